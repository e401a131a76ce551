import { type EpisodeEventType, episodeEventTypes } from "@str-service/domain"
import {
  EpisodeEvent,
  eventFormat,
  keysNamedIn,
  shapeDifferences,
} from "@str-service/domain/schemas"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as SchemaIssue from "effect/SchemaIssue"
import type { Flaw } from "./event-finding.ts"
import { countKeys } from "./parse-json.ts"

/** A value read as an event: strictly, so that nothing it says is dropped unseen. */
export const decodeEvent = (value: unknown): Result.Result<EpisodeEvent, Flaw> => {
  if (!Predicate.hasProperty(value, "type")) {
    return refusal(value, "not-an-event", `This is no event: it has no "type". Take it out.`)
  }
  if (!Predicate.hasProperty(value, "format")) return decodeBare(value, value.type)
  const { format, ...bare } = value
  return format === eventFormat
    ? decodeBare(bare, value.type)
    : refusal(
        value,
        "newer-format",
        `This event is not of format ${eventFormat}, the latest known here. Read it with a newer version of this software.`,
      )
}

const decodeBare = (value: object, type: unknown): Result.Result<EpisodeEvent, Flaw> =>
  isKnown(type)
    ? Result.mapError(decodeWhole(value), ({ issue }) => ({
        code: "not-an-event",
        message: `What this ${type} says cannot be read: see ${placeIn(issue, value)}. Mend it, or have it written anew.`,
        episodeId: episodeIdOf(value),
      }))
    : refusal(
        value,
        "unknown-type",
        "No event of this type is known here. Read it with a newer version of this software, or mend the type.",
      )

/** Where nothing was left out in reading, the much slower look for what is too much finds nothing. */
const decodeWhole = (value: object): Result.Result<EpisodeEvent, Schema.SchemaError> => {
  const read = decode(value)
  return Result.isSuccess(read) && countKeys(read.success) === countKeys(value)
    ? read
    : decodeStrictly(value)
}

const decode = Schema.decodeUnknownResult(EpisodeEvent)
const decodeStrictly = Schema.decodeUnknownResult(EpisodeEvent, { onExcessProperty: "error" })

const known: ReadonlySet<unknown> = new Set(episodeEventTypes)
const isKnown = (type: unknown): type is EpisodeEventType => known.has(type)

const refusal = (value: unknown, code: Flaw["code"], message: string): Result.Result<never, Flaw> =>
  Result.fail({ code, message, episodeId: episodeIdOf(value) })

/** Only where it differs: what it says there may be of somebody, as may a key that events have not. */
const placeIn = (issue: SchemaIssue.Issue, value: object): string => {
  const path = shapeDifferences(issue)[0]?.path ?? []
  const keys = keysNamedIn(EpisodeEvent)
  const strange = path.findIndex((step) => typeof step === "string" && !keys.has(step))
  const known = strange === -1 ? path : path.slice(0, strange)
  const place = known.length === 0 ? "the event" : `"${known.join(".")}"`
  if (strange === -1) return place
  return `key ${1 + keysAt(value, known).indexOf(String(path[strange]))} of ${place}`
}

const keysAt = (value: object, path: ReadonlyArray<string | number>): ReadonlyArray<string> =>
  Object.keys(
    path.reduce<object>((held, key) => Object.fromEntries(Object.entries(held))[key], value),
  )

const episodeIdOf = (value: unknown): string | null => {
  const metadata = Predicate.hasProperty(value, "metadata") ? value.metadata : undefined
  const id = Predicate.hasProperty(metadata, "episodeId") ? metadata.episodeId : undefined
  return typeof id === "string" ? id : null
}
