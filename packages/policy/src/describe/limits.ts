import { addDays, type Day, lastDayOf } from "@str-service/domain"
import type { Limit } from "../document/limit.ts"
import type { PolicyDocument } from "../document/policy-document.ts"
import { termsOf, variedBy } from "../limits/limit-terms.ts"
import { durationWords } from "../words/amount-words.ts"
import { conditionWords } from "../words/condition-words.ts"
import { dayWords } from "../words/day-words.ts"
import { eventWords } from "../words/event-words.ts"
import { changedTerms, termLines } from "../words/limit-words.ts"
import { or } from "../words/listing.ts"
import { sourceWords } from "../words/source-words.ts"
import { type Blocks, conditionList, list, plain, section, table } from "./markdown.ts"

/** How long things may last, with the last days that come of some start days. */
export const describeLimits = (document: PolicyDocument): Blocks => [
  ...Object.entries(document.limits).flatMap(([name, limit]) =>
    section(3, `Limit “${name}”`, describeLimit(name, limit, document)),
  ),
  ...section(3, "Last days, by way of example", exampleDays(document)),
]

const describeLimit = (name: string, limit: Limit, document: PolicyDocument): Blocks => {
  const base = termsOf(name, limit)
  return [
    `At most **${durationWords(base.max)}** from ${eventWords(base.from)} until ${or(base.until.map(eventWords))}.`,
    ...cited(limit.source, document),
    "In this policy",
    ...list(termLines(base)),
    ...(limit.variants ?? []).flatMap(({ name: variant, conditions, event }) =>
      section(4, `Variant: ${variant}`, [
        "When",
        conditionList(conditionWords(conditions, document.facts)),
        `then at most **${durationWords(event.params.max ?? base.max)}**${changedTerms(base, variedBy(base, event.params))}.`,
        plain(event.params.because),
        ...cited(event.params.source, document),
      ]),
    ),
  ]
}

const cited = (source: string | undefined, { sources }: PolicyDocument): Blocks =>
  source === undefined ? [] : [`Source: ${plain(sourceWords(sources, source))}.`]

/** Some start days, and the last day of each limit, as it is and under each variant. */
const exampleDays = (document: PolicyDocument): Blocks => {
  const columns = Object.entries(document.limits).flatMap(([name, limit]) => {
    const base = termsOf(name, limit)
    const varied = (limit.variants ?? []).map((variant) => ({
      title: `${name}, ${variant.name}`,
      terms: variedBy(base, variant.event.params),
    }))
    return [{ title: name, terms: base }, ...varied]
  })
  const rows = startDays(document).map((start) => [
    dayWords(start),
    ...columns.map(({ terms }) => dayWords(lastDayOf(start, terms.max, terms.counting))),
  ])
  return columns.length === 0
    ? []
    : table(["Start", ...columns.map(({ title }) => plain(title))], rows)
}

/** The first day in force and the day after, then days about which months are uneven. */
const startDays = ({ effectiveFrom }: PolicyDocument): ReadonlyArray<Day> => {
  const year = Number(effectiveFrom.slice(0, 4)) + 1
  const within: ReadonlyArray<Day> = [`${year}-03-01`, `${year}-08-29`, `${year}-08-31`]
  return [effectiveFrom, addDays(effectiveFrom, 1), ...within]
}
