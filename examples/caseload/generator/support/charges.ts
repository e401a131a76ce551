import { addDays, type Day, earliest, latest } from "@str-service/domain"
import { recordedUntil } from "../calendar/period.ts"
import { workingDayFrom } from "../calendar/working-days.ts"
import type { Entry } from "../recording/diary.ts"
import type { Supported } from "./supported.ts"

/** Chargeable support as it started. */
export interface Charged {
  readonly from: Day
  readonly entry: Entry
  readonly isUnderSection117: boolean
}

/** Pence per week. */
const amounts = [1250, 1875, 2400, 3120, 4375, 5600] as const

const office = "finance-1"

/** Who is told of the charge and when, who is let off it, and for how long. */
export const writeCharges = (supported: Supported, charged: Charged): void => {
  if (charged.isUnderSection117) {
    endOfSection117(supported, charged)
  } else {
    writeNotice(supported, charged)
    writeExemption(supported, charged)
  }
}

const writeNotice = (supported: Supported, { from }: Charged): void => {
  const { random, referral, course } = supported
  const manner = random.weighted({ before: 62, late: 20, "after closing": 6, never: 12 })
  if (manner === "never") return
  const on = {
    before: latest(addDays(from, -random.around(0, 5, 14)), referral.at.day),
    late: addDays(from, random.around(1, 9, 40)),
    "after closing": addDays(course.endsOn, random.whole(3, 30)),
  }[manner]
  giveNotice(supported, workingDayFrom(on))
  if (random.chance(8)) giveNotice(supported, workingDayFrom(addDays(on, random.whole(20, 60))))
}

const giveNotice = ({ random, diary }: Supported, on: Day): void => {
  const to = random.weighted({ person: 80, carer: 9, "attorney-or-deputy": 7, advocate: 4 })
  const data = { on, amount: random.oneOf(amounts), to }
  diary.write({ type: "GiveChargeNotice", data }, { on, by: office, lag: random.around(0, 1, 12) })
}

/** Some are let off by decision: at once, for a while, or for days gone by to put a fault right. */
const writeExemption = (supported: Supported, { from, entry }: Charged): void => {
  const { random, referral, diary, course } = supported
  const manner = random.weighted({ none: 76, open: 9, "for a while": 8, "to put right": 7 })
  if (manner === "none") return
  const on = workingDayFrom(
    manner === "to put right"
      ? addDays(course.endsOn, random.whole(2, 25))
      : addDays(from, random.around(0, 6, 20)),
  )
  const exemptionId = `${referral.episodeId}-exemption-1`
  const last = addDays(from, random.whole(20, 70))
  const data = {
    on,
    exemptionId,
    ground: manner === "to put right" ? "waived" : "assessed-as-nil",
    from,
    ...(manner === "open" ? {} : { until: earliest(last, course.endsOn) }),
  }
  const after = diary.write(
    { type: "GrantChargeExemption", data },
    { on, by: office, after: entry },
  )
  const endedOn = addDays(from, random.whole(15, 60))
  if (manner === "open" && random.chance(75) && on < endedOn && endedOn <= course.endsOn) {
    diary.write(
      { type: "EndChargeExemption", data: { on: endedOn, exemptionId } },
      { on: endedOn, by: office, after },
    )
  }
}

/** Aftercare under section 117 ends when the person is discharged from it. */
const endOfSection117 = ({ random, diary, course }: Supported, { from, entry }: Charged): void => {
  const on = addDays(from, random.whole(20, 70))
  if (!random.chance(60) || on > course.endsOn || on > recordedUntil) return
  diary.write(
    (state) => {
      const standing = state.phase === "NotReferred" ? [] : state.record.exemptions
      const exemption = standing.find(({ basis, endedOn }) => {
        return basis === "charging-assessment" && endedOn === null
      })
      return exemption === undefined
        ? null
        : { type: "EndChargeExemption", data: { on, exemptionId: exemption.exemptionId } }
    },
    { on, by: office, lag: random.whole(0, 9), after: entry },
  )
}
