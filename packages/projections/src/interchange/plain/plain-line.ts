import { type Day, type EpisodeEventType, isDay } from "@str-service/domain"
import {
  GoalProgress,
  MissedReason,
  NoticeRecipient,
  SupportMode,
} from "@str-service/domain/schemas"

/** What a line says of an event whose particulars are not asked for. */
export interface PlainLine {
  readonly episodeId: string
  readonly version: number
  readonly on: Day
  /** The day of its recording, in UTC. */
  readonly recordedOn: Day
}

/**
 * The event that a line of a text surely is, without parsing it; `undefined` for one that is not
 * written as `JSON.stringify` writes what the core decides, or is of a type of which nothing is
 * known here. Those are the types that make up the bulk of a record and bear on no policy.
 */
export const plainLineAt = (text: string, start: number, end: number): PlainLine | undefined => {
  const pattern = patterns.get(
    text.slice(start + prefix.length, text.indexOf('"', start + prefix.length)),
  )
  if (pattern === undefined) return undefined
  pattern.lastIndex = start
  const match = pattern.exec(text)
  if (match === null || pattern.lastIndex !== end) return undefined
  const [, on, nextReviewOn, episodeId, version, recordedOn] = match
  return episodeId !== undefined &&
    isDay(on) &&
    (recordedOn === on || isDay(recordedOn)) &&
    (nextReviewOn === "" || isDay(nextReviewOn))
    ? { episodeId, version: Number(version), on, recordedOn }
    : undefined
}

const prefix = '{"type":"'

const day = String.raw`\d{4}-\d{2}-\d{2}`
const code = "[a-z][a-z-]{0,63}"
const anyText = String.raw`[^"\\\u0000-\u001F]*`
const natural = String.raw`(?:0|[1-9]\d{0,14})`
const minutes = String.raw`(?:[1-9]\d{0,2}|1[0-3]\d{2}|14[0-3]\d|1440)`
/** With some letter that no writing of an NHS number has. */
const reference =
  '(?=[^"a-gi-mo-rt-zA-GI-MO-RT-Z]*[a-gi-mo-rt-zA-GI-MO-RT-Z])[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}'

const key = (name: string, value: string): string => `,"${name}":${value}`
const quoted = (value: string): string => `"${value}"`
const oneOf = (literals: ReadonlyArray<string>): string => quoted(`(?:${literals.join("|")})`)
const listOf = (value: string): string => String.raw`\[(?:${value}(?:,${value})*)?\]`
const optional = (part: string): string => `(?:${part})?`

/** What follows the day in the data of an event of each type, in the order in which it is written. */
const particulars: { readonly [Type in EpisodeEventType]?: string } = {
  WorkerAssigned: key("workerId", quoted(reference)),
  SupportRecorded: [
    key("minutes", minutes),
    key("mode", oneOf(SupportMode.literals)),
    key("setting", quoted(code)),
    key("areas", listOf(quoted(code))),
    key("activities", listOf(quoted(code))),
    key("workerId", quoted(reference)),
  ].join(""),
  SupportMissed:
    key("how", oneOf(MissedReason.literals)) + optional(key("workerId", quoted(reference))),
  GoalSet:
    key("goalId", quoted(reference)) +
    key("area", quoted(code)) +
    optional(key("textRef", quoted(reference))),
  GoalReviewed: key("goalId", quoted(reference)) + key("progress", oneOf(GoalProgress.literals)),
  ReviewHeld:
    key("continuingNeed", listOf(quoted(code))) + optional(key("nextReviewOn", quoted(`(${day})`))),
  ChargeNoticeGiven: key("amount", natural) + key("to", oneOf(NoticeRecipient.literals)),
}

const time = String.raw`T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z`

const metadata = [
  `"episodeId":"(${reference})"`,
  key("eventId", quoted(anyText)),
  key("version", `(${natural})`),
  key("commandId", quoted(reference)),
  key("recordedAt", quoted(`(${day})${time}`)),
  key("actor", quoted(reference)),
].join("")

/** Each has the same groups; the one for the day of a next review is empty in most. */
const patterns = new Map(
  Object.entries(particulars).map(([type, rest]) => {
    const particular = type === "ReviewHeld" ? rest : `${rest}()`
    const data = String.raw`\{"on":"(${day})"${particular}\}`
    return [
      type,
      new RegExp(String.raw`\{"type":"${type}","data":${data},"metadata":\{${metadata}\}\}`, "uy"),
    ]
  }),
)
