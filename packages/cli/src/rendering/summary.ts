import type { EpisodeSummary } from "@str-service/projections"
import { bad, strong, warning } from "./colour.ts"
import { limitsTable } from "./limits.ts"
import { table, terminalWidth } from "./table.ts"
import { counted, phaseInWords, spoken, termFor } from "./words.ts"

type Line = readonly [string, string]

/** How one episode stands, a line for each thing that is known. */
export const renderSummary = (summary: EpisodeSummary): string =>
  [
    strong(`Episode ${summary.episodeId}`),
    table([...course(summary), ...assessed(summary), ...work(summary), ...charged(summary)], {
      width: terminalWidth(),
    }),
    ...(summary.limits.length === 0
      ? []
      : ["", strong("Limits"), limitsTable(summary.limits, summary.closedOn !== null)]),
  ].join("\n")

const course = (summary: EpisodeSummary): ReadonlyArray<Line> => [
  ["person", summary.personId],
  ["phase", phaseInWords(summary.closedOn === null ? summary.phase : "Closed")],
  ["referred", `${summary.referredOn} by team ${termFor("teams", summary.team)}`],
  ...line("service area", summary.serviceArea, (code) => termFor("serviceAreas", code)),
  ...line("enablement from", summary.enablementStartedOn),
  ...line("chargeable from", summary.chargeableStartedOn),
  ...line("paused since", summary.pausedSince),
  ...line("closed", summary.closedOn, (on) => `${on}: ${ending(summary)}`),
]

const ending = ({ closingReason, closingOutcome, onward }: EpisodeSummary): string =>
  [closingReason, closingOutcome, onward]
    .filter((code) => code !== null)
    .map(spoken)
    .join("; ")

const assessed = (summary: EpisodeSummary): ReadonlyArray<Line> => [
  ...line("eligibility", summary.eligibility, (code) => by(code, summary.eligibilityRule)),
  ...(summary.eligibilityChanged
    ? [line("", warning("changed since enablement was started"))].flat()
    : []),
  ...line("charging", summary.charging, (code) => by(code, summary.chargingRule)),
]

const by = (outcome: string, rule: string | null): string =>
  rule === null ? spoken(outcome) : `${spoken(outcome)}, by the rule “${rule}”`

const work = ({ workerId, contacts, minutes, missed }: EpisodeSummary): ReadonlyArray<Line> => [
  ...line("worker", workerId),
  ["support", `${counted(contacts, "contact")}, ${counted(minutes, "minute")}; ${missed} missed`],
]

const charged = (summary: EpisodeSummary): ReadonlyArray<Line> => [
  ...(summary.chargeableDays === 0 ? [] : line("chargeable days", String(summary.chargeableDays))),
  ...line("told of the charge", summary.firstNoticeOn),
  ...(summary.chargeableDaysWithoutNotice === 0
    ? []
    : line("without notice", bad(counted(summary.chargeableDaysWithoutNotice, "day")))),
]

const line = (
  label: string,
  value: string | null,
  words: (value: string) => string = (text) => text,
): ReadonlyArray<Line> => (value === null ? [] : [[label, words(value)]])
