import {
  contactsPerWeekView,
  missedContactsView,
  supportOnPausedDaysView,
  supportView,
} from "@str-service/projections"
import * as Effect from "effect/Effect"
import { answer } from "../asking/answer.ts"
import {
  type AskingInput,
  type OpenPeriodInput,
  periodOr,
  questionIn,
} from "../asking/asking-input.ts"

export interface SupportInput extends AskingInput, OpenPeriodInput {
  readonly rows: "given" | "per-week" | "missed" | "on-paused-days"
}

/** `str episodes support`: what support was given in a period. */
export const support = Effect.fnUntraced(function* (input: SupportInput) {
  const question = yield* questionIn(input)
  const period = yield* periodOr(input, question.asking.on)
  const rows = {
    given: () =>
      answer(input, question, {
        view: supportView,
        asked: (ask) => ask(supportView, period),
        period,
      }),
    "per-week": () =>
      answer(input, question, {
        view: contactsPerWeekView,
        asked: (ask) => ask(contactsPerWeekView, period),
        period,
      }),
    missed: () =>
      answer(input, question, {
        view: missedContactsView,
        asked: (ask) => ask(missedContactsView, period),
        period,
      }),
    "on-paused-days": () =>
      answer(input, question, {
        view: supportOnPausedDaysView,
        asked: (ask) => ask(supportOnPausedDaysView, period),
        period,
      }),
  }
  yield* rows[input.rows]()
})
