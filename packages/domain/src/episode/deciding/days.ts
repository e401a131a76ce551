import type { Day } from "../../calendar/day.ts"
import type { Rejection } from "../rejections.ts"
import type { PauseUntil, Replacement } from "../requests.ts"

/** Refuses what is said to have happened later than today; `null` when nothing is. */
export const inFuture = (
  request: Replacement | typeof PauseUntil.Type,
  today: Day,
): Rejection | null => {
  const resumedOn = "resumedOn" in request.data ? request.data.resumedOn : undefined
  const on = [request.data.on, resumedOn].find((day) => day !== undefined && day > today)
  return on === undefined ? null : { _tag: "InFuture", on, today }
}
