/** How many of some things are so. */
export const count = <Thing>(
  things: ReadonlyArray<Thing>,
  isSo: (thing: Thing) => boolean,
): number => things.reduce((sum, thing) => sum + Number(isSo(thing)), 0)
