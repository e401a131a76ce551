import type { Path } from "../check/problem.ts"
import type { CompiledPolicy } from "../compile-policy.ts"
import type { Comparison, Condition } from "../document/condition.ts"
import type { Asked, Matter } from "./matters.ts"

/** A comparison within a document, and everybody of whom the worked cases ask it. */
export interface AskedComparison {
  readonly path: Path
  readonly comparison: Comparison
  readonly asked: ReadonlyArray<Asked>
}

/**
 * The comparisons of a policy. A decision's are asked in the cases of that decision, a limit's in
 * those that expect a last day of it, and those of named conditions in all.
 */
export const askedComparisons = (
  { document }: CompiledPolicy,
  matters: ReadonlyArray<Matter>,
  everybody: ReadonlyArray<Asked>,
): ReadonlyArray<AskedComparison> => {
  const named = Object.entries(document.conditions ?? {}).flatMap(([name, condition]) =>
    comparisonsIn(condition, ["conditions", name], everybody),
  )
  const ofRules = matters.flatMap(({ rules, asked }) =>
    rules.flatMap(({ conditions, path }) =>
      comparisonsIn(conditions, [...path, "conditions"], asked),
    ),
  )
  return [...named, ...ofRules]
}

/** In the condition's order; conditions that it names are not followed. */
const comparisonsIn = (
  condition: Condition,
  path: Path,
  asked: ReadonlyArray<Asked>,
): ReadonlyArray<AskedComparison> => {
  const among = (parts: ReadonlyArray<Condition>, key: string) =>
    parts.flatMap((part, index) => comparisonsIn(part, [...path, key, index], asked))
  if ("all" in condition) return among(condition.all, "all")
  if ("any" in condition) return among(condition.any, "any")
  if ("not" in condition) return comparisonsIn(condition.not, [...path, "not"], asked)
  return "fact" in condition ? [{ path, comparison: condition, asked }] : []
}
