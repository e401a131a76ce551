import { type EpisodeState, type FactualEvent, fold } from "@str-service/domain"
import { chargeableDays as chargeablePeriods, daysIn } from "@str-service/projections"
import type { Change } from "../difference/change.ts"
import type { RecordedEpisode } from "../record/recorded-episode.ts"
import type { Standing } from "./standing.ts"

/**
 * The chargeable days of an episode under two outcomes of charging. What people recorded stands;
 * only the exemption that follows from the outcome `exempt` comes, stays or goes. Any other outcome
 * leaves the days of chargeable support chargeable.
 */
export const chargeableDays = (
  { before, after }: Change<Standing["charging"]>,
  episode: RecordedEpisode,
): Change<number> => {
  const days = daysGiven(isExempt(before), episode)
  return {
    before: days,
    after: isExempt(before) === isExempt(after) ? days : daysGiven(isExempt(after), episode),
  }
}

const isExempt = (outcome: Standing["charging"]): boolean => outcome === "exempt"

const daysGiven = (exempt: boolean, episode: RecordedEpisode): number =>
  chargeablePeriods(stateGiven(exempt, episode), episode.through).reduce(
    (sum, period) => sum + daysIn(period),
    0,
  )

const stateGiven = (exempt: boolean, { state, events }: RecordedEpisode): EpisodeState => {
  const wasExempt = isExempt(state.record.charging?.outcome ?? null)
  if (wasExempt === exempt) return state
  return fold(wasExempt ? withoutDerivedExemptions(events) : withExemption(events))
}

const withoutDerivedExemptions = (
  events: ReadonlyArray<FactualEvent>,
): ReadonlyArray<FactualEvent> => {
  const derived = new Set(
    events.flatMap((event) =>
      event.type === "ChargeExemptionGranted" && event.data.basis === "charging-assessment"
        ? [event.data.exemptionId]
        : [],
    ),
  )
  return events.filter(
    (event) =>
      !(
        (event.type === "ChargeExemptionGranted" || event.type === "ChargeExemptionEnded") &&
        derived.has(event.data.exemptionId)
      ),
  )
}

/** With the exemption that would have followed: from the first day of chargeable support, open. */
const withExemption = (events: ReadonlyArray<FactualEvent>): ReadonlyArray<FactualEvent> =>
  events.flatMap((event): ReadonlyArray<FactualEvent> => {
    if (event.type !== "ChargeableStarted") return [event]
    const { on } = event.data
    return [
      event,
      {
        type: "ChargeExemptionGranted",
        data: { on, exemptionId, ground: "by-policy", from: on, basis: "charging-assessment" },
        metadata: { ...event.metadata, eventId: exemptionId },
      },
    ]
  })

const exemptionId = "simulated"
