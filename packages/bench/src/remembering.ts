import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import type { Day, Facts } from "@str-service/domain"
import { completeFactSets, tenRules } from "./ten-rules.ts"

const day: Day = "2012-11-05"

/** Few enough for what they leave to wait for the next collection; the first rounds warm up. */
const evaluations = 500
const rounds = 60

/** What the evaluations of ten rules leave for the garbage collector, and what they keep for good. */
export const remembering = (): ReadonlyArray<string> => {
  const { eligibility } = tenRules.decisions
  if (eligibility === null) throw new Error("The policy decides nothing.")
  const { outcome, answer, trace } = eligibility
  return [
    "Memory that one evaluation of ten rules takes, and that a thousand of them keep",
    line("outcome", outcome),
    line("answer", answer),
    line("trace", trace),
    "",
  ]
}

const line = (name: string, ask: (facts: Facts, on: Day) => unknown): string => {
  const taken: Array<number> = []
  const start = usedAfterCollection()
  for (let round = 0; round < rounds; round += 1) {
    const before = usedAfterCollection()
    for (let place = 0; place < evaluations; place += 1) {
      ask(completeFactSets[place % completeFactSets.length] ?? {}, day)
    }
    taken.push((process.memoryUsage().heapUsed - before) / evaluations)
  }
  const kept = ((usedAfterCollection() - start) * 1000) / (rounds * evaluations)
  const [least = Number.NaN] = taken.toSorted((one, other) => one - other)
  return `${bytes(least)} taken, ${bytes(kept)} kept by a thousand  ${name}`
}

const bytes = (count: number): string =>
  `${Math.max(0, Math.round(count)).toLocaleString("en-GB").padStart(8)} bytes`

setFlagsFromString("--expose-gc")
const collect: unknown = runInNewContext("gc")

const usedAfterCollection = (): number => {
  if (typeof collect === "function") collect()
  return process.memoryUsage().heapUsed
}
