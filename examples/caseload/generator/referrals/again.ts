import { addDays, type Day, daysBetween } from "@str-service/domain"
import { referralsUntil } from "../calendar/period.ts"
import { workingDayFrom } from "../calendar/working-days.ts"
import type { Random } from "../random.ts"
import type { Arrival } from "./arrivals.ts"
import type { Life } from "./life.ts"

/** The same person referred again: after support has ended, or by another team while it goes on. */
export const referredAgain = (
  random: Random,
  { personId, team }: Arrival,
  life: Life,
): ReadonlyArray<Arrival> => {
  const { enablement, chargeable, closing } = life
  if (enablement === null || closing === null) return []
  const manner = random.weighted({ never: 84, later: 12, meanwhile: 4 })
  if (manner === "never") return []
  const lastFreeDay = chargeable === null ? closing.on : addDays(chargeable.on, -1)
  const on = workingDayFrom(
    manner === "later"
      ? addDays(closing.on, random.around(15, 70, 260))
      : addDays(
          enablement.on,
          random.whole(2, Math.max(3, daysBetween(enablement.on, closing.on) - 2)),
        ),
  )
  const hasOpenEpisode = on <= closing.on
  const before = { hasOpenEpisode, ...sinceEnablement(lastFreeDay, on) }
  const again: Arrival = {
    on,
    personId,
    team: hasOpenEpisode ? random.oneOf(["access", "recovery", "early-intervention"]) : team,
    before,
  }
  return on > referralsUntil ? [] : [again]
}

const sinceEnablement = (lastFreeDay: Day, on: Day) =>
  lastFreeDay < on ? { daysSinceLastEnablement: daysBetween(lastFreeDay, on) } : {}
