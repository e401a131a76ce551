import { type ChargeNoticeRow, chargeNoticesView } from "@str-service/projections"
import * as Effect from "effect/Effect"
import { answer } from "../asking/answer.ts"
import { type AskingInput, questionIn } from "../asking/asking-input.ts"
import { counted } from "../rendering/words.ts"

/** `str episodes notices`: who was told of a charge, and who may be charged without having been. */
export const notices = Effect.fnUntraced(function* (input: AskingInput) {
  const question = yield* questionIn(input)
  yield* answer(input, question, {
    view: chargeNoticesView,
    asked: (ask) => ask(chargeNoticesView),
    tally: untoldAmong,
  })
})

const untoldAmong = (rows: ReadonlyArray<ChargeNoticeRow>): string => {
  const untold = rows.filter(({ daysWithoutNotice }) => daysWithoutNotice > 0)
  const days = untold.reduce((sum, row) => sum + row.daysWithoutNotice, 0)
  return `${counted(rows.length, "row")}; ${counted(days, "chargeable day")} without notice in ${counted(untold.length, "episode")}`
}
