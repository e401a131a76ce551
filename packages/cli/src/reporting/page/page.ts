import { CaseloadRow, ChargeNoticeRow, DueRow } from "@str-service/projections"
import { counted, termFor } from "../../rendering/words.ts"
import { ChargeableMonth, chargeableByMonth } from "../chargeable-by-month.ts"
import type { EpisodeSpans } from "../episode-spans-view.ts"
import { keyFigures } from "../key-figures.ts"
import type { Report, Subject } from "../report.ts"
import { caseloadPicture, layers } from "./caseload-picture.ts"
import { coursePicture } from "./course-picture.ts"
import { type Markup, markup, picture } from "./html.ts"
import { legend } from "./legend.ts"
import { spansPicture } from "./spans-picture.ts"
import { style } from "./style.ts"
import { tableOf } from "./table.ts"

/** What a page says of the file it was read from. */
export interface ReadFrom {
  readonly file: string
  readonly events: number
  /** How many events of it were left out. */
  readonly leftOut: number
}

/** A page that shows a report with pictures: one file, which asks nothing of a network. */
export const pageOf = (
  report: Report,
  subject: Subject,
  { file, events, leftOut }: ReadFrom,
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
<h2>Who was supported when</h2>
${spansSection(report, subject)}
<h2>What is due</h2>
${tableOf(DueRow, report.due)}
<h2>Chargeable days by month</h2>
${tableOf(ChargeableMonth, chargeableByMonth(report.chargeableMonths))}
<h2>Charged without notice</h2>
${tableOf(
  ChargeNoticeRow,
  report.notices.filter(({ daysWithoutNotice }) => daysWithoutNotice > 0),
)}
${caseloadTables(report)}
<footer>Read from ${file}: ${counted(events, "event")}${
    leftOut === 0 ? "" : `; ${counted(leftOut, "event")} left out, as they are not sound`
  }. As known at ${known}. The day asked about is ${on}.</footer>
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

const spansSection = ({ spans }: Report, { on, period }: Subject): Markup => {
  if (spans.length === 0) return markup`<p>Nobody was supported.</p>`
  const through = { from: period.from, to: period.to < on ? period.to : on }
  const teams = Object.entries(Object.groupBy(spans, ({ team }) => team))
  return markup`${legend([
    ["free", "free"],
    ["chargeable", "chargeable"],
    ["exempt", "exempt"],
    ["paused", "paused"],
    ["breached", "beyond a limit"],
  ])}${teams
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([team, episodes = []]) => teamSpans(team, episodes, through))}`
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
      ["team", "Open episodes by team"],
      ["worker", "Open episodes by worker"],
      ["serviceArea", "Open episodes by service area"],
    ] as const
  ).map(
    ([by, title]) =>
      markup`<h2>${title}</h2>${tableOf(
        CaseloadRow,
        caseload.filter((row) => row.by === by),
      )}`,
  )
