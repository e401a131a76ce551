import { earliest } from "@str-service/domain"
import {
  CaseloadRow,
  ChargeNoticeRow,
  ContactsPerWeek,
  DueRow,
  DurationRow,
  GoalsRow,
  OutcomeRow,
  OverlappingEpisodes,
  SecondEnablement,
  SupportRow,
} from "@str-service/projections"
import { type Markup, markup, picture } from "../../pictures/html.ts"
import { style } from "../../pictures/style.ts"
import { counted, instantInWords, termFor } from "../../rendering/words.ts"
import { ChargeableMonth, chargeableByMonth } from "../chargeable-by-month.ts"
import type { EpisodeSpans } from "../episode-spans-view.ts"
import { keyFigures } from "../key-figures.ts"
import type { Report, Subject } from "../report.ts"
import { caseloadPicture, layers } from "./caseload-picture.ts"
import { coursePicture } from "./course-picture.ts"
import { flowPicture, flows } from "./flow-picture.ts"
import { legend } from "./legend.ts"
import { spansPicture } from "./spans-picture.ts"
import { tableOf } from "./table.ts"

/** What a page says of the file or the store it was read from. */
export interface ReadFrom {
  readonly source: string
  readonly events: number
  /** How many events of it were left out. */
  readonly leftOut: number
}

