import type { Day, Facts } from "@str-service/domain"
import type { Path } from "../check/problem.ts"
import type { CompiledPolicy } from "../compile-policy.ts"
import { conditionCompiler } from "../conditions/compile-condition.ts"
import type { Question } from "../conditions/truth.ts"
import { compileDecision } from "../decisions/compile-decision.ts"
import type { GroupCondition } from "../document/condition.ts"
import { type DecisionName, decisionNames } from "../document/decision.ts"
import type { Limit } from "../document/limit.ts"
import { factReaders } from "../facts/read-fact.ts"
import { knownIn } from "./run-cases.ts"
import type { WorkedCase } from "./worked-cases.ts"

/** Somebody's facts, and the day on which the policy is asked about them. */
export interface Asked {
  readonly facts: Facts
  readonly on: Day
}

/** A table of rules that worked cases ask: a decision, or the variants of a limit. */
export interface Matter {
  readonly kind: "decision" | "limit"
  readonly name: string
  readonly rules: ReadonlyArray<{
    readonly name: string
    readonly path: Path
    readonly conditions: GroupCondition
  }>
  readonly otherwise: { readonly name: "otherwise"; readonly path: Path }
  /** The rule that decides; `null` where unknown facts leave several. */
  readonly deciding: Question<string | null>
  /** What the cases ask of it. */
  readonly asked: ReadonlyArray<Asked>
}

/** Every matter that a policy settles, with what its worked cases ask of each. */
export const mattersOf = (
  policy: CompiledPolicy,
  { cases }: { readonly cases: ReadonlyArray<WorkedCase> },
): ReadonlyArray<Matter> => [
  ...decisionNames.flatMap((name) => decisionMatter(policy, cases, name)),
  ...Object.entries(policy.document.limits).map(([name, limit]) =>
    limitMatter(policy, cases, name, limit),
  ),
]

/** On which day a case asks its decision. */
export const askedIn = (policy: CompiledPolicy, worked: WorkedCase): Asked => ({
  facts: knownIn(worked),
  on: worked.on ?? policy.effectiveFrom,
})

const decisionMatter = (
  policy: CompiledPolicy,
  cases: ReadonlyArray<WorkedCase>,
  name: DecisionName,
): ReadonlyArray<Matter> => {
  const document = policy.document.decisions[name]
  const compiled = policy.decisions[name]
  if (document === undefined || compiled === null) return []
  const path = ["decisions", name]
  return [
    {
      kind: "decision",
      name,
      rules: document.rules.map((rule, index) => ({ ...rule, path: [...path, "rules", index] })),
      otherwise: { name: "otherwise", path: [...path, "otherwise"] },
      deciding: (facts, on) => compiled.answer(facts, on).rule,
      asked: cases.filter((worked) => asks(worked, name)).map((worked) => askedIn(policy, worked)),
    },
  ]
}

/** A case asks its own decision, and that of charging where it expects something of it. */
const asks = (worked: WorkedCase, name: DecisionName): boolean =>
  worked.decision === name || (name === "charging" && worked.expect.charging !== undefined)

const limitMatter = (
  { document }: CompiledPolicy,
  cases: ReadonlyArray<WorkedCase>,
  name: string,
  { variants = [] }: Limit,
): Matter => {
  const path = ["limits", name]
  const { answer } = compileDecision<"limit">(
    { outcomes: ["limit"], rules: variants, otherwise: asItStands },
    {
      compile: conditionCompiler(document),
      readers: factReaders(document.facts),
      cannotHappen: [],
      document,
    },
  )
  return {
    kind: "limit",
    name,
    rules: variants.map((variant, index) => ({ ...variant, path: [...path, "variants", index] })),
    otherwise: { name: "otherwise", path },
    deciding: (facts, on) => answer(facts, on).rule,
    asked: cases.flatMap((worked) =>
      (worked.expect.lastDays ?? [])
        .filter(({ limit }) => limit === name)
        .map(({ from }) => ({ facts: knownIn(worked), on: from })),
    ),
  }
}

const asItStands = { type: "limit", params: { because: "No variant applies." } } as const
