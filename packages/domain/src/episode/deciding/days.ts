import type { Day } from "../../calendar/day.ts"
import type { Rejection } from "../rejections.ts"
import type { PauseUntil, Replacement } from "../requests.ts"

/** Refuses what is said to have happened later than today; `null` when nothing is. */
export const inFuture = (
  request: Replacement | typeof PauseUntil.Type,
  today: Day,
): Rejection | null => {
  const days =
    request.type === "Pause" && "resumedOn" in request.data && request.data.resumedOn !== undefined
      ? [request.data.on, request.data.resumedOn]
      : [request.data.on]
  const on = days.find((day) => day > today)
  return on === undefined ? null : { _tag: "InFuture", on, today }
}
