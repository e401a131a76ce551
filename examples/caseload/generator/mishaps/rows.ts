import { addDays, isDay } from "@str-service/domain"
import { minutesLater } from "../calendar/moment.ts"
import { chargingFrom } from "../calendar/period.ts"
import { workingDayFrom } from "../calendar/working-days.ts"
import type { Life } from "../referrals/life.ts"
import type { Referral } from "../referrals/referral.ts"
import { isAny } from "./kinds.ts"
import { type Mishap, mishap } from "./mishap.ts"
import { withdrawLatest } from "./withdrawn.ts"

const isTypedByDay = ({ referrals }: Life): boolean => referrals.every(({ at }) => at.minute > 540)

const isBeforeCharging = ({ referrals }: Life): boolean =>
  referrals.every(({ referredOn }) => referredOn < chargingFrom)

/** The first row, typed in wrongly some minutes earlier. */
const typeBefore = (
  { referrals }: Life,
  wrongly: (row: Referral) => Partial<Referral>,
): Referral => {
  const [row] = referrals
  const wrong = { ...row, ...wrongly(row), at: minutesLater(row.at, -20) }
  referrals.unshift(wrong)
  return wrong
}

/** Rows of the spreadsheet that are wrong, or there twice. */
export const wrongRows: ReadonlyArray<Mishap> = [
  // The same referral is typed in again a week or two later.
  mishap({
    times: 3,
    among: isAny,
    happen: ({ referrals }, random) => {
      const [row] = referrals
      const day = workingDayFrom(addDays(row.at.day, 7 * random.whole(1, 2)))
      referrals.push({ ...row, at: { day, minute: row.at.minute } })
    },
  }),
  // The century is typed wrongly, and no policy was in force then.
  mishap({
    times: 2,
    among: isAny,
    where: isTypedByDay,
    happen: (life) => {
      typeBefore(life, (row) => {
        const referredOn = `19${row.referredOn.slice(2)}`
        return isDay(referredOn) ? { referredOn } : {}
      })
    },
  }),
  // The column for section 117 is filled in before the policy has such a fact.
  mishap({
    times: 2,
    among: isAny,
    where: (life) => isTypedByDay(life) && isBeforeCharging(life),
    happen: (life) => {
      typeBefore(life, (row) => ({ facts: { ...row.facts, section117Aftercare: true } }))
    },
  }),
  // The row of another person is typed in, taken back, and typed in rightly.
  mishap({
    times: 2,
    among: isAny,
    where: isTypedByDay,
    happen: (life, random) => {
      const personId = `p-${random.whole(0x10000, 0xfffff).toString(16)}`
      const { at, by } = typeBefore(life, () => ({ personId }))
      const writing = { on: at.day, by, at: minutesLater(at, 10) }
      life.diary.write(withdrawLatest("Referred", "entered-wrongly"), writing)
    },
  }),
]
