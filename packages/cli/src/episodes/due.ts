import { dueListView } from "@str-service/projections"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import { answer, asKnown } from "../asking/answer.ts"
import { type AskingInput, questionIn } from "../asking/asking-input.ts"
import { renderDueList } from "../rendering/due-list.ts"
import { inclusionsIn } from "./inclusions.ts"

export interface DueInput extends AskingInput {
  readonly all: boolean
  readonly include: Option.Option<string>
}

/** `str episodes due`: the limits that are near, due or exceeded on a day. */
export const due = Effect.fnUntraced(function* (input: DueInput) {
  const question = yield* questionIn(input)
  const include = yield* inclusionsIn(input.include)
  yield* answer(input, question, {
    view: dueListView,
    asked: (ask) => ask(dueListView, { all: input.all, include }),
    rendered: (rows) => asKnown(input, question, renderDueList(rows, question.asking.on)),
  })
})
