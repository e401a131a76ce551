import type { CorrectableBody } from "@str-service/domain"
import { amendLatest } from "./amended.ts"
import { isCharged, isEnded, isSupported, type SupportedLife } from "./kinds.ts"
import { type Mishap, mishap } from "./mishap.ts"
import { dayOfSupport } from "./occasion.ts"
import { withdrawLatest } from "./withdrawn.ts"

type Type = CorrectableBody["type"]

/** In how many episodes an event of a type turns out wrong after a while. */
const amended: ReadonlyArray<readonly [Type, number]> = [
  ["Referred", 5],
  ["FactsRecorded", 4],
  ["EnablementStarted", 9],
  ["ChargeableStarted", 5],
  ["Closed", 8],
  ["WorkerAssigned", 4],
  ["SupportRecorded", 26],
  ["SupportMissed", 4],
  ["GoalSet", 3],
  ["GoalReviewed", 4],
  ["ReviewHeld", 5],
  ["ChargeNoticeGiven", 8],
  ["ChargeExemptionGranted", 8],
  ["ChargeExemptionEnded", 16],
  ["Paused", 6],
  ["Resumed", 6],
]

/** In how many an event of a type should not be there at all. */
const withdrawn: ReadonlyArray<readonly [Type, number]> = [
  ["SupportRecorded", 12],
  ["SupportMissed", 4],
  ["GoalSet", 2],
  ["WorkerAssigned", 3],
  ["ReviewHeld", 2],
  ["ChargeNoticeGiven", 3],
  ["Paused", 3],
  ["ChargeExemptionGranted", 14],
]

/** Whether an episode is one that is likely to hold events of a type. */
const holds = (type: Type, life: SupportedLife): boolean => {
  switch (type) {
    case "FactsRecorded":
      return life.referrals.some(({ facts }) => facts["expectedNeed"] === undefined)
    case "Closed":
      return isEnded(life)
    case "ChargeableStarted":
    case "ChargeNoticeGiven":
    case "ChargeExemptionGranted":
    case "ChargeExemptionEnded":
      return isCharged(life) && isEnded(life)
    case "Paused":
    case "Resumed":
      return life.hasPaused
    default:
      return true
  }
}

/** What was typed in wrongly comes to light towards the end, when most of it is on record. */
const amendments = amended.map(([type, times]) =>
  mishap({
    times,
    among: isSupported,
    where: (life) => holds(type, life),
    happen: ({ closing: { on }, workerId: by, diary }, random) => {
      diary.write(amendLatest(type, random), { on, by, lag: random.whole(0, 15) })
    },
  }),
)

const withdrawals = withdrawn.map(([type, times]) =>
  mishap({
    times,
    among: isSupported,
    where: (life) => holds(type, life),
    happen: (life, random) => {
      const on = dayOfSupport(life, random)
      const reason = random.oneOf(["entered-wrongly", "entered-twice"])
      const writing = { on, by: life.workerId, lag: random.whole(2, 15) }
      life.diary.write(withdrawLatest(type, reason), writing)
    },
  }),
)

/** Things recorded that turn out wrong, and are put right. */
export const corrections: ReadonlyArray<Mishap> = [...amendments, ...withdrawals]
