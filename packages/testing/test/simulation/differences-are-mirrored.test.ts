import {
  type Change,
  type Cohort,
  type Comparison,
  type LimitFigures,
  type Simulation,
  simulate,
  type TurningFigures,
} from "@str-service/simulation"
import fc from "fast-check"
import { expect, test } from "vitest"
import { histories, versions } from "./recorded.ts"

const swapped = <A>({ before, after }: Change<A>): Change<A> => ({ before: after, after: before })

const mirroredCohort = (cohort: Cohort): Cohort => ({
  ...cohort,
  eligibility: swapped(cohort.eligibility),
  charging: swapped(cohort.charging),
  newBreaches: cohort.endedBreaches,
  endedBreaches: cohort.newBreaches,
  chargeableDays: swapped(cohort.chargeableDays),
})

const mirroredLimit = (limit: LimitFigures): LimitFigures => ({
  ...limit,
  earlier: limit.later,
  later: limit.earlier,
  added: limit.dropped,
  dropped: limit.added,
  newlyExceeded: limit.noLongerExceeded,
  noLongerExceeded: limit.newlyExceeded,
})

const mirroredTurning = (point: TurningFigures): TurningFigures => ({
  ...point,
  outcome: swapped(point.outcome),
  rule: swapped(point.rule),
  condition: swapped(point.condition),
})

/** Without any order: what is first before may be last after. */
const contents = ({ cohorts, limits, turningPoints, ...counts }: Simulation) => ({
  ...counts,
  rows: [...cohorts, ...limits, ...turningPoints].map((row) => JSON.stringify(row)).sort(),
})

const mirrored = (simulation: Simulation): Simulation => ({
  ...simulation,
  cohorts: simulation.cohorts.map(mirroredCohort),
  limits: simulation.limits.map(mirroredLimit),
  turningPoints: simulation.turningPoints.map(mirroredTurning),
})

const sides = fc.oneof(versions, fc.constant({ versionOf: () => undefined }))

test("one policy against another mirrors the other against the one", () => {
  fc.assert(
    fc.property(fc.array(histories, { maxLength: 4 }), sides, sides, (lives, before, after) => {
      const under = (comparison: Comparison) =>
        simulate(
          comparison,
          lives.map(({ events }) => events),
        )
      expect(contents(under({ before: after, after: before }))).toEqual(
        contents(mirrored(under({ before, after }))),
      )
    }),
  )
})
