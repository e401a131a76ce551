import type { RuleDiagrams } from "../../diagram/decision-diagram.ts"
import { never } from "../../diagram/forest/logic.ts"
import type { DecisionTable, TableRule } from "../decision-tables.ts"
import { found } from "./found.ts"
import type { DecidedAbove, ProofFinding } from "./proof-finding.ts"
import type { Proving } from "./proving.ts"

/** The rules that never decide, and those that come to decide by their place alone. */
export const rulesThatDecide = (
  { rules }: DecisionTable,
  proving: Proving,
): ReadonlyArray<ProofFinding> =>
  proving.decision.rules.flatMap(({ holds, decides }, place) => {
    const rule = rules[place] as TableRule
    if (decides !== never) return orderDecides(rules, place, proving)
    return proving.meet(proving.decision.possible, holds)
      ? [masked(rules, place, proving)]
      : [neverMatches(rule, holds !== never, proving)]
  })

const neverMatches = (
  { name, path }: TableRule,
  couldMatch: boolean,
  { cellsIn }: Proving,
): ProofFinding =>
  found({
    code: "rule-never-matches",
    path,
    message: couldMatch
      ? `“${name}” never decides: it matches only combinations that cannot happen. Mend its conditions, or “cannotHappen”.`
      : `“${name}” never decides: its conditions can never all hold. Mend them, or leave it out.`,
    cells: cellsIn(never),
  })

const masked = (rules: ReadonlyArray<TableRule>, place: number, proving: Proving): ProofFinding => {
  const { name, path } = rules[place] as TableRule
  const above = rulesAbove(rules, place, proving)
  return found({
    code: "rule-masked",
    path,
    message: `“${name}” never decides: wherever it matches, ${aboveIt(above)}. Move it up, or leave it out.`,
    ...decidedIn(above, proving),
  })
}

const orderDecides = (
  rules: ReadonlyArray<TableRule>,
  place: number,
  proving: Proving,
): ReadonlyArray<ProofFinding> => {
  const { name, words, path } = rules[place] as TableRule
  const above = rulesAbove(rules, place, proving).filter(({ isSame }) => !isSame)
  return above.length === 0
    ? []
    : [
        found({
          code: "order-decides",
          path,
          message: `“${name}” (${words}) matches too where ${aboveIt(above)}: their order settles it.`,
          ...decidedIn(above, proving),
        }),
      ]
}

/** The rules that decide where another, further down, matches too. */
const rulesAbove = (
  rules: ReadonlyArray<TableRule>,
  place: number,
  { decision, both }: Proving,
): ReadonlyArray<DecidedAbove> => {
  const { gives } = rules[place] as TableRule
  const { holds } = decision.rules[place] as RuleDiagrams
  return decision.rules.slice(0, place).flatMap(({ decides }, index) => {
    const above = rules[index] as TableRule
    const met = both(decides, holds)
    if (met === undefined) return []
    return [{ rule: above.name, gives: above.words, isSame: above.gives === gives, ...met }]
  })
}

/** All that rules above decide in place of one further down: no two of them decide the same. */
const decidedIn = (
  above: ReadonlyArray<DecidedAbove>,
  { cellsIn }: Proving,
): Pick<ProofFinding, "cells" | "example" | "decidedAbove"> => ({
  cells: {
    count: String(above.reduce((sum, { cells }) => sum + BigInt(cells.count), 0n)),
    of: cellsIn(never).of,
  },
  example: (above[0] as DecidedAbove).example,
  decidedAbove: above,
})

/** The rules above in words: the first by its name, the others by how many they are. */
const aboveIt = (above: ReadonlyArray<DecidedAbove>): string => {
  const [first, ...others] = above.map(({ rule, gives }) => `“${rule}” (${gives})`)
  if (others.length === 0) return `${first} above it decides`
  return `${first} and ${others.length === 1 ? others.join() : `${others.length} more rules`} above it decide`
}
