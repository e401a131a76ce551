import { type WorkerCaseload, workerCaseloadView } from "@str-service/projections"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { answer } from "../asking/answer.ts"
import { questionIn } from "../asking/asking-input.ts"
import { counted } from "../rendering/words.ts"
import { type WorkforceInput, workforceIn } from "./workforce.ts"

/** `str workers caseload`: how many episodes each worker holds, beside the policy's limit. */
export const caseload = Effect.fnUntraced(function* (input: WorkforceInput) {
  const asked = { ...input, worker: Option.none() }
  const question = yield* questionIn(asked)
  const { team } = question.asking
  const workforce = { ...(yield* workforceIn(input, question)), team }
  yield* answer(asked, question, {
    view: workerCaseloadView,
    asked: (ask) => ask(workerCaseloadView, workforce),
    tally,
  })
})

const tally = (rows: ReadonlyArray<WorkerCaseload>): string => {
  const open = rows.reduce((sum, row) => sum + row.open, 0)
  const held = `${counted(open, "open episode")} held by ${counted(rows.length, "worker")}`
  if (rows.some(({ limit }) => limit === null)) return `${held}; the policy sets no limit`
  const beyond = rows.filter(({ room }) => room !== null && room < 0).length
  return `${held}, ${beyond} beyond the limit`
}
