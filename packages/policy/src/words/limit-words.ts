import type { Terms } from "../limits/limit-terms.ts"
import { durationWords } from "./amount-words.ts"

/** What a limit says besides its longest time: how it counts, what pauses and going over it do. */
export const termLines = ({
  counting,
  pauses,
  enforcement,
  warn,
}: Terms): ReadonlyArray<string> => [
  countingWords[counting],
  pauseWords[pauses],
  enforcementWords[enforcement],
  `Its last day is shown as approaching ${durationWords(warn)} before`,
]

/** What a limit says otherwise than usual, each part after a semicolon; empty where nothing. */
export const changedTerms = (base: Terms, varied: Terms): string => {
  const usual = termLines(base)
  const changed = termLines(varied).filter((line) => !usual.includes(line))
  return changed.map((line) => `; ${line.charAt(0).toLowerCase()}${line.slice(1)}`).join("")
}

/** Whether the day of the start counts, in words. */
export const countingWords: { readonly [counting in Terms["counting"]]: string } = {
  "start-day-included": "The day on which it starts counts as its first",
  "start-day-excluded": "It is counted from the day after it starts",
}

/** What a pause does to a last day, in words. */
export const pauseWords: { readonly [pauses in Terms["pauses"]]: string } = {
  "clock-runs": "A pause changes nothing: paused days count",
  "clock-stops": "A pause stops the clock: paused days do not count, and move the last day",
}

/** What going over a limit does, in words. */
export const enforcementWords: { readonly [enforcement in Terms["enforcement"]]: string } = {
  flag: "Going over it is recorded and shown; nothing is refused",
  refuse: "A start that would go over it is refused",
}
