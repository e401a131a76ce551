import type { Day, EpisodeState, Facts, FactualEvent } from "@str-service/domain"
import { differences } from "../specification/differences.ts"
import { dayNumber, dayOfNumber } from "./calendar.ts"
import { limitsRead, pausesRead } from "./limits-walked.ts"
import type { Reading } from "./reading.ts"

/** Where a state says otherwise than the events that led to it. */
export const complaintsOfState = (reading: Reading, state: EpisodeState): ReadonlyArray<string> => {
  const phase = phaseRead(reading)
  if (state.phase === "NotReferred" || phase === "NotReferred") {
    return differences(state.phase, phase, "phase")
  }
  const { record } = state
  return [
    ...differences(
      {
        phase: state.phase,
        referredOn: state.referral.on,
        enablementOn: "enablement" in state ? state.enablement?.on : undefined,
        chargeableOn: "chargeable" in state ? state.chargeable?.on : undefined,
        closing: "closing" in state ? state.closing : undefined,
      },
      {
        phase,
        referredOn: reading.the("Referred")?.data.on,
        enablementOn: reading.the("EnablementStarted")?.data.on,
        chargeableOn: reading.the("ChargeableStarted")?.data.on,
        closing: reading.the("Closed")?.data,
      },
    ),
    ...differences(
      {
        facts: record.facts,
        factsOn: record.factsOn,
        assessment: record.assessment,
        charging: record.charging,
        limits: record.limits,
        pauses: record.pauses,
        notices: record.notices,
        reviews: record.reviews,
        worker: record.worker,
        goals: record.goals.map(({ goalId, setOn, progress }) => ({ goalId, setOn, progress })),
        exemptions: record.exemptions.map(({ exemptionId, from, until, endedOn }) => ({
          exemptionId,
          from,
          until,
          endedOn,
        })),
      },
      recordRead(reading),
      "record",
    ),
  ]
}

const phaseRead = (reading: Reading): EpisodeState["phase"] => {
  if (reading.the("Referred") === undefined) return "NotReferred"
  if (reading.the("Closed") !== undefined) return "Closed"
  if (reading.the("ChargeableStarted") !== undefined) return "InChargeable"
  return reading.the("EnablementStarted") === undefined ? "Referred" : "InEnablement"
}

/** The facts known at some place of a history: what was said of the latest day counts. */
export const factsRead = (reading: Reading, upTo = reading.events.length): Facts => {
  const known = new Set<FactualEvent>(reading.events.slice(0, upTo))
  const told = [...reading.of("Referred"), ...reading.of("FactsRecorded")]
  return Object.fromEntries(
    byDay(told.filter((event) => known.has(event))).flatMap(({ data }) =>
      Object.entries(data.facts),
    ),
  )
}

/** The latest day for which facts were told. */
export const factsOnRead = (reading: Reading): Day | undefined =>
  [...reading.of("Referred"), ...reading.of("FactsRecorded")]
    .map(({ data }) => data.on)
    .sort()
    .at(-1)

const recordRead = (reading: Reading) => ({
  facts: factsRead(reading),
  factsOn: factsOnRead(reading),
  assessment: reading.of("EligibilityAssessed").at(-1)?.data ?? null,
  charging: reading.of("ChargingAssessed").at(-1)?.data ?? null,
  limits: limitsRead(reading),
  pauses: pausesRead(reading).map(({ from, resumed }) => ({
    from: dayOfNumber(from),
    resumedOn: Number.isFinite(resumed) ? dayOfNumber(resumed) : null,
  })),
  notices: reading.of("ChargeNoticeGiven").map(({ data }) => data),
  reviews: reading.of("ReviewHeld").map(({ data }) => data),
  worker: byDay(reading.of("WorkerAssigned")).at(-1)?.data ?? null,
  goals: reading.of("GoalSet").map(({ data: { goalId, on } }) => ({
    goalId,
    setOn: on,
    progress:
      byDay(reading.of("GoalReviewed").filter(({ data }) => data.goalId === goalId)).at(-1)?.data
        .progress ?? null,
  })),
  exemptions: reading.of("ChargeExemptionGranted").map(({ data }) => ({
    exemptionId: data.exemptionId,
    from: data.from,
    until: data.until ?? null,
    endedOn:
      reading
        .of("ChargeExemptionEnded")
        .find((ended) => ended.data.exemptionId === data.exemptionId)?.data.on ?? null,
  })),
})

/** In the order of their days; those of one day as they were recorded. */
const byDay = <Event extends FactualEvent>(events: ReadonlyArray<Event>): ReadonlyArray<Event> =>
  events.toSorted((a, b) => dayNumber(a.data.on) - dayNumber(b.data.on))
