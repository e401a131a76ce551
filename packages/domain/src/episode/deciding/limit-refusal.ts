import type { Day } from "../../calendar/day.ts"
import { limitsRefusing } from "../limits.ts"
import type { Rejection } from "../rejections.ts"
import type { KnownEpisode } from "../state.ts"

/** Why a limit with `enforcement: "refuse"` allows no start on a day; `null` when all allow it. */
export const limitRefusal = (
  state: KnownEpisode,
  start: "EnablementStarted" | "ChargeableStarted",
  on: Day,
): Rejection | null => {
  const [refusing] = limitsRefusing(state, start, on)
  return refusing === undefined
    ? null
    : { _tag: "LimitWouldBeExceeded", limit: refusing.limit.name, lastDay: refusing.lastDay, on }
}
