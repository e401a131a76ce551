import type { Facts } from "@str-service/domain"
import type { CompiledPolicy } from "@str-service/policy"
import { ruleOperator } from "../src/conditions/rule-operators.ts"
import { comparisonsIn } from "../src/diagram/comparisons-in.ts"
import type { Comparison, Condition } from "../src/document/condition.ts"

const comparedBy = (
  { document }: CompiledPolicy,
  conditions: ReadonlyArray<Condition>,
): ReadonlyArray<Comparison> =>
  conditions.flatMap((condition) => comparisonsIn(condition, document.conditions ?? {}))

/**
 * Whom the rules of some arbitrary policies without days, and what cannot happen by them, do not
 * tell from one another: told by asking everybody, and by no diagram.
 */
export const cellOf = (...policies: ReadonlyArray<CompiledPolicy>): ((facts: Facts) => string) => {
  const rules = policies.flatMap((policy) =>
    comparedBy(
      policy,
      policy.document.decisions.eligibility?.rules.map(({ conditions }) => conditions) ?? [],
    ),
  )
  const impossible = policies.flatMap((policy) =>
    comparedBy(policy, policy.document.cannotHappen ?? []),
  )
  const names = new Set(rules.map(({ fact }) => fact))
  const ofAge = [...rules, ...impossible].filter(({ fact }) => fact === "age")
  const truths = [0, 1, 2, 3].map((age) =>
    ofAge.map(({ operator, value }) => ruleOperator(operator).evaluate(age, value)).join(),
  )
  const rangeOf = (age: number) =>
    truths.slice(1, age + 1).filter((truth, below) => truth !== truths[below]).length
  return (facts) =>
    JSON.stringify(
      [...names]
        .toSorted()
        .map((name) => (name === "age" ? rangeOf(Number(facts["age"])) : facts[name])),
    )
}
