import { isSame, planDifference } from "@str-service/transfer"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import { print } from "../episodes/print.ts"
import { wordsToFailOn } from "../policy/fail-on.ts"
import { FoundWrong } from "../refusal.ts"
import { renderTransferDifference } from "../rendering/transfer-difference.ts"
import { planIn } from "./plan-file.ts"

export interface DiffInput {
  readonly old: string
  readonly new: string
  readonly failOn: Option.Option<string>
  readonly json: boolean
}

/** `str transfer diff`: what a plan says otherwise than another. */
export const diff = Effect.fnUntraced(function* (input: DiffInput) {
  const failOn = yield* wordsToFailOn(
    input.failOn,
    ["announced", "difference"],
    "announced or difference",
  )
  const difference = planDifference(yield* planIn(input.old), yield* planIn(input.new))
  yield* print(input.json, difference, () => renderTransferDifference(difference))
  const announced = difference.cases.filter(({ isAnnounced }) => isAnnounced).length
  const fails =
    (failOn.includes("announced") && announced > 0) ||
    (failOn.includes("difference") && !isSame(difference))
  if (fails) yield* new FoundWrong({ count: difference.cases.length })
})
