import {
  daysIn,
  type EpisodeTimeline,
  type Period,
  type Span,
  type TimelineCorrection,
  type TimelineEntry,
} from "@str-service/projections"
import { bad, faint, strong } from "./colour.ts"
import { eventInWords } from "./event-words.ts"
import { limitsTable } from "./limits.ts"
import { marks, spanStrips } from "./span-strip.ts"
import { table, terminalWidth } from "./table.ts"
import { counted, phaseInWords, spoken, termFor } from "./words.ts"

const widthOfPictures = 80

/** One episode from day to day: its spans as a picture and in days, its limits, what happened. */
export const renderTimeline = (timeline: EpisodeTimeline): string =>
  [
    heading(timeline),
    section("Spans", spans(timeline)),
    section("Limits", limits(timeline)),
    section("Day by day", [entriesTable(timeline.entries)]),
  ]
    .filter((part) => part !== "")
    .join("\n\n")

const heading = (timeline: EpisodeTimeline): string => {
  const { episodeId, personId, team, through } = timeline
  return `${strong(`Episode ${episodeId}`)}  person ${personId}, team ${termFor("teams", team)}; ${standing(timeline)}, as on ${through}`
}

/** On the day of closing support still goes on; a reader wants to know that it was the last. */
const standing = (timeline: EpisodeTimeline): string =>
  phaseInWords(isClosed(timeline) ? "Closed" : timeline.phase)

const isClosed = ({ entries }: EpisodeTimeline): boolean =>
  entries.some(({ event, standing: stands }) => event.type === "Closed" && stands !== "withdrawn")

const limits = (timeline: EpisodeTimeline): ReadonlyArray<string> =>
  timeline.limits.length === 0 ? [] : [limitsTable(timeline.limits, isClosed(timeline))]

const section = (title: string, lines: ReadonlyArray<string>): string =>
  lines.length === 0 ? "" : [strong(title), ...lines].join("\n")

const spans = (timeline: EpisodeTimeline): ReadonlyArray<string> => {
  if (timeline.spans.length === 0) return []
  const width = Math.min(terminalWidth() ?? widthOfPictures, widthOfPictures)
  const { chargeableDays, chargeableWithoutNotice } = timeline
  return [
    ...spanStrips(timeline.spans, width),
    "",
    table(timeline.spans.map(spanCells), { toTheRight: [4] }),
    ...daysLine("Chargeable days", chargeableDays),
    ...daysLine(bad("Chargeable before any notice"), chargeableWithoutNotice),
  ]
}

const spanCells = (span: Span) => [
  marks[span.kind],
  span.kind,
  span.from,
  span.to,
  counted(daysIn(span), "day"),
  span.ongoing ? "goes on" : "",
]

const daysLine = (label: string, periods: ReadonlyArray<Period>): ReadonlyArray<string> => {
  if (periods.length === 0) return []
  const days = periods.reduce((sum, period) => sum + daysIn(period), 0)
  return [`${label}: ${days} (${periods.map(({ from, to }) => `${from} – ${to}`).join(", ")})`]
}

const entriesTable = (entries: ReadonlyArray<TimelineEntry>): string =>
  table(entries.map(entryCells), {
    head: ["on", "recorded", "what happened"],
    width: terminalWidth(),
  })

const entryCells = (entry: TimelineEntry) => {
  const recordedOn = entry.recordedAt.slice(0, 10)
  return [
    entry.on,
    recordedOn === entry.on ? faint("same day") : recordedOn,
    [
      entry.standing === "withdrawn" ? faint(eventInWords(entry.event)) : told(entry),
      ...entry.corrections.map(correctionInWords),
    ].join("\n"),
  ]
}

const told = ({ event }: TimelineEntry): string =>
  event.type === "LimitBreached" ? bad(eventInWords(event)) : eventInWords(event)

const correctionInWords = ({ kind, on, reason, actor, before }: TimelineCorrection): string => {
  const by = reason === "follows-from-the-record" ? "" : ` by ${actor}`
  const read = kind === "amended" ? `; before: ${before.data.on}, ${eventInWords(before)}` : ""
  return faint(`  ↳ ${kind} on ${on}${by}, ${spoken(reason)}${read}`)
}
