import type { Day, Facts } from "@str-service/domain"
import type { CompiledPolicy } from "../compile-policy.ts"
import type { Answer } from "../decisions/answer.ts"
import type { DecisionTrace, RuleTrace } from "../decisions/decision-trace.ts"
import type { DecisionName } from "../document/decision.ts"
import { type ConditionWords, conditionWords } from "../words/condition-words.ts"
import { type FactCatalogue, factLabel } from "../words/fact-words.ts"
import { type Outcome, outcomeWords } from "../words/outcome-words.ts"
import { sourceWords } from "../words/source-words.ts"
import { explainLimits, type LimitExplanation } from "./explain-limits.ts"
import { type Reason, reasonsIn } from "./reasons.ts"

/** A rule that was tried, and the comparisons on which it turned. */
export interface TriedRule {
  readonly rule: string
  /** What it would give. */
  readonly outcome: Outcome
  readonly reasons: ReadonlyArray<Reason>
}

/** Why a decision gives somebody the outcome it gives. All of it may be written as JSON. */
export interface Explanation {
  readonly policy: {
    readonly id: string
    readonly version: string
    readonly title: string
    readonly effectiveFrom: Day
    /** Its last day; `null` where it states none. */
    readonly effectiveTo: Day | null
  }
  readonly decision: DecisionName
  readonly on: Day
  readonly outcome: Answer<Outcome>["outcome"]
  readonly outcomeInWords: string
  /** The deciding rule, `"otherwise"` where none matches; `null` where several may decide. */
  readonly rule: string | null
  /** Why, in the policy's own words; `null` where the rules that may decide differ in them. */
  readonly because: string | null
  /** What the policy cites for it, by its title. */
  readonly source: string | null
  /** What else the rule sets, such as `to`. */
  readonly params: Answer<Outcome>["params"]
  /** For what the deciding rule matches; empty for `otherwise`. */
  readonly reasons: ReadonlyArray<Reason>
  /** The rules above it that do not match, and by what. */
  readonly notMatching: ReadonlyArray<TriedRule>
  /** The rules that would decide if unknown facts made them match. */
  readonly open: ReadonlyArray<TriedRule>
  /** What decides if none of those does; `null` where none is open. */
  readonly ifNone: { readonly rule: string; readonly outcome: Outcome } | null
  /** The rules below that match too. */
  readonly alsoMatching: ReadonlyArray<string>
  /** The unknown facts that matter, in the order in which the rules use them. */
  readonly missing: ReadonlyArray<{ readonly fact: string; readonly label: string }>
  /** The combinations that the policy says cannot happen, and that these facts are. */
  readonly cannotHappen: ReadonlyArray<ConditionWords>
  /** The limits that a start on that day would record; none for support that is there already. */
  readonly limits: ReadonlyArray<LimitExplanation>
}

/** Explains a decision about somebody's facts; `null` where the policy makes no such decision. */
export const explain = (
  policy: CompiledPolicy,
  decision: DecisionName,
  facts: Facts,
  on: Day,
): Explanation | null => {
  const asked = policy.decisions[decision]
  const rules = policy.document.decisions[decision]
  if (asked === null || rules === undefined) return null
  const { document, reference } = policy
  const answer = asked.answer(facts, on)
  const trace: DecisionTrace<Outcome> = asked.trace(facts, on)
  const outcomes = new Map(rules.rules.map(({ name, event }) => [name, event.type]))
  const tried = triedBy(trace, document.facts)
  const open = tried("unknown")
  const { because, source, ...params } = answer.params
  return {
    policy: {
      id: reference.id,
      version: reference.version,
      title: document.title,
      effectiveFrom: policy.effectiveFrom,
      effectiveTo: policy.effectiveTo,
    },
    decision,
    on,
    outcome: answer.outcome,
    outcomeInWords: outcomeWords[answer.outcome],
    rule: answer.rule,
    because: typeof because === "string" ? because : null,
    source: typeof source === "string" ? sourceWords(document.sources, source) : null,
    params,
    reasons: open.length > 0 ? [] : tried(true).flatMap(({ reasons }) => reasons),
    notMatching: tried(false),
    open,
    ifNone:
      open.length === 0
        ? null
        : { rule: trace.certain, outcome: outcomes.get(trace.certain) ?? rules.otherwise.type },
    alsoMatching: trace.alsoMatched,
    missing: answer.missing.map((fact) => ({ fact, label: factLabel(document.facts, fact) })),
    cannotHappen: (document.cannotHappen ?? [])
      .filter((_, index) => answer.cannotHappen.includes(index))
      .map((condition) => conditionWords(condition, document.facts)),
    limits: decision === "placement" ? [] : explainLimits(policy, facts, on),
  }
}

const triedBy =
  ({ tried }: DecisionTrace<Outcome>, catalogue: FactCatalogue) =>
  (wanted: RuleTrace<Outcome>["result"]): ReadonlyArray<TriedRule> =>
    tried
      .filter(({ result }) => result === wanted)
      .map(({ rule, outcome, conditions }) => ({
        rule,
        outcome,
        reasons: reasonsIn(conditions, catalogue),
      }))
