import type { CompiledPolicy } from "../../compile-policy.ts"
import { usualBudget } from "../../diagram/decision-diagram.ts"

import { decisionTables } from "../decision-tables.ts"
import { daysToCome } from "./days-to-come.ts"
import { impossibleCombinations } from "./impossible-combinations.ts"
import { namedConditions } from "./named-conditions.ts"
import type { ProofFinding } from "./proof-finding.ts"
import { type ProvedTable, proveTable } from "./prove-table.ts"

/** What is proved of a policy, for every combination of facts. */
export interface Verification {
  /** The decisions, and the limits that have variants. */
  readonly tables: ReadonlyArray<Omit<ProvedTable, "findings">>
  /** What was found: of conditions and of what cannot happen, then table by table. */
  readonly findings: ReadonlyArray<ProofFinding>
}

/**
 * Proves what rules leave out and what has no effect: exactly, and for every combination of facts
 * that can happen, on all days of asking in the hundred years from the version's first.
 *
 * No proof keeps more than `budget` diagrams and steps between them. Where that is too few, a finding says how far the proof
 * got, and nothing is said of what lies beyond.
 */
export const verify = (
  { document }: CompiledPolicy,
  budget: number = usualBudget,
): Verification => {
  const impossible = impossibleCombinations(document, budget)
  const provable = impossible.some(({ code }) => code === "nothing-can-happen")
    ? []
    : decisionTables(document)
  const tables = provable.map((table) => proveTable(table, document, budget))
  return {
    tables: tables.map(({ findings: _, ...table }) => table),
    findings: [
      ...namedConditions(document, budget),
      ...impossible,
      ...tables.flatMap(({ findings }) => findings),
      ...provable.flatMap((table) => daysToCome(table, document, budget)),
    ],
  }
}
