import { employersView } from "@str-service/projections"
import * as Effect from "effect/Effect"
import { answerOfWorkers, type WorkersInput } from "./answer-workers.ts"

/** `str workers employers`: who employs the workers, in all and in each team and service area. */
export const employers = Effect.fnUntraced(function* (input: WorkersInput) {
  yield* answerOfWorkers(input, { view: employersView, options: {} })
})
