import { type ProgressRow, progressView } from "@str-service/transfer"
import * as Effect from "effect/Effect"
import { answer } from "../asking/answer.ts"
import { type AskingInput, questionIn } from "../asking/asking-input.ts"
import { counted, figure } from "../rendering/words.ts"
import { planIn } from "./plan-file.ts"

export interface ProgressInput extends AskingInput {
  readonly plan: string
}

/** `str transfer progress`: how far each stage has come. */
export const progress = Effect.fnUntraced(function* (input: ProgressInput) {
  const question = yield* questionIn(input)
  const plan = yield* planIn(input.plan)
  yield* answer(input, question, {
    view: progressView,
    asked: (ask) => ask(progressView, { plan }),
    tally,
  })
})

const parts = [
  ["transferred", "transferred"],
  ["waiting", "waiting"],
  ["overdue", "overdue"],
  ["endedOtherwise", "ended otherwise"],
] as const

const tally = (rows: ReadonlyArray<ProgressRow>): string => {
  const sum = (of: "planned" | (typeof parts)[number][0]) =>
    rows.reduce((all, row) => all + row[of], 0)
  const counts = parts.map(([of, words]) => `${figure(sum(of))} ${words}`).join(", ")
  const unstaged = rows.some(({ stage }) => stage === null)
    ? " The row without a stage is of cases that are in no stage of this plan."
    : ""
  return `${counted(sum("planned"), "case")} for SIS: ${counts}.${unstaged}`
}
