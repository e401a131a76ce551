import { episodeEventTypes } from "@str-service/domain"
import { EpisodeEvent, eventFormat } from "@str-service/domain/schemas"
import { isPlainEvent, plainEventIn } from "@str-service/projections"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import { type JsonLine, parseLine } from "../files/json-lines.ts"
import type { Flaw } from "../files/json-text.ts"
import { decodeLine, offsetIn } from "../files/shape.ts"

type Read = Result.Result<EpisodeEvent, ReadonlyArray<Flaw>>

/** The event of one line of NDJSON, or all that is wrong with the line. */
export const readEvent = (text: string, line: number): Read => {
  const plain = plainEventIn(text)
  return plain === undefined
    ? Result.flatMap(parseLine(text), (value) => decodeEvent({ line, text, value }))
    : Result.succeed(plain)
}

/** The event that the value of a line is, or all in which it differs from one. */
export const eventOf = (line: JsonLine): Read =>
  isPlainEvent(line.value, line.text.length) ? Result.succeed(line.value) : decodeEvent(line)

const decodeEvent = (line: JsonLine): Read => {
  if (!Predicate.hasProperty(line.value, "format")) return decodeBare(line)
  const { format, ...value } = line.value
  return format === eventFormat
    ? decodeBare({ ...line, value })
    : Result.fail([{ offset: offsetIn(line.text, ["format"]), message: newerFormat }])
}

const newerFormat = `This event is not of format ${eventFormat}, the latest known here. Read it with a newer version of this software.`

const decodeBare = decodeLine({
  schema: EpisodeEvent,
  types: episodeEventTypes,
  unions: ["EpisodeEvent", "CorrectableBody"],
})
