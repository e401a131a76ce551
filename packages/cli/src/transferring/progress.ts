import { progressView } from "@str-service/transfer"
import * as Effect from "effect/Effect"
import { answer } from "../asking/answer.ts"
import { type AskingInput, questionIn } from "../asking/asking-input.ts"
import { counted } from "../rendering/words.ts"
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
    tally: (rows) => {
      const sum = (of: "planned" | "transferred" | "waiting" | "overdue" | "endedOtherwise") =>
        rows.reduce((all, row) => all + row[of], 0)
      return `${counted(sum("planned"), "case")} for SIS: ${sum("transferred")} transferred, ${sum("waiting")} waiting, ${sum("overdue")} overdue, ${sum("endedOtherwise")} ended otherwise`
    },
  })
})
