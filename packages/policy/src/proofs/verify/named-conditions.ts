import { decisionDiagram } from "../../diagram/decision-diagram.ts"
import { never } from "../../diagram/forest/logic.ts"
import type { GroupCondition } from "../../document/condition.ts"
import type { PolicyDocument } from "../../document/policy-document.ts"
import { changesNothing } from "./conditions-that-matter.ts"
import { found } from "./found.ts"
import type { ProofFinding } from "./proof-finding.ts"
import { proving } from "./proving.ts"
import { redundantParts } from "./redundant-parts.ts"
import { usedConditions } from "./used-conditions.ts"

/** The named conditions that are dead: used nowhere, never true, never false, or in part. */
export const namedConditions = (
  document: PolicyDocument,
  budget: number,
): ReadonlyArray<ProofFinding> => {
  const used = usedConditions(document)
  return Object.entries(document.conditions ?? {}).flatMap(([name, condition]) => [
    ...(used.has(name) ? [] : [notUsed(name)]),
    ...provedOf(name, condition, document, budget),
  ])
}

const provedOf = (
  name: string,
  condition: GroupCondition,
  document: PolicyDocument,
  budget: number,
): ReadonlyArray<ProofFinding> => {
  const path = ["conditions", name]
  const decision = decisionDiagram(document, { rules: [{ conditions: condition }] }, budget)
  const { possible, logic, forest, rules, otherwise } = decision
  const matches = rules[0]?.decides ?? never
  const redundant = redundantParts(
    condition,
    path,
    [],
    decision,
    (changed) => logic.and(possible, changed) === matches,
  )
  if (forest.isExhausted()) return [notProved(name)]
  const proven = proving(document, decision)
  if (possible === never) return []
  if (matches === never) return [neverTrue(name, proven.cellsIn(never))]
  return otherwise === never
    ? [neverFalse(name, proven.cellsIn(possible), proven.exampleIn(possible))]
    : redundant.map((part) =>
        changesNothing(part, `the condition “${name}”`, matches, document, proven),
      )
}

const neverTrue = (name: string, cells: ProofFinding["cells"]): ProofFinding =>
  found({
    code: "condition-never-true",
    path: ["conditions", name],
    message: `The condition “${name}” never holds. Mend it, or leave it out.`,
    cells,
  })

const neverFalse = (
  name: string,
  cells: ProofFinding["cells"],
  example: ProofFinding["example"],
): ProofFinding =>
  found({
    code: "condition-never-false",
    path: ["conditions", name],
    message: `The condition “${name}” always holds, so that it tells nobody apart. Mend it, or leave it out.`,
    cells,
    example,
  })

const notUsed = (name: string): ProofFinding =>
  found({
    code: "condition-not-used",
    path: ["conditions", name],
    message: `Nothing uses the condition “${name}”. Use it, or leave it out.`,
  })

const notProved = (name: string): ProofFinding =>
  found({
    code: "not-proved-whole",
    path: ["conditions", name],
    message: `The condition “${name}” has too many combinations for its proof, so that nothing is said of it.`,
  })
