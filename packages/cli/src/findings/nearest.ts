import { distance } from "fastest-levenshtein"

/** What a slip of the pen most likely meant, best first: at most a third of each differs. */
const nearest = (
  written: string,
  candidates: Iterable<string>,
  most: number,
): ReadonlyArray<string> =>
  [...candidates]
    .map((candidate) => ({
      candidate,
      slips: distance(written.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ candidate, slips }) => slips <= Math.ceil(candidate.length / 3))
    .toSorted((one, other) => one.slips - other.slips)
    .slice(0, most)
    .map(({ candidate }) => candidate)

/** `" Did you mean a or b?"`, with its leading space; empty where nothing is near. */
export const didYouMean = (written: string, candidates: Iterable<string>): string => {
  const near = nearest(written, candidates, 3)
  return near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`
}
