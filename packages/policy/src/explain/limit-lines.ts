import { durationWords } from "../words/amount-words.ts"
import { dayWords } from "../words/day-words.ts"
import { eventWords } from "../words/event-words.ts"
import type { LimitExplanation, TriedVariant } from "./explain-limits.ts"
import type { Reason } from "./reasons.ts"

/** What a limit comes to for somebody, and why, in lines of no set length. */
export const limitLines = (explained: LimitExplanation): ReadonlyArray<string> => {
  const { limit, from, max, lastDay, on, pauses, source, because } = explained
  return [
    `“${limit}”, from ${eventWords(from)} on ${dayWords(on)}: ${durationWords(max)}, through ${dayWords(lastDay)}${pauses === "clock-stops" ? " if nothing pauses" : ""}`,
    ...[
      ...choiceLines(explained),
      ...(because === null ? [] : [because]),
      ...(source === null ? [] : [`Source: ${source}`]),
      ...matchLines(explained),
    ].map((line) => `  ${line}`),
  ]
}

const choiceLines = ({
  variant,
  open,
  missing,
  notMatching,
}: LimitExplanation): ReadonlyArray<string> => {
  if (variant !== null) return [`By the variant “${variant}”`]
  if (missing.length > 0) {
    const facts = missing.map(({ fact, label }) => `${label} (${fact})`).join("; ")
    return [
      `As it is without a variant, while this is unknown: ${facts}`,
      ...open.flatMap(openLines),
    ]
  }
  if (open.length > 0)
    return ["Whichever of these applies, it is the same.", ...open.flatMap(openLines)]
  return notMatching.length > 0 ? ["As it is, for no variant matches"] : []
}

const openLines = ({ variant, max, reasons }: TriedVariant): ReadonlyArray<string> => [
  `  “${variant}”: ${durationWords(max)}, if`,
  ...reasons.map(({ label, asks }) => `    ${label}: ${asks}`),
]

const matchLines = ({ reasons, notMatching }: LimitExplanation): ReadonlyArray<string> => [
  ...(reasons.length === 0 ? [] : ["It matches, for", ...reasons.map(reasonLine)]),
  ...notMatching.flatMap(({ variant, reasons }) => [
    `“${variant}” does not match, for`,
    ...reasons.map(reasonLine),
  ]),
]

const reasonLine = ({ label, value, asks }: Reason): string =>
  `  ${label}: ${value}${value === asks ? "" : ` (the variant asks: ${asks})`}`
