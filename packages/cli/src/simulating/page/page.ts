import { eventWords } from "@str-service/policy"
import type { AssessedDecision, Figures } from "@str-service/simulation"
import { type Markup, markup, picture } from "../../pictures/html.ts"
import { style } from "../../pictures/style.ts"
import { termFor } from "../../rendering/words.ts"
import { cautions } from "../cautions.ts"
import type { Report } from "../report.ts"
import { type Catalogue, changeInWords, sidesInWords, turningInWords } from "../words.ts"
import { flowPicture } from "./flow-picture.ts"
import { isOther, monthLegend, monthPicture } from "./month-picture.ts"

/** A page that shows a simulation with pictures: one file, which asks nothing of a network. */
export const pageOf = (report: Report, catalogue: Catalogue): string => {
  const { draft, affected, episodes } = report
  const { before, after } = sidesInWords(report)
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Simulation of ${draft.id} ${draft.version}</title>
<style>${{ html: style }}</style>
</head>
<body>
<main>
<h1>What ${after} would have changed</h1>
<p class="lead"><strong>${affected} of ${episodes}</strong> recorded episodes would have come out otherwise than under ${before}.</p>
${cautions(report, catalogue).map((caution) => markup`<p><strong>${caution}</strong></p>`)}
${keyFigures(report)}
${decisionSection("Who is supported", "eligibility", report)}
${decisionSection("Who is charged", "charging", report)}
${turningSection(report, catalogue)}
${limitSection(report)}
${figuresSection(
  "By referring team",
  "Team",
  report.byTeam.map((figures) => [termFor("teams", figures.team), figures]),
)}
${figuresSection(
  "By month of referral",
  "Month",
  report.byMonth.map((figures) => [figures.month, figures]),
)}
<footer>Read from ${report.events.file}: ${report.events.count} events. Recorded events stand as they are; assessments, last days and breaches are worked out anew; other chargeable days are counted only where charging has another outcome. ${leftOut(report)}</footer>
</main>
</body>
</html>
`.html
}

const keyFigures = (report: Report): Markup => {
  const days = report.chargeableDays.after - report.chargeableDays.before
  return markup`<dl>
<div><dt>another outcome of eligibility</dt><dd>${report.otherEligibility}</dd></div>
<div><dt>another outcome of charging</dt><dd>${report.otherCharging}</dd></div>
<div><dt>other last days</dt><dd>${report.otherLastDays}</dd></div>
<div><dt>a limit newly exceeded</dt><dd>${report.newBreaches}</dd></div>
<div><dt>a limit no longer exceeded</dt><dd>${report.endedBreaches}</dd></div>
<div><dt>chargeable days</dt><dd>${days > 0 ? `+${days.toLocaleString("en-GB")}` : days}</dd></div>
</dl>`
}

const decisionSection = (title: string, decision: AssessedDecision, report: Report): Markup => {
  const flows = report[decision]
  if (flows.length === 0) return markup`<h2>${title}</h2><p>Nothing was decided on this.</p>`
  if (!flows.some(isOther)) return markup`<h2>${title}</h2><p>No outcome changes.</p>`
  return markup`<h2>${title}</h2>
${picture(flowPicture(flows), "Outcomes before, on the left, and after, on the right, by number of episodes. Pale bands keep theirs.")}
${monthLegend(report, decision)}
${picture(monthPicture(report, decision), "Episodes with another outcome, by month of referral. A bar is filled in the colour of the outcome after, and framed in that before.")}`
}

const turningSection = ({ turningPoints }: Report, catalogue: Catalogue): Markup =>
  turningPoints.length === 0
    ? markup``
    : markup`<h2>On what it turns</h2>
<table><thead><tr><th>Change</th><th>First that differs</th><th class="number">Episodes</th><th>For example</th></tr></thead>
<tbody>${turningPoints.map(
        (point) =>
          markup`<tr><td>${changeInWords(point.outcome)}</td><td>${turningInWords(point, catalogue)}</td><td class="number">${point.episodes}</td><td>${point.example}</td></tr>`,
      )}</tbody></table>`

const limitSection = ({ limits }: Report): Markup =>
  limits.length === 0
    ? markup``
    : markup`<h2>Limits</h2>
${tableOf(
  ["Limit", "Earlier", "Later", "Added", "Dropped", "Newly exceeded", "No longer exceeded"],
  limits.map((limit) => [
    `${limit.limit}, from ${eventWords(limit.from)}`,
    [
      limit.earlier,
      limit.later,
      limit.added,
      limit.dropped,
      limit.newlyExceeded,
      limit.noLongerExceeded,
    ],
  ]),
)}`

const figuresSection = (
  title: string,
  head: string,
  rows: ReadonlyArray<readonly [string, Figures]>,
): Markup =>
  markup`<h2>${title}</h2>
${tableOf(
  [
    head,
    "Episodes",
    "Affected",
    "Eligibility",
    "Charging",
    "Last days",
    "Newly exceeded",
    "No longer",
    "Days before",
    "Days after",
  ],
  rows.map(([name, figures]) => [
    name,
    [
      figures.episodes,
      figures.affected,
      figures.otherEligibility,
      figures.otherCharging,
      figures.otherLastDays,
      figures.newBreaches,
      figures.endedBreaches,
      figures.chargeableDays.before,
      figures.chargeableDays.after,
    ],
  ]),
)}`

const tableOf = (
  [first = "", ...heads]: ReadonlyArray<string>,
  rows: ReadonlyArray<readonly [string, ReadonlyArray<number>]>,
): Markup =>
  markup`<div class="wide"><table><thead><tr><th>${first}</th>${heads.map((head) => markup`<th class="number">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([name, numbers]) =>
      markup`<tr><th scope="row">${name}</th>${numbers.map((number) => markup`<td class="number">${number}</td>`)}</tr>`,
  )}</tbody></table></div>`

const leftOut = ({ unreferred, setAside }: Report): Markup =>
  markup`${
    unreferred > 0 ? markup`Not asked about, as no referral stands: ${unreferred}. ` : ""
  }${setAside > 0 ? markup`Set aside, as not all their lines could be read: ${setAside}.` : ""}`
