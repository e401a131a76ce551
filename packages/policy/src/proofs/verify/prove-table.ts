import { type DecisionDiagram, decisionDiagram } from "../../diagram/decision-diagram.ts"
import type { Diagram } from "../../diagram/forest/forest.ts"
import type { PolicyDocument } from "../../document/policy-document.ts"
import type { DecisionTable } from "../decision-tables.ts"
import { conditionsThatMatter } from "./conditions-that-matter.ts"
import { found } from "./found.ts"
import { fallsToOtherwise, outcomesNeverGiven } from "./outcomes-given.ts"
import type { Cells, ProofFinding } from "./proof-finding.ts"
import { type Proving, proving } from "./proving.ts"
import { rulesThatDecide } from "./rules-that-decide.ts"

/** What is proved of a decision, or of the variants of a limit. */
export interface ProvedTable {
  readonly kind: DecisionTable["kind"]
  readonly name: string
  /** How many rules it has. */
  readonly rules: number
  /** How many facts these compare. */
  readonly facts: number
  /** The combinations that can happen, in digits. */
  readonly cells: string
  /** In how many each rule decides, from the first; fewer rules where the budget did not last. */
  readonly decided: ReadonlyArray<{ readonly rule: string; readonly cells: Cells }>
  /** In how many none does; `null` where the budget did not last. */
  readonly otherwise: Cells | null
  readonly findings: ReadonlyArray<ProofFinding>
}

/** Proves as many of the rules as the budget allows, from the first. */
export const proveTable = (
  table: DecisionTable,
  document: PolicyDocument,
  budget: number,
): ProvedTable => {
  let count = table.rules.length
  for (;;) {
    const rules = table.rules.slice(0, count)
    const decision = decisionDiagram(document, { rules }, budget)
    const { otherwise, forest } = decision
    const proved = otherwise === null ? null : provedBy(decision, otherwise, table, document)
    if (proved !== null && !forest.isExhausted()) return proved
    if (count === 0) return nothingProved(table)
    count = Math.min(decision.rules.length, Math.floor(count / 2))
  }
}

const provedBy = (
  decision: DecisionDiagram,
  left: Diagram,
  table: DecisionTable,
  document: PolicyDocument,
): ProvedTable => {
  const proven = proving(document, decision)
  const isWhole = decision.rules.length === table.rules.length
  return {
    ...summary(table, proven),
    otherwise: isWhole ? proven.cellsIn(left) : null,
    findings: [
      ...(isWhole
        ? outcomesNeverGiven(table, document, proven)
        : [notProvedWhole(table, decision.rules.length)]),
      ...rulesThatDecide(table, proven),
      ...conditionsThatMatter(table, document, proven),
      ...(isWhole ? fallsToOtherwise(table, left, proven) : []),
    ],
  }
}

const summary = (
  { kind, name, rules }: DecisionTable,
  { decision, cellsIn, facts }: Proving,
): Omit<ProvedTable, "otherwise" | "findings"> => ({
  kind,
  name,
  rules: rules.length,
  facts,
  cells: cellsIn(decision.possible).of,
  decided: decision.rules.map(({ decides }, place) => ({
    rule: String(rules[place]?.name),
    cells: cellsIn(decides),
  })),
})

const nothingProved = (table: DecisionTable): ProvedTable => ({
  kind: table.kind,
  name: table.name,
  rules: table.rules.length,
  facts: 0,
  cells: "0",
  decided: [],
  otherwise: null,
  findings: [notProvedWhole(table, 0)],
})

const notProvedWhole = ({ name, path, rules }: DecisionTable, proved: number): ProofFinding =>
  found({
    code: "not-proved-whole",
    path,
    message: `“${name}” has too many combinations for its whole proof: it got through the first ${proved} of ${rules.length} rules, and nothing is said of the others.`,
  })
