import {
  type ChargeableRun,
  chargeableDaysView,
  chargeableMonthsView,
} from "@str-service/projections"
import * as Effect from "effect/Effect"
import { answer } from "../asking/answer.ts"
import { type AskingInput, type PeriodInput, periodIn, questionIn } from "../asking/asking-input.ts"
import { counted } from "../rendering/words.ts"

export interface ChargeableInput extends AskingInput, PeriodInput {
  readonly byMonth: boolean
}

/** `str episodes chargeable`: the days of a period that may be charged for. */
export const chargeable = Effect.fnUntraced(function* (input: ChargeableInput) {
  const question = yield* questionIn(input)
  const period = yield* periodIn(input)
  yield* input.byMonth
    ? answer(input, question, {
        view: chargeableMonthsView,
        asked: (ask) => ask(chargeableMonthsView, period),
        period,
        tally: daysOf,
      })
    : answer(input, question, {
        view: chargeableDaysView,
        asked: (ask) => ask(chargeableDaysView, period),
        period,
        tally: daysOf,
      })
})

const daysOf = (rows: ReadonlyArray<ChargeableRun>): string => {
  const days = rows.reduce((sum, row) => sum + row.days, 0)
  const episodes = new Set(rows.map(({ episodeId }) => episodeId)).size
  return `${counted(days, "day")} of ${counted(episodes, "episode")}`
}
