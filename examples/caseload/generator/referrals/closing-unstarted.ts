import type { CommandOf, Day } from "@str-service/domain"
import type { Random } from "../random.ts"
import type { Diary, Entry } from "../recording/diary.ts"
import type { Turn } from "./life.ts"

type Closing = CommandOf<"Close">["data"]

/** An episode in which no support started is closed by a person, with what became of it. */
export const closeUnstarted = (close: {
  readonly random: Random
  readonly diary: Diary
  readonly on: Day
  readonly reason: Closing["reason"]
  readonly by: string
  readonly after: Entry | null
}): Turn => {
  const { random, diary, on, reason, by, after } = close
  const data: Closing = { on, reason, ...whatBecame(random, reason) }
  const entry = diary.write({ type: "Close", data }, { on, by, lag: random.around(0, 1, 6), after })
  return { on, entry }
}

const whatBecame = (
  random: Random,
  reason: Closing["reason"],
): Pick<Closing, "outcome" | "onward"> => {
  if (reason === "signposted-at-referral") return { outcome: "sis", onward: "sis" }
  if (reason !== "declined-at-referral") return { outcome: "unknown" }
  return {
    outcome: "other-service",
    onward: random.oneOf(["community-mental-health-team", "primary-care", "voluntary-sector"]),
  }
}
