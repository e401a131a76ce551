import { type AsRecorded, simulate, totals } from "@str-service/simulation"
import fc from "fast-check"
import { expect, test } from "vitest"
import { histories, underOneVersion, versions } from "./recorded.ts"

const asRecorded: AsRecorded = { versionOf: () => undefined }

const nothing = {
  affected: 0,
  otherEligibility: 0,
  otherCharging: 0,
  otherLastDays: 0,
  newBreaches: 0,
  endedBreaches: 0,
  chargeableDays: { before: 0, after: 0 },
}

test("a policy against itself changes nothing", () => {
  fc.assert(
    fc.property(fc.array(histories, { maxLength: 3 }), versions, (lives, policy) => {
      const simulation = simulate(
        { before: policy, after: policy },
        lives.map(({ events }) => events),
      )
      expect(totals(simulation)).toMatchObject(nothing)
      expect([simulation.limits, simulation.turningPoints]).toEqual([[], []])
    }),
  )
})

test("what was recorded against itself changes nothing", () => {
  fc.assert(
    fc.property(histories, ({ events }) => {
      const simulation = simulate({ before: asRecorded, after: asRecorded }, [events])
      expect(totals(simulation)).toMatchObject(nothing)
    }),
  )
})

test("the version that everything was recorded under changes nothing", () => {
  fc.assert(
    fc.property(underOneVersion, ({ history, policy }) => {
      const simulation = simulate({ before: asRecorded, after: policy }, [history.events])
      expect(simulation).toMatchObject({ affected: 0, limits: [], turningPoints: [] })
      expect(totals(simulation)).toMatchObject(nothing)
    }),
  )
})
