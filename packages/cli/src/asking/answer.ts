import {
  type Asked,
  asOf,
  combined,
  type Period,
  type RowSchema,
  rowsToCsv,
  type View,
} from "@str-service/projections"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { describeFinding, finding } from "../findings/finding.ts"
import { FoundWrong, Refused } from "../refusal.ts"
import { renderRows } from "../rendering/rows.ts"
import { askFile } from "./ask-file.ts"
import type { AskingInput, Question } from "./asking-input.ts"
import type { Answered, EventSource, OfEpisodes } from "./event-source.ts"
import { type EventFindings, tallyOf } from "./findings.ts"
import { mustBeNamed, whoThereIs } from "./who-there-is.ts"

/** How a question is put to views. */
export type Ask = ReturnType<typeof asOf>

/** What a command makes of the rows of a view. */
interface Answering<Row, Named, State> {
  readonly view: View<Row, Named, State>
  /** The view asked, with what else has to be said to ask it. */
  readonly asked: (ask: Ask) => Asked<Row, State>
  /** The days it is asked about, where these are several. */
  readonly period?: Period
  /** Whether people see a row as a column: for rows of months that count many things. */
  readonly upright?: boolean
  /** A line for people that says what the rows come to. */
  readonly tally?: (rows: ReadonlyArray<Row>) => string
  /** How people see the rows, where they are no plain table. */
  readonly rendered?: (rows: ReadonlyArray<Row>) => string
}

/** Asks a view of the events and prints its rows. */
export const answer = Effect.fnUntraced(function* <Row extends object, Named, State>(
  input: AskingInput,
  question: Question,
  {
    view,
    asked,
    period,
    upright,
    tally,
    rendered = (rows) =>
      renderRows({ view, rows, question: question.asking, period, upright, tally: tally?.(rows) }),
  }: Answering<Row, Named, State>,
) {
  const { ofEpisodes } = asked(asOf(question.asking, question.now))
  const { value: rows, findings } = yield* askedOf(input, question, ofEpisodes)
  yield* printRows(input, view.row, rows, () => rendered(rows))
  yield* tellFindings(findings)
})

/**
 * What the events answer; refused where nothing may be wrong with them, or nobody is who is asked
 * about.
 */
export const askedOf = <State, Value>(
  { strict }: Pick<AskingInput, "strict">,
  { source, asking }: Question,
  asked: OfEpisodes<State, Value>,
): Effect.Effect<Answered<Value>, Refused> =>
  Effect.gen(function* () {
    const both = combined("what is asked", { asked, named: whoThereIs(asking) })
    const { value, events, findings } = yield* askSource(source, both)
    if (strict && findings.count > 0) {
      const stopped = finding(
        source.told,
        null,
        `${tallyOf(findings)} Nothing was done, for --strict.`,
      )
      return yield* new Refused({ findings: [...findings.first, stopped] })
    }
    yield* mustBeNamed(source.told, asking, value.named)
    return { value: value.asked, events, findings }
  })

/** A store is asked by modules of its own, which files can do without. */
export const askSource = <State, Value>(
  source: EventSource,
  asked: OfEpisodes<State, Value>,
): Effect.Effect<Answered<Value>, Refused> =>
  source.kind === "file"
    ? askFile(source.told, asked)
    : Effect.flatMap(
        Effect.promise(() => import("./ask-store.ts")),
        ({ askStore }) => askStore(source.place, asked),
      )

/** Puts rows on standard output: as JSON, as CSV, or as a person likes to read them. */
export const printRows = <Row extends object>(
  { json, csv }: Pick<AskingInput, "json" | "csv">,
  schema: RowSchema<Row>,
  rows: ReadonlyArray<Row>,
  render: () => string,
): Effect.Effect<void> => {
  if (json) return Console.log(JSON.stringify(rows, null, 2))
  // The line's end that is printed with it stands for the last one of the text.
  return Console.log(csv ? rowsToCsv(schema, rows).replace(/\n$/u, "") : render())
}

/** A page for people that does not say itself by what was known when: said where that was asked for. */
export const asKnown = (
  { known }: Pick<AskingInput, "known">,
  { asking }: Question,
  page: string,
): string => (Option.isNone(known) ? page : `${page}\n\nAs known at ${asking.known}.`)

/** Says on standard error what is wrong with the events, and ends with status 1. */
export const tellFindings = Effect.fnUntraced(function* (findings: EventFindings) {
  if (findings.count === 0) return
  yield* Console.error([...findings.first.map(describeFinding), tallyOf(findings)].join("\n"))
  yield* new FoundWrong({ count: findings.count })
})
