import type { CommandOf } from "@str-service/domain"
import type { Random } from "../random.ts"
import type { Entry } from "../recording/diary.ts"
import type { Turn } from "../referrals/life.ts"
import type { Supported } from "./supported.ts"

type Closing = CommandOf<"Close">["data"]

/** Support ends on its last day; the closing is typed in then or within some days. */
export const writeEnding = (supported: Supported, after: Entry): Turn => {
  const { random, diary, course, lead } = supported
  const { endsOn: on, reason } = course
  const data: Closing = { on, reason, ...whatFollows(random, reason) }
  const entry = diary.write(
    { type: "Close", data },
    { on, by: lead, lag: random.chance(70) ? 0 : random.whole(1, 12), after },
  )
  return { on, entry }
}

const whatFollows = (
  random: Random,
  reason: Closing["reason"],
): Pick<Closing, "outcome" | "onward"> => {
  switch (reason) {
    case "goals-met":
      return { outcome: "supporting-self" }
    case "transferred":
      return {
        outcome: "other-service",
        onward: random.oneOf(["community-mental-health-team", "inpatient", "other"]),
      }
    case "no-longer-appropriate":
      return random.chance(60)
        ? { outcome: "sis", onward: "sis" }
        : { outcome: "other-service", onward: "community-mental-health-team" }
    default:
      return { outcome: "unknown" }
  }
}
