import type { ConditionTrace, DecisionTrace, Truth } from "@str-service/policy"
import { bad, faint, good, warning } from "./colour.ts"

/** How a decision came to its outcome: every rule that was tried, down to its single comparisons. */
export const renderTrace = ({
  tried,
  certain,
  alsoMatched,
}: DecisionTrace<string>): ReadonlyArray<string> => [
  ...tried.flatMap(({ rule, outcome, result, conditions }) => [
    `${mark(result)} ${rule}${result === true ? `: ${outcome}` : ""}`,
    ...indented(conditionLines(conditions)),
  ]),
  ...(certain === "otherwise" ? [`${mark(true)} otherwise`] : []),
  ...alsoMatched.map((rule) => faint(`below it, "${rule}" holds too`)),
]

const mark = (truth: Truth): string => {
  if (truth === "unknown") return warning("?")
  return truth ? good("✓") : bad("✗")
}

const indented = (lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.map((line) => `  ${line}`)

const conditionLines = (trace: ConditionTrace): ReadonlyArray<string> => {
  if ("all" in trace) return group("all of", trace.result, trace.all)
  if ("any" in trace) return group("any of", trace.result, trace.any)
  if ("not" in trace) return group("not", trace.result, [trace.not])
  if ("condition" in trace) return group(`"${trace.condition}"`, trace.result, [trace.means])
  const { fact, operator, value, factValue, result } = trace
  const known = factValue === undefined ? "not known" : `it is ${JSON.stringify(factValue)}`
  return [`${mark(result)} ${fact} ${operator} ${JSON.stringify(value)} ${faint(`(${known})`)}`]
}

const group = (
  name: string,
  result: Truth,
  parts: ReadonlyArray<ConditionTrace>,
): ReadonlyArray<string> => [`${mark(result)} ${name}`, ...indented(parts.flatMap(conditionLines))]
