import type { CompiledPolicy } from "../compile-policy.ts"
import { conditionCompiler } from "../conditions/compile-condition.ts"
import type { CompiledCondition } from "../conditions/compiled-condition.ts"
import { comparisonWords } from "../words/condition-words.ts"
import type { AskedComparison } from "./comparisons.ts"
import type { Asked } from "./matters.ts"
import type { UncoveredCondition } from "./uncovered.ts"

/** For each named condition and each comparison: what no case makes it, `null` where none lacks. */
export const conditionCoverage = (
  { document }: CompiledPolicy,
  comparisons: ReadonlyArray<AskedComparison>,
  everybody: ReadonlyArray<Asked>,
): ReadonlyArray<UncoveredCondition | null> => {
  const compile = conditionCompiler(document)
  const named = Object.keys(document.conditions ?? {}).map((name) => {
    const never = neverIn(compile({ condition: name }), everybody)
    return gap({ path: ["conditions", name], never }, name)
  })
  const compared = comparisons.map(({ comparison, path, asked }) => {
    const never = neverIn(compile({ all: [comparison] }), asked)
    return gap({ path, never }, comparisonWords(comparison, document.facts))
  })
  return [...named, ...compared]
}

const neverIn = (
  { truth }: CompiledCondition,
  asked: ReadonlyArray<Asked>,
): ReadonlyArray<boolean> => {
  const seen = new Set(asked.map(({ facts, on }) => truth(facts, on)))
  return [true, false].filter((result) => !seen.has(result))
}

const gap = (
  found: Omit<UncoveredCondition, "message">,
  words: string,
): UncoveredCondition | null =>
  found.never.length === 0
    ? null
    : { ...found, message: `No case makes “${words}” ${found.never.join(", and none makes it ")}.` }
