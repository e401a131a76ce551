import { goalsView } from "@str-service/projections"
import * as Effect from "effect/Effect"
import { answer } from "../asking/answer.ts"
import {
  type AskingInput,
  type OpenPeriodInput,
  periodOr,
  questionIn,
} from "../asking/asking-input.ts"

/** `str episodes goals`: which goals were set in a period, and how far they came. */
export const goals = Effect.fnUntraced(function* (input: AskingInput & OpenPeriodInput) {
  const question = yield* questionIn(input)
  const period = yield* periodOr(input, question.asking.on)
  yield* answer(input, question, {
    view: goalsView,
    asked: (ask) => ask(goalsView, period),
    period,
  })
})