/** A page that shows a report with pictures: one file, which asks nothing of a network. */
export const pageOf = (
  report: Report,
  subject: Subject,
  { source, events, leftOut }: ReadFrom,
): string => {
  const { on, known, period } = subject
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>STR caseload on ${on}</title>
<style>${{ html: style }}</style>
</head>
<body>
<main>
<h1>STR caseload on ${on}${ofWhom(subject)}</h1>
<p class="lead">${lead(report)}</p>
<dl>${keyFigures(report).map(
    ({ figure, value }) => markup`<div><dt>${figure}</dt><dd>${value}</dd></div>`,
  )}</dl>
<h2>Caseload from ${period.from} to ${period.to}</h2>
${caseloadSection(report)}
<h2>What became of those referred from ${period.from} to ${period.to}</h2>
${courseSection(report)}
<h2>Flow by month</h2>
${flowSection(report)}
<h2>How long it took</h2>
${tableOf(DurationRow, report.durations, ["measure", "episodes", "least", "lowerQuartile", "median", "upperQuartile", "most"])}
<h2>Who was supported when</h2>
${spansSection(report, subject)}
<h2>What is due</h2>
${tableOf(DueRow, report.due)}
<h2>Chargeable days by month</h2>
${tableOf(ChargeableMonth, chargeableByMonth(report.chargeableMonths))}
<h2>Charged without notice</h2>
<p>Of all episodes through ${on}, those that began before the period and those closed among them.</p>
${tableOf(
  ChargeNoticeRow,
  report.notices.filter(({ daysWithoutNotice }) => daysWithoutNotice > 0),
)}
${caseloadTables(report)}
<h2>Contacts per week</h2>
${tableOf(ContactsPerWeek, report.contactsPerWeek)}
<h2>Support given</h2>
${tableOf(SupportRow, report.support)}
<h2>What followed enablement</h2>
${tableOf(OutcomeRow, report.outcomes, ["sequel", "enablements", "share"])}
<p>After the idea of ASCOF 2A, but not the same: not to be set beside published figures.</p>
<h2>Goals set in the period</h2>
${tableOf(GoalsRow, report.goals)}
<h2>Overlapping episodes</h2>
${tableOf(OverlappingEpisodes, report.overlapping)}
<h2>Second enablements</h2>
${tableOf(SecondEnablement, report.secondEnablements)}
<footer>Read from ${source}: ${counted(events, "event")}${
    leftOut === 0 ? "" : `; ${counted(leftOut, "event")} left out, as they are not sound`
  }. As known at ${instantInWords(known)}. The day asked about is ${on}.</footer>
</main>
</body>
</html>
`.html
}

const ofWhom = ({ team, worker }: Subject): string =>
  [
    ...(team === undefined ? [] : [`, team ${termFor("teams", team)}`]),
    ...(worker === undefined ? [] : [`, held by ${worker}`]),
  ].join("")

const lead = ({ caseload, due }: Report): Markup => {
  const open = caseload.find(({ by }) => by === "all")?.open ?? 0
  const breached = due.filter(({ status }) => status === "breached").length
  const near = due.length - breached
  return markup`<strong>${counted(open, "episode")}</strong> ${open === 1 ? "is" : "are"} open. ${counted(breached, "limit or review", "limits or reviews")} past the last day, ${near} due today or soon.`
}

const caseloadSection = ({ caseloadByDay }: Report): Markup =>
  caseloadByDay.every(({ open }) => open === 0)
    ? markup`<p>No episode was open.</p>`
    : markup`${legend([
        ...layers.map(([kind, name]) => [kind, name] as const),
        ["breached", "beyond a limit (line)"],
      ])}${picture(
        caseloadPicture(caseloadByDay),
        "Open episodes on each day, by phase, and how many of them had a limit that ran beyond its last day.",
      )}`

const courseSection = ({ courses }: Report): Markup =>
  courses.length === 0
    ? markup`<p>Nobody was referred.</p>`
    : picture(
        coursePicture(courses),
        "From the referral on the left to what support led to on the right, by number of episodes.",
      )

const flowSection = ({ flow }: Report): Markup =>
  flow.length === 0
    ? markup`<p>Nobody came or went.</p>`
    : markup`${legend(flows.map(([colour, name]) => [colour, name]))}${picture(
        flowPicture(flow),
        "Of each month, on the left those who were referred, by what the policy now says of them; on the right those whose episode was closed.",
      )}`

/** More rows than this nobody looks through. */
const mostRows = 400

const spansSection = ({ spans }: Report, { on, period }: Subject): Markup => {
  if (spans.length === 0) return markup`<p>Nobody was supported.</p>`
  const through = { from: period.from, to: earliest(period.to, on) }
  const shown = mostTelling(spans)
  const teams = Object.entries(Object.groupBy(shown, ({ team }) => team))
  return markup`${legend([
    ["free", "free"],
    ["chargeable", "chargeable"],
    ["exempt", "exempt"],
    ["paused", "paused"],
    ["breached", "beyond a limit"],
  ])}${teams
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([team, episodes = []]) => teamSpans(team, episodes, through))}${
    shown.length === spans.length
      ? ""
      : markup`<p>${counted(spans.length - shown.length, "episode")} more are not drawn. Ask for one team, one worker or a shorter period to see them.</p>`
  }`
}

/** All of them, or where these are too many the open ones and those that began last. */
const mostTelling = (spans: ReadonlyArray<EpisodeSpans>): ReadonlyArray<EpisodeSpans> => {
  const open = spans.filter(({ phase }) => phase !== "Closed")
  const closed = spans.filter(({ phase }) => phase === "Closed")
  const shown = new Set([...open.slice(-mostRows), ...closed.slice(-mostRows)].slice(0, mostRows))
  return spans.filter((row) => shown.has(row))
}

const teamSpans = (
  team: string,
  episodes: ReadonlyArray<EpisodeSpans>,
  through: Subject["period"],
): Markup =>
  markup`<h3>${termFor("teams", team)}: ${counted(episodes.length, "episode")}</h3>
${picture(
  spansPicture(episodes, through),
  `Days of support from ${through.from} to ${through.to}, a row for each episode of team ${termFor("teams", team)}.`,
)}`

const caseloadTables = ({ caseload }: Report): ReadonlyArray<Markup> =>
  (
    [
      ["team", "team"],
      ["worker", "worker"],
      ["serviceArea", "service area"],
    ] as const
  ).map(
    ([by, name]) =>
      markup`<h2>Open episodes by ${name}</h2>${tableOf(
        CaseloadRow,
        caseload.filter((row) => row.by === by),
        [
          "of",
          "open",
          "referred",
          "inEnablement",
          "inChargeable",
          "chargeable",
          "paused",
          "overdue",
        ],
        { of: name },
      )}`,
  )
