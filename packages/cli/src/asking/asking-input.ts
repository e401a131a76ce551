import { addDays, addMonths, type Day, type Instant, isDay, isInstant } from "@str-service/domain"
import type { Asking, Now, Period } from "@str-service/projections"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { type Refused, refuse } from "../refusal.ts"
import { endOfDay } from "../rendering/words.ts"
import { type EventSource, type SourceInput, sourceIn } from "./event-source.ts"

/** What every command that asks events about a time is given. */
export interface TimesInput extends SourceInput {
  readonly on: Option.Option<string>
  readonly known: Option.Option<string>
  readonly strict: boolean
  readonly json: boolean
}

/** What every command that asks a view of all episodes is given. */
export interface AskingInput extends TimesInput {
  readonly team: Option.Option<string>
  readonly worker: Option.Option<string>
  readonly csv: boolean
}

/** From which day to which is asked. */
export interface PeriodInput {
  readonly from: string
  readonly to: string
}

/** The same, where either may be left out. */
export interface OpenPeriodInput {
  readonly from: Option.Option<string>
  readonly to: Option.Option<string>
}

/** A question as it was put, the events it is put to, and the time at which it was. */
export interface Question {
  readonly source: EventSource
  readonly asking: Asking & { readonly on: Day; readonly known: Instant }
  readonly now: Now
}

/** The question that an input puts to all episodes, to those of a team or to those of a worker. */
export const questionIn = Effect.fnUntraced(function* (input: AskingInput) {
  if (input.json && input.csv) {
    return yield* refuse("--csv", "Rows are printed as JSON or as CSV. Leave --json or --csv out.")
  }
  const { now, asking, source } = yield* timesIn(input)
  return {
    source,
    now,
    asking: {
      ...asking,
      team: Option.getOrUndefined(input.team),
      worker: Option.getOrUndefined(input.worker),
    },
  } satisfies Question
})

/** The times that an input asks about, *now* being what the clock says where one is left out. */
export const timesIn = Effect.fnUntraced(function* (input: TimesInput) {
  const now = yield* currentTimes
  const on = yield* Effect.transposeOption(Option.map(input.on, (text) => dayOf("--on", text)))
  const known = yield* Effect.transposeOption(Option.map(input.known, instantIn))
  return {
    source: yield* sourceIn(input),
    now,
    asking: {
      on: Option.getOrElse(on, () => now.today),
      known: Option.getOrElse(known, () => now.now),
    },
  } satisfies Question
})

/** What time it is. */
export const currentTimes: Effect.Effect<Now> = Effect.sync(() => nowAt(new Date()))

/** The local day, by the clock of this machine, and the instant. */
const nowAt = (date: Date): Now => {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  const padded = (part: number, length: number) => String(part).padStart(length, "0")
  return {
    today: `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as Day,
    now: date.toISOString() as Instant,
  }
}

/** The period that an input names. */
export const periodIn = Effect.fnUntraced(function* (input: PeriodInput) {
  const from = yield* dayOf("--from", input.from)
  const to = yield* dayOf("--to", input.to)
  return from <= to
    ? ({ from, to } satisfies Period)
    : yield* refuse("--from", `${from} is after ${to}, the last day asked about. Mend either.`)
})

/** The same, where a year that ends with the day asked about is meant by what is left out. */
export const periodOr = Effect.fnUntraced(function* (input: OpenPeriodInput, on: Day) {
  const to = Option.getOrElse(input.to, () => on)
  const last = yield* dayOf("--to", to)
  const from = Option.getOrElse(input.from, () => addDays(addMonths(last, -12), 1))
  return yield* periodIn({ from, to })
})

const dayOf = (name: string, written: string): Effect.Effect<Day, Refused> =>
  isDay(written)
    ? Effect.succeed(written)
    : Effect.fail(refuse(name, "This is no calendar day. Write it YYYY-MM-DD."))

/** An instant; a day stands for its end in UTC. */
const instantIn = (written: string): Effect.Effect<Instant, Refused> => {
  if (isInstant(written)) return Effect.succeed(written)
  return isDay(written) ? Effect.succeed(endOf(written)) : Effect.fail(refuse("--known", noInstant))
}

const endOf = (day: Day): Instant => `${day}${endOfDay}`

const noInstant =
  "This is no instant. Write one in UTC such as 2013-02-01T17:00:00Z, or a day, which stands for its end."
