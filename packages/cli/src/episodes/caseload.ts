import { caseloadView } from "@str-service/projections"
import * as Effect from "effect/Effect"
import { answer } from "../asking/answer.ts"
import { type AskingInput, questionIn } from "../asking/asking-input.ts"

/** `str episodes caseload`: who holds how many episodes on a day, and how these stand. */
export const caseload = Effect.fnUntraced(function* (input: AskingInput) {
  const question = yield* questionIn(input)
  yield* answer(input, question, { view: caseloadView, asked: (ask) => ask(caseloadView) })
})
