import { addDays, isDay } from "@str-service/domain"
import { minutesLater } from "../calendar/moment.ts"
import { chargingFrom } from "../calendar/period.ts"
import { workingDayFrom } from "../calendar/working-days.ts"
import type { Life } from "../referrals/life.ts"
import type { Referral } from "../referrals/referral.ts"
import type { Mishap } from "./mishap.ts"
import { latestOf } from "./occasion.ts"

/** Rows of the spreadsheet that are wrong, or there twice. */
export const wrongRows: ReadonlyArray<Mishap> = [
  {
    // The same referral is typed in again a week or two later.
    times: 3,
    suits: () => true,
    happen: ({ referrals }, random) => {
      const [row] = referrals
      if (row === undefined) return
      const day = workingDayFrom(addDays(row.at.day, 7 * random.whole(1, 2)))
      referrals.push({ ...row, at: { day, minute: row.at.minute } })
    },
  },
  {
    // The century is typed wrongly, and no policy was in force then.
    times: 2,
    suits: isTypedByDay,
    happen: (life) => {
      typeBefore(life, (row) => {
        const referredOn = `19${row.referredOn.slice(2)}`
        return isDay(referredOn) ? { referredOn } : {}
      })
    },
  },
  {
    // The column for section 117 is filled in before the policy has such a fact.
    times: 2,
    suits: (life) => isTypedByDay(life) && life.referrals.every(isBeforeCharging),
    happen: (life) => {
      typeBefore(life, (row) => ({ facts: { ...row.facts, section117Aftercare: true } }))
    },
  },
  {
    // The row of another person is typed in, taken back, and typed in rightly.
    times: 2,
    suits: isTypedByDay,
    happen: (life, random) => {
      const wrong = typeBefore(life, () => ({
        personId: `p-${random.whole(0x10000, 0xfffff).toString(16)}`,
      }))
      if (wrong === null) return
      life.diary.write(
        (state) => {
          const referred = latestOf(state, "Referred")
          if (referred === null) return null
          const target = referred.metadata.eventId
          return { type: "Withdraw", data: { target, reason: "entered-wrongly" } }
        },
        { on: wrong.at.day, by: wrong.by, at: minutesLater(wrong.at, 10) },
      )
    },
  },
]

function isTypedByDay({ referrals }: Life): boolean {
  return referrals.every(({ at }) => at.minute > 540)
}

function isBeforeCharging({ referredOn }: Referral): boolean {
  return referredOn < chargingFrom
}

/** The first row, typed in wrongly some minutes earlier. */
const typeBefore = (
  { referrals }: Life,
  wrongly: (row: Referral) => Partial<Referral>,
): Referral | null => {
  const [row] = referrals
  if (row === undefined) return null
  const wrong = { ...row, ...wrongly(row), at: minutesLater(row.at, -20) }
  referrals.unshift(wrong)
  return wrong
}
