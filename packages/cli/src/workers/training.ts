import { type TrainingRow, trainingView } from "@str-service/projections"
import * as Effect from "effect/Effect"
import { counted } from "../rendering/words.ts"
import { answerOfWorkers, policiesIn, type WorkersInput } from "./answer-workers.ts"

/** `str workers training`: how far each worker has come on the pathway that the policy sets. */
export const training = Effect.fnUntraced(function* (
  input: WorkersInput & { readonly policy: string },
) {
  const policies = yield* policiesIn(input.policy)
  yield* answerOfWorkers(input, { view: trainingView, options: { policies }, tally })
})

const tally = (rows: ReadonlyArray<TrainingRow>): string => {
  if (rows.some(({ steps }) => steps === null)) {
    return `${counted(rows.length, "worker")}; the policy sets no pathway`
  }
  const done = rows.filter(({ next }) => next === null).length
  return `${counted(rows.length, "worker")}: ${done} through the whole pathway`
}
