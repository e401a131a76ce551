import type { EpisodeEvent } from "@str-service/domain"
import * as Result from "effect/Result"
import { decodeEvent } from "./decode-event.ts"
import { parseJson } from "./parse-json.ts"
import { plainEventIn } from "./plain/plain-event.ts"
import { type LineReader, readingsOf, readingsOfAsync } from "./read-lines.ts"
import type { Reading, ReadingOptions } from "./sound-streams.ts"

/** An event as a line of NDJSON, without the line's end. */
export const eventLine = (event: EpisodeEvent): string => JSON.stringify(event)

/**
 * Events from the lines of an NDJSON text, and what is wrong with the others: see
 * `EventFindingCode`. Blank lines are passed over. Within each episode versions go up by one from 1;
 * what comes too early waits for those before it. One place is remembered for each episode.
 */
export const readEvents = (
  lines: Iterable<string>,
  options: ReadingOptions = {},
): Generator<Reading, void> => readingsOf(lines, readLine, options)

/** The same, from lines that come in their own time; rejects as they do. */
export const readEventsAsync = (
  lines: AsyncIterable<string>,
  options: ReadingOptions = {},
): AsyncGenerator<Reading, void> => readingsOfAsync(lines, readLine, options)

const readLine: LineReader = (text) => {
  const plain = plainEventIn(text)
  if (plain !== undefined) return Result.succeed(plain)
  return text.trim() === "" ? undefined : Result.flatMap(parseJson(text), decodeEvent)
}
