import { enablementSequelsView, outcomesView } from "@str-service/projections"
import * as Effect from "effect/Effect"
import { answer } from "../asking/answer.ts"
import {
  type AskingInput,
  type OpenPeriodInput,
  periodOr,
  questionIn,
} from "../asking/asking-input.ts"

export interface OutcomesInput extends AskingInput, OpenPeriodInput {
  readonly rows: "shares" | "enablements"
  readonly by: "month" | "period"
}

/** `str episodes outcomes`: what followed enablement. */
export const outcomes = Effect.fnUntraced(function* (input: OutcomesInput) {
  const question = yield* questionIn(input)
  const period = yield* periodOr(input, question.asking.on)
  yield* input.rows === "shares"
    ? answer(input, question, {
        view: outcomesView,
        asked: (ask) => ask(outcomesView, { ...period, by: input.by }),
        period,
      })
    : answer(input, question, {
        view: enablementSequelsView,
        asked: (ask) => ask(enablementSequelsView, period),
        period,
      })
})
