import { decisionDiagram } from "../../diagram/decision-diagram.ts"
import { never } from "../../diagram/forest/logic.ts"
import type { GroupCondition } from "../../document/condition.ts"
import type { PolicyDocument } from "../../document/policy-document.ts"
import { found } from "./found.ts"
import type { ProofFinding } from "./proof-finding.ts"
import { proving } from "./proving.ts"

/** What is wrong with the combinations that are said not to happen. */
export const impossibleCombinations = (
  document: PolicyDocument,
  budget: number,
): ReadonlyArray<ProofFinding> =>
  isNothingLeft(document, budget) ? [nothingCanHappen] : addingNothing(document, budget)

const isNothingLeft = (document: PolicyDocument, budget: number): boolean => {
  const { possible, forest } = decisionDiagram(document, { rules: [] }, budget)
  return possible === never && !forest.isExhausted()
}

const nothingCanHappen = found({
  code: "nothing-can-happen",
  path: ["cannotHappen"],
  message: "Together these rule out everything, so that nothing can be proved. Mend them.",
})

/** Those that can be left out, all together; of several that say the same the last. */
const addingNothing = (document: PolicyDocument, budget: number): ReadonlyArray<ProofFinding> => {
  const entries = [...(document.cannotHappen ?? []).entries()]
  const needed = new Map<number, GroupCondition>(entries)
  const findings: Array<ProofFinding> = []
  for (const [index, conditions] of entries.toReversed()) {
    needed.delete(index)
    const others = { ...document, cannotHappen: [...needed.values()] }
    const decision = decisionDiagram(others, { rules: [{ conditions }] }, budget)
    const isAdding = decision.otherwise === null || decision.rules[0]?.decides !== never
    if (isAdding) {
      needed.set(index, conditions)
    } else {
      findings.push(
        found({
          code: "impossible-adds-nothing",
          path: ["cannotHappen", index],
          message:
            "Without this, the same combinations could not happen. Mend it, or leave it out.",
          cells: proving(others, decision).cellsIn(never),
        }),
      )
    }
  }
  return findings.toReversed()
}
