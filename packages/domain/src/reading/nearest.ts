import { distance } from "fastest-levenshtein"

/** Longer than any name worth guessing at. */
const longest = 64

/** What a slip of the pen most likely meant, best first: at most a third of each differs. */
export const nearest = (written: string, candidates: Iterable<string>): ReadonlyArray<string> =>
  written.length > longest
    ? []
    : [...candidates]
        .map((candidate) => ({
          candidate,
          slips: distance(written.toLowerCase(), candidate.toLowerCase()),
        }))
        .filter(({ candidate, slips }) => slips <= Math.ceil(candidate.length / 3))
        .toSorted((one, other) => one.slips - other.slips)
        .map(({ candidate }) => candidate)
