import { eventWords } from "@str-service/policy"
import type { Figures, Flow, LimitFigures } from "@str-service/simulation"
import { cautions } from "../simulating/cautions.ts"
import type { Report } from "../simulating/report.ts"
import { type Catalogue, changeInWords, sidesInWords, turningInWords } from "../simulating/words.ts"
import { faint, strong, warning } from "./colour.ts"
import { table, terminalWidth } from "./table.ts"
import { counted, termFor } from "./words.ts"

/** What a draft would have made of recorded episodes, for people. */
export const renderSimulation = (report: Report, catalogue: Catalogue): string =>
  [
    [
      headline(report),
      ...asides(report),
      ...cautions(report, catalogue).map((caution) => `${warning("!")} ${caution}`),
    ].join("\n"),
    section("Who is supported", report.eligibility.filter(isOther).map(flowRow)),
    section("Who is charged", report.charging.filter(isOther).map(flowRow)),
    section(
      "On what it turns",
      report.turningPoints
        .slice(0, mostShown)
        .map((point) => [
          number(point.episodes),
          changeInWords(point.outcome),
          `${turningInWords(point, catalogue)}. For example ${point.example}`,
        ]),
    ),
    section("Limits", report.limits.map(limitRow), limitColumns),
    section(
      "By referring team",
      report.byTeam.map((figures) => [termFor("teams", figures.team), ...figureCells(figures)]),
      ["team", ...figureColumns],
    ),
    section(
      "By month of referral",
      report.byMonth.map((figures) => [figures.month, ...figureCells(figures)]),
      ["month", ...figureColumns],
    ),
  ]
    .filter((part) => part !== "")
    .join("\n\n")

const mostShown = 12

const headline = (report: Report): string => {
  const { before, after } = sidesInWords(report)
  return strong(
    `${counted(report.affected, "episode")} of ${number(report.episodes)} would come out otherwise under ${after} than under ${before}.`,
  )
}

const asides = (report: Report): ReadonlyArray<string> => {
  const { before, after } = report.chargeableDays
  return [
    `Another outcome: ${number(report.otherEligibility)} of eligibility, ${number(report.otherCharging)} of charging. Other last days: ${number(report.otherLastDays)}.`,
    `Limits exceeded only after: ${number(report.newBreaches)} episodes; only before: ${number(report.endedBreaches)}.`,
    `Chargeable days where charging comes out otherwise: ${number(before)} before, ${number(after)} after.`,
    ...(report.unreferred > 0
      ? [`Not asked about, as no referral stands: ${counted(report.unreferred, "episode")}.`]
      : []),
  ]
}

const section = (
  title: string,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  head: ReadonlyArray<string> = [],
): string =>
  rows.length === 0
    ? ""
    : `${faint(title)}\n${table(rows, { head, toTheRight: numbersIn(rows), width: terminalWidth() })}`

/** The columns in which every cell is a number. */
const numbersIn = ([first, ...others]: ReadonlyArray<ReadonlyArray<string>>): Array<number> =>
  (first ?? []).flatMap((_, column) =>
    [first, ...others].every((row) => /^[+-]?[\d,]+$/u.test(row?.[column] ?? "")) ? [column] : [],
  )

const isOther = ({ before, after }: Flow): boolean => before !== after

const flowRow = (flow: Flow): ReadonlyArray<string> => [number(flow.episodes), changeInWords(flow)]

const limitColumns = [
  "limit",
  "from",
  "earlier",
  "later",
  "added",
  "dropped",
  "newly exceeded",
  "no longer",
]

const limitRow = (figures: LimitFigures): ReadonlyArray<string> => [
  figures.limit,
  eventWords(figures.from),
  ...[
    figures.earlier,
    figures.later,
    figures.added,
    figures.dropped,
    figures.newlyExceeded,
    figures.noLongerExceeded,
  ].map(number),
]

const figureColumns = [
  "episodes",
  "affected",
  "eligibility",
  "charging",
  "last days",
  "new breaches",
  "ended",
  "days",
]

const figureCells = (figures: Figures): ReadonlyArray<string> =>
  [
    figures.episodes,
    figures.affected,
    figures.otherEligibility,
    figures.otherCharging,
    figures.otherLastDays,
    figures.newBreaches,
    figures.endedBreaches,
    figures.chargeableDays.after - figures.chargeableDays.before,
  ].map(number)

const number = (count: number): string => count.toLocaleString("en-GB")
