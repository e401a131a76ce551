/** All that one code or reference stands for; `of` is `null` for everything, and for what is not said. */
export interface Group<By extends string, Thing> {
  readonly by: By
  readonly of: string | null
  readonly things: ReadonlyArray<Thing>
}

/** Under which codes or references a thing counts: under none where it has no part in the grouping. */
export type Keys<By extends string, Thing> = {
  readonly [Name in By]: (thing: Thing) => ReadonlyArray<string | null>
}

/** Things by one grouping after another. What belongs under several codes is in the group of each. */
export const groupedBy = <By extends string, Thing>(
  things: ReadonlyArray<Thing>,
  groupings: ReadonlyArray<By>,
  keys: Keys<By, Thing>,
): ReadonlyArray<Group<By, Thing>> =>
  [...new Set(groupings)].flatMap((by) =>
    [...byKey(things, keys[by])].map(([of, those]) => ({ by, of, things: those })),
  )

const byKey = <Thing>(
  things: ReadonlyArray<Thing>,
  keysOf: (thing: Thing) => ReadonlyArray<string | null>,
): ReadonlyMap<string | null, ReadonlyArray<Thing>> => {
  const groups = new Map<string | null, Array<Thing>>()
  for (const thing of things) {
    const keys = keysOf(thing)
    for (const [place, key] of keys.entries()) {
      if (keys.indexOf(key) < place) continue
      const known = groups.get(key)
      if (known === undefined) groups.set(key, [thing])
      else known.push(thing)
    }
  }
  return groups
}

const none: ReadonlyArray<null> = [null]

/** The one key of everything. */
export const everything = (): ReadonlyArray<null> => none

/** The codes a thing names, or that it names none. */
export const orNone = (codes: ReadonlyArray<string>): ReadonlyArray<string | null> =>
  codes.length === 0 ? none : codes
