import type { EpisodeEvent } from "@str-service/domain"
import { parse } from "csv-parse/sync"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { csvText } from "./csv-text.ts"
import { decodeEvent } from "./decode-event.ts"
import type { Flaw } from "./event-finding.ts"
import { parseJson } from "./parse-json.ts"
import { type LineReader, readingsOf, readingsOfAsync } from "./read-lines.ts"
import type { Reading, ReadingOptions } from "./sound-streams.ts"

/** How an event is told in cells: `data` holds, as JSON, what it says besides its day. */
const columns = [
  "episodeId",
  "version",
  "type",
  "on",
  "data",
  "recordedAt",
  "actor",
  "eventId",
  "commandId",
] as const

/** What not every event says, and what files that were written before do not have. */
const furtherColumns = ["commandDigest"] as const

/** Events as CSV, a row and a line for each: what `readEventsCsv` reads back as they were. */
export const eventsToCsv = (events: Iterable<EpisodeEvent>): string =>
  csvText([...columns, ...furtherColumns], Array.from(events, cellsOf))

const cellsOf = ({ type, data: { on, ...rest }, metadata }: EpisodeEvent) => ({
  ...metadata,
  type,
  on,
  data: JSON.stringify(rest),
})

/**
 * Events from the lines of a CSV text with the columns that `eventsToCsv` writes, in any order, and
 * what is wrong with the others, as `readEvents` does.
 */
export const readEventsCsv = (
  lines: Iterable<string>,
  options: ReadingOptions = {},
): Generator<Reading, void> => readingsOf(lines, rowReader(), options)

/** The same, from lines that come in their own time; rejects as they do. */
export const readEventsCsvAsync = (
  lines: AsyncIterable<string>,
  options: ReadingOptions = {},
): AsyncGenerator<Reading, void> => readingsOfAsync(lines, rowReader(), options)

/** The first line that is not blank says which cell is which. */
const rowReader = (): LineReader => {
  let heading: Result.Result<ReadonlyArray<string>, Flaw> | undefined
  return (text) => {
    if (text.trim() === "") return undefined
    const cells = cellsIn(text)
    if (heading === undefined) {
      heading = Result.flatMap(cells, headingOf)
      return Result.isFailure(heading) ? Result.fail(heading.failure) : undefined
    }
    if (Result.isFailure(heading)) {
      return unreadable("What the cells of this row hold is not known: mend the heading first.")
    }
    const names = heading.success
    return Result.flatMap(cells, (row) => Result.flatMap(eventIn(names, row), decodeEvent))
  }
}

/** A heading names each column once, in any order, and of others only what not every event says. */
const headingOf = (names: ReadonlyArray<string>): Result.Result<ReadonlyArray<string>, Flaw> => {
  const missing = columns.filter((name) => !names.includes(name))
  const placesOf = (isSo: (name: string, place: number) => boolean) =>
    names.flatMap((name, place) => (isSo(name, place) ? [place + 1] : []))
  const known: ReadonlyArray<string> = [...columns, ...furtherColumns]
  const unknown = placesOf((name) => !known.includes(name))
  const doubled = placesOf((name, place) => names.indexOf(name) < place)
  const wrong = [
    ...(missing.length === 0 ? [] : [`it has no column ${missing.join(", ")}`]),
    // Where a file has no heading these are cells of an event, and not repeated.
    ...(unknown.length === 0
      ? []
      : [`no column of events is called as cell ${unknown.join(", ")}`]),
    ...(doubled.length === 0 ? [] : [`cell ${doubled.join(", ")} repeats one before it`]),
  ]
  return wrong.length === 0
    ? Result.succeed(names)
    : unreadable(
        `The heading is not that of events: ${wrong.join("; ")}. It should name ${columns.join(", ")}, each once.`,
      )
}

const isCells = Schema.is(Schema.Tuple([Schema.Array(Schema.String)]))

const cellsIn = (text: string): Result.Result<ReadonlyArray<string>, Flaw> => {
  try {
    const rows: unknown = parse(text, { bom: true, relax_column_count: true })
    if (isCells(rows)) return Result.succeed(rows[0])
  } catch {
    // What is told is the same, whatever is wrong with the quotation marks.
  }
  return unreadable("This row cannot be told apart into cells. Mend its quotation marks.")
}

const unreadable = (message: string): Result.Result<never, Flaw> =>
  Result.fail({ code: "unreadable", message, episodeId: null })

const eventIn = (
  heading: ReadonlyArray<string>,
  row: ReadonlyArray<string>,
): Result.Result<unknown, Flaw> => {
  if (row.length !== heading.length) {
    return unreadable(
      `This row has ${row.length} cells and the heading ${heading.length}. Mend its commas and quotation marks.`,
    )
  }
  const {
    type,
    on,
    data = "",
    version,
    commandDigest,
    ...metadata
  } = Object.fromEntries(heading.map((name, place) => [name, row[place] ?? ""]))
  return Result.flatMap(parseJson(data), (said) =>
    Predicate.hasProperty(said, "on")
      ? unreadable(
          `The cell "data" says a day, "on", and so does the cell "on". Take it out of "data".`,
        )
      : Result.succeed({
          type,
          data: Predicate.isObject(said) ? { on, ...said } : said,
          metadata: {
            ...metadata,
            ...(isBlank(commandDigest) ? {} : { commandDigest }),
            version: version === "" ? null : Number(version),
          },
        }),
  )
}

const isBlank = (cell: string | undefined): boolean => cell === undefined || cell === ""
