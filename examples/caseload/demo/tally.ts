/** Things that have something in common, with what it is. */
export interface Group<Key, Thing> {
  readonly key: Key
  readonly things: ReadonlyArray<Thing>
}

/** Things by what they have in common, the greatest group first. */
export const grouped = <Key, Thing>(
  things: Iterable<Thing>,
  keyOf: (thing: Thing) => Key,
): ReadonlyArray<Group<Key, Thing>> =>
  [...Map.groupBy(things, keyOf)]
    .map(([key, group]) => ({ key, things: group }))
    .toSorted((one, other) => other.things.length - one.things.length)
