import type { Diagram } from "../../diagram/forest/forest.ts"
import { never } from "../../diagram/forest/logic.ts"
import type { Condition } from "../../document/condition.ts"
import type { PolicyDocument } from "../../document/policy-document.ts"
import { conditionInALine } from "../../words/condition-lines.ts"
import { conditionWords } from "../../words/condition-words.ts"
import type { DecisionTable, TableRule } from "../decision-tables.ts"
import { found } from "./found.ts"
import type { ProofFinding } from "./proof-finding.ts"
import type { Proving } from "./proving.ts"
import { redundantParts } from "./redundant-parts.ts"

/**
 * The parts of rules that change nothing: in themselves, or because rules above have settled what
 * they ask. Of rules that never decide nothing is said.
 */
export const conditionsThatMatter = (
  { rules }: DecisionTable,
  document: PolicyDocument,
  proving: Proving,
): ReadonlyArray<ProofFinding> => {
  const { possible, rules: diagrams, logic } = proving.decision
  return diagrams.flatMap(({ holds, tried, decides }, place) => {
    if (decides === never) return []
    const { name, path, conditions } = rules[place] as TableRule
    const at = [...path, "conditions"]
    const matches = logic.and(possible, holds)
    const isSameIn = (within: Diagram) => (changed: Diagram) =>
      !proving.meet(within, either(changed, holds, proving))
    const own = redundantParts(conditions, at, [], proving.decision, isSameIn(possible))
    const settled = redundantParts(conditions, at, own, proving.decision, isSameIn(tried))
    return [
      ...own.map((part) => changesNothing(part, `“${name}”`, matches, document, proving)),
      ...settled.map(({ part, path: to, before, after }): ProofFinding => {
        const changed = logic.and(possible, either(before, after, proving))
        return found({
          code: "condition-settled-above",
          path: to,
          message: `Left out of “${name}”, “${words(part, document)}” would change nothing, since the rules above have decided wherever it matters.`,
          cells: proving.cellsIn(changed),
          example: proving.exampleIn(changed),
        })
      }),
    ]
  })
}

/** Where just one of two diagrams holds. */
const either = (one: Diagram, other: Diagram, { decision: { logic } }: Proving): Diagram =>
  logic.or(logic.without(one, other), logic.without(other, one))

/** What is said of a part that changes nothing in a rule or a named condition. */
export const changesNothing = (
  { part, path }: { readonly part: Condition; readonly path: ProofFinding["path"] },
  within: string,
  matches: Diagram,
  document: PolicyDocument,
  { cellsIn, exampleIn }: Proving,
): ProofFinding =>
  found({
    code: "condition-changes-nothing",
    path,
    message: `Left out of ${within}, “${words(part, document)}” would change nothing: the rest matches the same.`,
    cells: cellsIn(matches),
    example: exampleIn(matches),
  })

const words = (part: Condition, { facts }: PolicyDocument): string =>
  conditionInALine(conditionWords(part, facts))
