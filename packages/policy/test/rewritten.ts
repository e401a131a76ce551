import { type CompiledPolicy, compilePolicy } from "@str-service/policy"
import * as Result from "effect/Result"
import type { Condition } from "../src/document/condition.ts"
import type { Decision } from "../src/document/decision.ts"

/** A condition that means the same and is written in another way. */
type Rewriting = (condition: Condition) => unknown

/** “All of these” as “not any not of these”, and the other way about. */
const deMorgan: Rewriting = (condition) => {
  if ("all" in condition) {
    return { not: { any: condition.all.map((part) => ({ not: deMorgan(part) })) } }
  }
  if ("any" in condition) {
    return { not: { all: condition.any.map((part) => ({ not: deMorgan(part) })) } }
  }
  return "not" in condition ? { not: deMorgan(condition.not) } : condition
}

/** The parts of each group from the last to the first. */
const reversed: Rewriting = (condition) => {
  if ("all" in condition) return { all: condition.all.map(reversed).toReversed() }
  if ("any" in condition) return { any: condition.any.map(reversed).toReversed() }
  return "not" in condition ? { not: reversed(condition.not) } : condition
}

/** The same policy with its eligibility rules written in another way. */
const withRules = (
  { document }: CompiledPolicy,
  rewrite: (decision: Decision<string>) => ReadonlyArray<unknown>,
): CompiledPolicy => {
  const decision = document.decisions.eligibility as Decision<string>
  return Result.getOrThrow(
    compilePolicy({
      ...document,
      version: "rewritten",
      decisions: { eligibility: { ...decision, rules: rewrite(decision) } },
    }),
  )
}

const eachCondition =
  (rewriting: Rewriting) =>
  (policy: CompiledPolicy): CompiledPolicy =>
    withRules(policy, ({ rules }) =>
      rules.map((rule) => ({ ...rule, conditions: { all: [rewriting(rule.conditions)] } })),
    )

/** Each rule twice: for those of whom something else holds, and for all others. */
const splitRules = (policy: CompiledPolicy): CompiledPolicy =>
  withRules(policy, ({ rules }) =>
    rules.flatMap((rule) => [
      { ...rule, name: `${rule.name}, calm`, conditions: { all: [rule.conditions, calm] } },
      {
        ...rule,
        name: `${rule.name}, not calm`,
        conditions: { all: [rule.conditions, { not: calm }] },
      },
    ]),
  )

const calm = { fact: "calm", operator: "equal", value: true }

/** The conditions of each rule under a name. */
const namedConditions = (policy: CompiledPolicy): CompiledPolicy => {
  const { document } = policy
  const rules = document.decisions.eligibility?.rules ?? []
  const means = rules.map(({ name, conditions }) => [`of ${name}`, conditions] as const)
  const conditions = { ...document.conditions, ...Object.fromEntries(means) }
  const named = Result.getOrThrow(compilePolicy({ ...document, conditions }))
  return withRules(named, (decision) =>
    decision.rules.map((rule) => ({ ...rule, conditions: { condition: `of ${rule.name}` } })),
  )
}

/** Ways of writing a policy that change nothing of what it means. */
export const rewritings: { readonly [way: string]: (policy: CompiledPolicy) => CompiledPolicy } = {
  "by De Morgan's laws": eachCondition(deMorgan),
  "with the parts of each group in another order": eachCondition(reversed),
  "with each rule split in two": splitRules,
  "with conditions under names": namedConditions,
}
