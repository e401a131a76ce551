import type { EpisodeEvent } from "@str-service/domain"
import * as Result from "effect/Result"
import type { Flaw } from "./event-finding.ts"
import { type Reading, type ReadingOptions, soundStreams } from "./sound-streams.ts"

/** What a line of text tells: an event, what is wrong with it, or nothing. */
export type LineReader = (text: string) => Result.Result<EpisodeEvent, Flaw> | undefined

/** Reads line by line: what each comes to, and what is left when all are there. */
const lineByLine = (readLine: LineReader, options: ReadingOptions) => {
  const streams = soundStreams(options)
  let line = 0
  const take = (text: string): ReadonlyArray<Reading> => {
    line += 1
    const read = readLine(text)
    if (read === undefined) return []
    return Result.isSuccess(read)
      ? streams.take({ line, event: read.success })
      : [Result.fail({ line, ...read.failure, leftOut: true })]
  }
  return { take, end: streams.end }
}

/** The readings of lines, each event as soon as it is sound. */
export function* readingsOf(
  lines: Iterable<string>,
  readLine: LineReader,
  options: ReadingOptions,
): Generator<Reading, void> {
  const { take, end } = lineByLine(readLine, options)
  for (const text of lines) for (const reading of take(text)) yield reading
  yield* end()
}

/** The same of lines that come in their own time; rejects as they do. */
export async function* readingsOfAsync(
  lines: AsyncIterable<string>,
  readLine: LineReader,
  options: ReadingOptions,
): AsyncGenerator<Reading, void> {
  const { take, end } = lineByLine(readLine, options)
  for await (const text of lines) for (const reading of take(text)) yield reading
  yield* end()
}
