/** Things gathered from episodes, those of the latest first: shared with what was there before. */
export type Gathered<Thing> = {
  readonly things: ReadonlyArray<Thing>
  readonly before: Gathered<Thing>
} | null

export const gather = <Thing>(
  before: Gathered<Thing>,
  things: ReadonlyArray<Thing>,
): Gathered<Thing> => (things.length === 0 ? before : { things, before })

export const gatheredIn = <Thing>(gathered: Gathered<Thing>): ReadonlyArray<Thing> => {
  const all: Array<Thing> = []
  for (let link = gathered; link !== null; link = link.before) {
    for (const thing of link.things) all.push(thing)
  }
  return all
}
