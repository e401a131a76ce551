import { durationsView, flowView } from "@str-service/projections"
import * as Effect from "effect/Effect"
import { answer } from "../asking/answer.ts"
import {
  type AskingInput,
  type OpenPeriodInput,
  periodOr,
  questionIn,
} from "../asking/asking-input.ts"

export interface FlowInput extends AskingInput, OpenPeriodInput {
  readonly rows: "referrals" | "durations"
  readonly by: "month" | "period"
}

/** `str episodes flow`: who came and what became of them, or how long it took. */
export const flow = Effect.fnUntraced(function* (input: FlowInput) {
  const question = yield* questionIn(input)
  const period = yield* periodOr(input, question.asking.on)
  const parted = { ...period, by: input.by }
  yield* input.rows === "referrals"
    ? answer(input, question, {
        view: flowView,
        asked: (ask) => ask(flowView, parted),
        period,
        upright: true,
      })
    : answer(input, question, {
        view: durationsView,
        asked: (ask) => ask(durationsView, parted),
        period,
      })
})
