import { isDeepStrictEqual } from "node:util"
import { type CompiledPolicy, kmptStr, type Verification, verify } from "@str-service/policy"
import { randomRules } from "./random-rules.ts"
import { askSatSolver } from "./sat-solver.ts"

const seeds = [1, 2, 3, 4, 5]
const rounds = 7
const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 })

/**
 * Proving policies of forty rules drawn at random, each once, beside asking a SAT solver which rules
 * can decide and which overlap; and proving the KMPT policy.
 */
export const proving = (): ReadonlyArray<string> => {
  const policies = seeds.map(randomRules)
  const ours = policies.map((policy) => timed(() => verify(policy)))
  const held = process.resourceUsage().maxRSS / 1024
  const theirs = policies.map((policy) => timed(() => askSatSolver(policy)))
  return [
    "Proving forty nested rules over twenty facts, drawn at random",
    ...ours.map(([time, { tables }], place) => {
      const [solving, answers] = theirs[place] ?? [Number.NaN, null]
      if (!isDeepStrictEqual(masked(tables[0]), answers?.masked)) {
        throw new Error("The proofs compared do not agree.")
      }
      return `${milliseconds(time)} verify, with counts, regions and examples, over ${tables[0]?.cells} cells; MiniSat took ${milliseconds(solving).trim()} for which rules decide and which overlap`
    }),
    `${whole.format(held).padStart(14)} MB held at the most by all of these proofs`,
    "",
    "Proving the KMPT policy as in force from 2012",
    `${milliseconds(median(provingKmpt()))} verify`,
    "",
  ]
}

/** The places of the rules that decide nothing. */
const masked = (table: Verification["tables"][number] | undefined): ReadonlyArray<number> =>
  (table?.decided ?? []).flatMap(({ cells }, place) => (cells.count === "0" ? [place] : []))

const provingKmpt = (): ReadonlyArray<number> => {
  const version = kmptStr.inForceOn("2012-10-01")
  if (version === undefined) throw new Error("No version is in force.")
  return Array.from({ length: rounds }, () => timed(() => verify(version))[0])
}

const timed = <Made>(make: () => Made): readonly [number, Made] => {
  const start = performance.now()
  const made = make()
  return [performance.now() - start, made]
}

const milliseconds = (time: number): string => `${whole.format(time).padStart(14)} ms`

const median = (values: ReadonlyArray<number>): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
