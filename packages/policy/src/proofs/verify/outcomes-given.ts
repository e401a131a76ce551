import type { Diagram } from "../../diagram/forest/forest.ts"
import { never } from "../../diagram/forest/logic.ts"
import type { PolicyDocument } from "../../document/policy-document.ts"
import { and } from "../../words/listing.ts"
import { type Outcome, outcomeWords } from "../../words/outcome-words.ts"
import type { DecisionTable } from "../decision-tables.ts"
import { found } from "./found.ts"
import type { ProofFinding } from "./proof-finding.ts"
import type { Proving } from "./proving.ts"

/** What falls to `otherwise`; of a limit without a matching variant nothing is to be said. */
export const fallsToOtherwise = (
  { kind, rules, otherwise }: DecisionTable,
  left: Diagram,
  { cellsIn, exampleIn, regionsIn }: Proving,
): ReadonlyArray<ProofFinding> => {
  if (kind === "limit" || rules.length === 0 || left === never) return []
  return [
    found({
      code: "falls-to-otherwise",
      path: otherwise.path,
      message: `No rule decides some combinations: they fall to “otherwise” (${otherwise.words}).`,
      cells: cellsIn(left),
      example: exampleIn(left),
      regions: regionsIn(left),
    }),
  ]
}

/** The outcomes that a decision declares and nobody is given. */
export const outcomesNeverGiven = (
  { kind, name, path }: DecisionTable,
  { decisions }: PolicyDocument,
  { decision, cellsIn }: Proving,
): ReadonlyArray<ProofFinding> => {
  const declared = Object.entries(decisions).find(([key]) => kind === "decision" && key === name)
  if (declared === undefined) return []
  const { outcomes, rules, otherwise } = declared[1]
  const given = new Set<Outcome>([
    ...rules
      .filter((_, place) => decision.rules[place]?.decides !== never)
      .map(({ event }) => event.type),
    ...(decision.otherwise === never ? [] : [otherwise.type]),
  ])
  return outcomes.flatMap((outcome, index) => {
    if (given.has(outcome)) return []
    const giving = rules.filter(({ event }) => event.type === outcome)
    return [
      found({
        code: "outcome-never-given",
        path: [...path, "outcomes", index],
        message: `Nobody is given the outcome “${outcome}” (${outcomeWords[outcome]}): ${why(
          giving.map((rule) => `“${rule.name}”`),
          otherwise.type === outcome,
        )}. Mend the rules, or take it from “outcomes”.`,
        cells: cellsIn(never),
      }),
    ]
  })
}

const why = (rules: ReadonlyArray<string>, isOtherwise: boolean): string => {
  const giving = [...rules, ...(isOtherwise ? ["“otherwise”"] : [])]
  if (giving.length === 0) return "no rule gives it"
  return `${and(giving)} never ${giving.length === 1 ? "comes" : "come"} to decide`
}
