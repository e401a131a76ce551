import { limitLines } from "@str-service/policy"
import type { TestedVersion } from "../policy/tested-version.ts"
import { bad, faint, good, strong, warning } from "./colour.ts"
import { renderTrace } from "./decision-trace.ts"
import { counted, figure } from "./words.ts"

/** How the worked cases of a version came out: each that failed, and what none of them covers. */
export const renderTested = (tested: TestedVersion): string =>
  [
    strong(`${tested.policy} ${tested.version}  ${faint(tested.file)}`),
    ...casesIn(tested).map((line) => `  ${line}`),
    ...coverageIn(tested).map((line) => `  ${line}`),
  ].join("\n")

type Tried = TestedVersion["cases"][number]

const casesIn = ({ cases }: TestedVersion): ReadonlyArray<string> => {
  if (cases.length === 0)
    return [`${warning("!")} There are no worked cases beside it, so that nothing is covered.`]
  const passed = cases.filter(({ status }) => status === "passed").length
  return [
    ...(passed > 0 ? [`${good("✓")} ${counted(passed, "case")} passed`] : []),
    ...cases.flatMap(failureIn),
  ]
}

const failureIn = (tried: Tried): ReadonlyArray<string> => {
  if (tried.status === "passed") return []
  const { file, line, column, sentence, differences, limits } = tried
  const trace = differences.every(({ what }) => what === "lastDays") ? null : tried.trace
  return [
    `${bad("✗")} ${sentence}  ${faint(`${file}:${line}:${column}`)}`,
    ...differences.map(({ message }) => `    ${message}`),
    ...(trace === null ? [] : renderTrace(trace)).map((traced) => `      ${traced}`),
    ...limits.flatMap(limitLines).map((line) => `      ${line}`),
  ]
}

const coverageIn = ({ file, coverage }: TestedVersion): ReadonlyArray<string> => {
  if (coverage === null) return []
  const kinds = [
    ["rule", coverage.rules],
    ["condition", coverage.conditions],
    ["threshold", coverage.thresholds],
  ] as const
  const parts = kinds
    .filter(([, { count }]) => count > 0)
    .map(
      ([noun, { count, uncovered }]) =>
        `${figure(count - uncovered.length)} of ${counted(count, noun)}`,
    )
  const gaps = kinds.flatMap(([, { uncovered }]) => [...uncovered])
  return [
    `${coverage.isComplete ? good("✓") : warning("!")} covered: ${parts.join(", ")}`,
    ...gaps.map(
      ({ line, column, message }) => `    ${faint(`${file}:${line}:${column}`)}  ${message}`,
    ),
  ]
}
