import { execFileSync } from "node:child_process"
import { isDeepStrictEqual } from "node:util"
import { kmptStr, verify } from "@str-service/policy"
import type { OneProof } from "./one-proof.ts"
import { randomRules } from "./random-rules.ts"
import { askSatSolver } from "./sat-solver.ts"

const seeds = [1, 2, 3, 4, 5]
const rounds = 7
const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 })

/**
 * Proving policies of forty rules drawn at random, each once and in a process of its own, beside
 * asking a SAT solver which rules can decide and which overlap; and proving the KMPT policy.
 */
export const proving = (): ReadonlyArray<string> => [
  "Proving forty nested rules over twenty facts, drawn at random",
  ...seeds.map(provingRandom),
  "",
  "Proving the KMPT policy as in force from 2012",
  `${milliseconds(provingKmpt())} verify`,
  "",
]

const provingRandom = (seed: number): string => {
  const ours = inAProcessOfItsOwn(seed)
  const policy = randomRules(seed)
  const [theirs, { masked }] = timed(() => askSatSolver(policy))
  if (!isDeepStrictEqual(ours.masked, masked)) {
    throw new Error("The proofs compared do not agree.")
  }
  return `${milliseconds(ours.milliseconds)}, ${whole.format(ours.megabytes)} MB held  verify, with counts, regions and examples, over ${ours.cells} cells; MiniSat took ${milliseconds(theirs).trim()} for which rules decide and which overlap`
}

const inAProcessOfItsOwn = (seed: number): OneProof => {
  const program = `${import.meta.dirname}/one-proof.ts`
  return JSON.parse(
    execFileSync(process.execPath, [...process.execArgv, program, String(seed)], {
      encoding: "utf8",
    }),
  )
}

const provingKmpt = (): number => {
  const version = kmptStr.inForceOn("2012-10-01")
  if (version === undefined) throw new Error("No version is in force.")
  const times = Array.from({ length: rounds }, () => timed(() => verify(version))[0])
  return times.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN
}

const timed = <Made>(make: () => Made): readonly [number, Made] => {
  const start = performance.now()
  const made = make()
  return [performance.now() - start, made]
}

const milliseconds = (time: number): string => `${whole.format(time).padStart(14)} ms`
