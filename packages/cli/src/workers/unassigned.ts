import { unassignedView } from "@str-service/projections"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { answer } from "../asking/answer.ts"
import { questionIn } from "../asking/asking-input.ts"
import { type WorkforceInput, workforceIn } from "./workforce.ts"

/** `str workers unassigned`: the open episodes that nobody holds, or somebody who should not. */
export const unassigned = Effect.fnUntraced(function* (input: WorkforceInput) {
  const asked = { ...input, worker: Option.none() }
  const question = yield* questionIn(asked)
  const workforce = yield* workforceIn(input, question)
  yield* answer(asked, question, {
    view: unassignedView,
    asked: (ask) => ask(unassignedView, workforce),
  })
})
