import type { Figures } from "./simulation.ts"

export const noFigures: Figures = {
  episodes: 0,
  affected: 0,
  otherEligibility: 0,
  otherCharging: 0,
  otherLastDays: 0,
  newBreaches: 0,
  endedBreaches: 0,
  chargeableDays: { before: 0, after: 0 },
}

/** The figures of two sets of episodes together. */
export const addFigures = (one: Figures, other: Figures): Figures => ({
  episodes: one.episodes + other.episodes,
  affected: one.affected + other.affected,
  otherEligibility: one.otherEligibility + other.otherEligibility,
  otherCharging: one.otherCharging + other.otherCharging,
  otherLastDays: one.otherLastDays + other.otherLastDays,
  newBreaches: one.newBreaches + other.newBreaches,
  endedBreaches: one.endedBreaches + other.endedBreaches,
  chargeableDays: {
    before: one.chargeableDays.before + other.chargeableDays.before,
    after: one.chargeableDays.after + other.chargeableDays.after,
  },
})
