import {
  type ChargeNoticeRow,
  chargeNoticesView,
  type UntoldChargeRow,
  untoldChargesView,
} from "@str-service/projections"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { answer } from "../asking/answer.ts"
import {
  type AskingInput,
  type OpenPeriodInput,
  periodOr,
  questionIn,
} from "../asking/asking-input.ts"
import { counted } from "../rendering/words.ts"

export interface NoticesInput extends AskingInput, OpenPeriodInput {}

/**
 * `str episodes notices`: who was told of a charge, and who may be charged without having been; of a
 * period, whose days in it may be charged for without notice.
 */
export const notices = Effect.fnUntraced(function* (input: NoticesInput) {
  const question = yield* questionIn(input)
  if (Option.isNone(input.from) && Option.isNone(input.to)) {
    return yield* answer(input, question, {
      view: chargeNoticesView,
      asked: (ask) => ask(chargeNoticesView),
      tally: (rows) => `${counted(rows.length, "row")}; ${untoldAmong(rows)}`,
    })
  }
  const period = yield* periodOr(input, question.asking.on)
  return yield* answer(input, question, {
    view: untoldChargesView,
    asked: (ask) => ask(untoldChargesView, period),
    period,
    tally: (rows) => `${untoldAmong(rows)}; ${neverAmong(rows)}`,
  })
})

const untoldAmong = (rows: ReadonlyArray<ChargeNoticeRow | UntoldChargeRow>): string => {
  const untold = rows.filter(({ daysWithoutNotice }) => daysWithoutNotice > 0)
  const days = untold.reduce((sum, row) => sum + row.daysWithoutNotice, 0)
  return `${counted(days, "chargeable day")} without notice in ${counted(untold.length, "episode")}`
}

const neverAmong = (rows: ReadonlyArray<UntoldChargeRow>): string => {
  const never = rows.filter(({ firstNoticeOn }) => firstNoticeOn === null)
  return `in ${never.length} of them nobody was told at all`
}
