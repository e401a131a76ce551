import { conditionLines } from "../words/condition-lines.ts"
import { dayWords } from "../words/day-words.ts"
import { decisionWords, outcomeWords } from "../words/outcome-words.ts"
import type { Explanation, TriedRule } from "./explain.ts"
import { limitLines } from "./limit-lines.ts"
import type { Reason } from "./reasons.ts"

/** An explanation as a text to be read, in lines of no set length. */
export const explanationText = (explanation: Explanation): string => {
  const { policy, decision, on } = explanation
  const sections = [
    [
      `${decisionWords[decision]}, by ${policy.id} ${policy.version} on ${dayWords(on)}`,
      policy.title,
      ...outOfForce(explanation),
    ],
    outcomeLines(explanation),
    decidingLines(explanation),
    listed("Rules tried that do not match", explanation.notMatching.flatMap(notMatchingLines)),
    listed(
      "Rules below that match too",
      explanation.alsoMatching.map((rule) => `“${rule}”`),
    ),
    listed(
      "The policy says that this cannot happen",
      explanation.cannotHappen.flatMap((words) => conditionLines(words, "")),
    ),
    listed("How long support that starts then may last", explanation.limits.flatMap(limitLines)),
  ]
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(""))
    .join("\n")
}

/** That a version is asked about a day on which another would decide, or none. */
const outOfForce = ({ policy, on }: Explanation): ReadonlyArray<string> => {
  const { effectiveFrom, effectiveTo } = policy
  if (on < effectiveFrom) {
    return [`This version is not in force on that day: it starts on ${dayWords(effectiveFrom)}.`]
  }
  return effectiveTo !== null && on > effectiveTo
    ? [`This version is not in force on that day: its last is ${dayWords(effectiveTo)}.`]
    : []
}

const outcomeLines = ({ outcome, outcomeInWords, params }: Explanation): ReadonlyArray<string> => [
  `Outcome: ${outcomeInWords} (${outcome})`,
  ...Object.entries(params).map(
    ([name, value]) => `  ${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
  ),
]

const decidingLines = (explanation: Explanation): ReadonlyArray<string> => {
  const { rule, because, source, ifNone, reasons } = explanation
  const why = [
    ...(because === null ? [] : [`  ${because}`]),
    ...(source === null ? [] : [`  Source: ${source}`]),
  ]
  if (ifNone !== null) return [...openLines(explanation, ifNone), ...why]
  if (rule === "otherwise") return ["No rule matches; what holds otherwise decides.", ...why]
  return [`Decided by “${rule}”`, ...why, "  It matches, for", ...reasons.map(heldLine)]
}

const openLines = (
  { open, missing }: Explanation,
  ifNone: NonNullable<Explanation["ifNone"]>,
): ReadonlyArray<string> => [
  ...(missing.length === 0
    ? ["Whichever of these rules decides, the outcome is the same."]
    : [
        "Unknown, and it matters",
        ...missing.map(({ fact, label }) => `  ${label} (${fact})`),
        "",
        "Until it is known, any of these may decide",
      ]),
  ...open.flatMap(({ rule, outcome, reasons }) => [
    `  “${rule}”: ${outcomeWords[outcome]}, if`,
    ...reasons.map(({ label, asks }) => `    ${label}: ${asks}`),
  ]),
  `  ${named(ifNone.rule)}: ${outcomeWords[ifNone.outcome]}, if none of these does`,
]

const named = (rule: string): string => (rule === "otherwise" ? "otherwise" : `“${rule}”`)

const heldLine = ({ label, value, asks }: Reason): string =>
  `    ${label}: ${value}${value === asks ? "" : ` (the rule asks: ${asks})`}`

const notMatchingLines = ({ rule, reasons }: TriedRule): ReadonlyArray<string> => [
  `“${rule}”`,
  ...reasons.map(({ label, value, asks }) => `  ${label}: ${value} (the rule asks: ${asks})`),
]

const listed = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
