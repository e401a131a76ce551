import { distance } from "fastest-levenshtein"

/** Longer than any name worth guessing at. */
const longest = 64

/** The candidate that a slip of the pen most likely meant: at most a third of it differs. */
export const nearest = (written: string, candidates: ReadonlyArray<string>): string | undefined =>
  written.length > longest
    ? undefined
    : candidates
        .map((candidate) => ({
          candidate,
          slips: distance(written.toLowerCase(), candidate.toLowerCase()),
        }))
        .filter(({ candidate, slips }) => slips <= Math.ceil(candidate.length / 3))
        .toSorted((one, other) => one.slips - other.slips)
        .map(({ candidate }) => candidate)
        .at(0)
