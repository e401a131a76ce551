import canonicalize from "canonicalize"
import type { Path } from "../check/problem.ts"
import type { GroupCondition } from "../document/condition.ts"
import { type Decision, decisionNames, type Event } from "../document/decision.ts"
import type { Limit } from "../document/limit.ts"
import type { PolicyDocument } from "../document/policy-document.ts"
import { type Terms, termsOf, variedBy } from "../limits/limit-terms.ts"
import { durationWords } from "../words/amount-words.ts"
import { changedTerms } from "../words/limit-words.ts"
import { type Outcome, outcomeWords } from "../words/outcome-words.ts"
import { paramWords } from "../words/param-words.ts"

/** Rules of which the first that matches decides: a decision, or the variants of a limit. */
export interface DecisionTable {
  readonly kind: "decision" | "limit"
  readonly name: string
  readonly path: Path
  readonly rules: ReadonlyArray<TableRule>
  /** What holds where no rule matches; of a limit, the limit as it is. */
  readonly otherwise: Ruling
}

/** What decides: a rule, or `otherwise`. */
interface Ruling {
  readonly name: string
  readonly path: Path
  /** Equal where the same is given: an outcome with what it sets besides words and sources. */
  readonly gives: string
  /** What is given, in words. */
  readonly words: string
}

export interface TableRule extends Ruling {
  readonly conditions: GroupCondition
}

/** The decisions that a policy makes, and its limits that have variants. */
export const decisionTables = (document: PolicyDocument): ReadonlyArray<DecisionTable> => [
  ...decisionNames.flatMap((name) => {
    const decision = document.decisions[name]
    return decision === undefined ? [] : [decisionTable(name, decision, document)]
  }),
  ...Object.entries(document.limits)
    .map(([name, limit]) => limitTable(name, limit))
    .filter(({ rules }) => rules.length > 0),
]

const decisionTable = (
  name: string,
  { rules, otherwise }: Decision<Outcome>,
  document: PolicyDocument,
): DecisionTable => {
  const path = ["decisions", name]
  return {
    kind: "decision",
    name,
    path,
    rules: rules.map((rule, index) => ({
      name: rule.name,
      path: [...path, "rules", index],
      conditions: rule.conditions,
      ...givenBy(rule.event, document),
    })),
    otherwise: {
      name: "otherwise",
      path: [...path, "otherwise"],
      ...givenBy(otherwise, document),
    },
  }
}

const givenBy = (
  { type, params: { because: _because, source: _source, ...set } }: Event<Outcome>,
  { vocabulary }: PolicyDocument,
): Pick<Ruling, "gives" | "words"> => {
  const besides = Object.entries(set).map(
    ([name, value]) => `${name}: ${paramWords(name, value, vocabulary)}`,
  )
  return {
    gives: String(canonicalize([type, set])),
    words: [outcomeWords[type], ...(besides.length > 0 ? [`(${besides.join(", ")})`] : [])].join(
      " ",
    ),
  }
}

const limitTable = (name: string, limit: Limit): DecisionTable => {
  const path = ["limits", name]
  const base = termsOf(name, limit)
  const given = (terms: Terms): Pick<Ruling, "gives" | "words"> => ({
    gives: String(canonicalize(terms)),
    words: `at most ${durationWords(terms.max)}${changedTerms(base, terms)}`,
  })
  return {
    kind: "limit",
    name,
    path,
    rules: (limit.variants ?? []).map((variant, index) => ({
      name: variant.name,
      path: [...path, "variants", index],
      conditions: variant.conditions,
      ...given(variedBy(base, variant.event.params)),
    })),
    otherwise: { name: "otherwise", path, ...given(base) },
  }
}
