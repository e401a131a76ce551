import { type SupervisionRow, supervisionView } from "@str-service/projections"
import * as Effect from "effect/Effect"
import { counted } from "../rendering/words.ts"
import { answerOfWorkers, policiesIn, type WorkersInput } from "./answer-workers.ts"

/** `str workers supervision`: who was supervised when, and whose supervision is due or overdue. */
export const supervision = Effect.fnUntraced(function* (
  input: WorkersInput & { readonly policy: string },
) {
  const policies = yield* policiesIn(input.policy)
  yield* answerOfWorkers(input, { view: supervisionView, options: { policies }, tally })
})

const tally = (rows: ReadonlyArray<SupervisionRow>): string => {
  if (rows.some(({ every }) => every === null)) {
    return `${counted(rows.length, "worker")}; the policy sets no interval, so that nothing is due`
  }
  const overdue = rows.filter(({ status }) => status === "overdue").length
  const today = rows.filter(({ status }) => status === "due-today").length
  return `${counted(rows.length, "worker")}: ${overdue} overdue, ${today} due today`
}
