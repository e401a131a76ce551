import { type Day, type Facts, lastDayOf } from "@str-service/domain"
import type { ExpectedLastDay } from "../../cases/worked-cases.ts"
import type { CompiledPolicy } from "../../compile-policy.ts"
import type { CompiledDecision } from "../../decisions/compile-decision.ts"
import { comparisonsIn } from "../../diagram/comparisons-in.ts"
import type { Condition } from "../../document/condition.ts"
import type { DecisionName } from "../../document/decision.ts"
import { factReaders } from "../../facts/read-fact.ts"
import { type Outcome, outcomeWords } from "../../words/outcome-words.ts"
import type { ProofExample } from "../proof-example.ts"
import type { MissingCase } from "./missing-case.ts"
import type { Obligation } from "./obligations.ts"
import { rulesAt } from "./rules-at.ts"

/** A decision that a policy makes. */
export interface NamedDecision {
  readonly name: DecisionName
  readonly asked: CompiledDecision<Outcome>
}

/** Somebody who shows some things, as a worked case: with what the policy says of them. */
export const caseOf = (
  policy: CompiledPolicy,
  { name: decision, asked }: NamedDecision,
  met: ReadonlyArray<Obligation>,
  { facts: everything, on }: ProofExample,
): MissingCase => {
  const limits = new Set(met.filter(({ of }) => of === "limits").map(({ name }) => name))
  const facts = factsFor(policy, decision, met, everything)
  const { outcome, rule } = asked.answer(facts, on)
  const why = rule === "otherwise" ? "as no rule matches" : `by “${rule}”`
  const lastDays = lastDaysOf(policy, limits, facts, on)
  const [first, ...others] = lastDays
  return {
    worked: {
      sentence: `${outcomeWords[outcome]}, ${why}.`,
      decision,
      facts,
      ...(on === policy.effectiveFrom ? {} : { on }),
      expect: {
        outcome,
        rule,
        ...(first === undefined ? {} : { lastDays: [first, ...others] }),
      },
    },
    shows: [...new Set(met.map(({ words }) => words))],
  }
}

/** What the decision compares, and what is to be shown besides; the rest stays unknown. */
const factsFor = (
  { document }: CompiledPolicy,
  decision: DecisionName,
  met: ReadonlyArray<Obligation>,
  facts: Facts,
): Facts => {
  const readers = factReaders(document.facts)
  const conditions = [
    ...rulesAt(document, ["decisions", decision]),
    ...met.filter(({ of }) => of === "limits").flatMap(({ path }) => rulesAt(document, path)),
  ].map((rule): Condition => rule.conditions)
  const besides = met.flatMap(({ condition }) => condition ?? [])
  const compared = [...conditions, ...besides]
    .flatMap((condition) => comparisonsIn(condition, document.conditions ?? {}))
    .map(({ fact }) => readers.get(fact)?.supplied)
  return Object.fromEntries(Object.entries(facts).filter(([name]) => compared.includes(name)))
}

const lastDaysOf = (
  policy: CompiledPolicy,
  names: ReadonlySet<string>,
  facts: Facts,
  from: Day,
): ReadonlyArray<ExpectedLastDay> =>
  policy
    .limits(facts, from)
    .filter(({ name }) => names.has(name))
    .map(({ name, max, counting }) => ({
      limit: name,
      from,
      lastDay: lastDayOf(from, max, counting),
      max,
    }))
