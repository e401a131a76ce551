import type { Day, FactualEvent } from "@str-service/domain"
import { dayNumber } from "./calendar.ts"
import { pausesRead } from "./limits-walked.ts"
import type { Reading } from "./reading.ts"

type Complaints = ReadonlyArray<string>

/** What cannot have happened as a history tells it: out of order, twice, or on impossible days. */
export const complaintsOfOrder = (reading: Reading): Complaints => [
  ...beforeReferral(reading),
  ...afterClosing(reading),
  ...pausesThatCannotBe(reading),
  ...goalsThatCannotBe(reading),
  ...exemptionsThatCannotBe(reading),
]

const beforeReferral = (reading: Reading): Complaints => {
  const referral = reading.the("Referred")
  if (referral === undefined) return reading.events.map(told).map((event) => `unreferred: ${event}`)
  return reading.events
    .filter(isRecorded)
    .filter(({ data }) => data.on < referral.data.on)
    .map((event) => `before the referral: ${told(event)}`)
}

/** Late notices are accepted, and exemptions of days up to closing. */
const afterClosing = (reading: Reading): Complaints => {
  const closing = reading.the("Closed")
  if (closing === undefined) return []
  const place = reading.events.indexOf(closing)
  return reading.events
    .filter(isRecorded)
    .filter((event) =>
      daysLived(event, reading.events.indexOf(event) > place).some((day) => day > closing.data.on),
    )
    .map((event) => `after closing on ${closing.data.on}: ${told(event)}`)
}

const daysLived = (event: FactualEvent, recordedAfterClosing: boolean): ReadonlyArray<Day> => {
  switch (event.type) {
    case "ChargeNoticeGiven":
      return []
    case "ChargeExemptionGranted":
      return recordedAfterClosing ? [event.data.from, event.data.until ?? event.data.from] : []
    default:
      return [event.data.on]
  }
}

const pausesThatCannotBe = (reading: Reading): Complaints => {
  const pauses = pausesRead(reading)
  const enablement = reading.the("EnablementStarted")?.data.on
  const supportFrom = enablement === undefined ? Number.POSITIVE_INFINITY : dayNumber(enablement)
  return [
    ...pauses
      .filter(({ from, resumed }) => from < supportFrom || resumed <= from)
      .map(() => "a pause outside support, or that ends before it begins"),
    ...pauses
      .filter(({ resumed }, index) => (pauses[index + 1]?.from ?? resumed) < resumed)
      .map(() => "pauses that overlap"),
    ...reading
      .of("Resumed")
      .slice(pauses.length)
      .map((event) => `no pause to end: ${told(event)}`),
  ]
}

const goalsThatCannotBe = (reading: Reading): Complaints => {
  const set = reading.of("GoalSet").map(({ data }) => data)
  return [
    ...repeated(set.map(({ goalId }) => goalId)).map((id) => `goal ${id} is set twice`),
    ...reading
      .of("GoalReviewed")
      .filter(({ data }) => !set.some(({ goalId, on }) => goalId === data.goalId && on <= data.on))
      .map((event) => `no goal to review: ${told(event)}`),
  ]
}

const exemptionsThatCannotBe = (reading: Reading): Complaints => {
  const granted = reading.of("ChargeExemptionGranted").map(({ data }) => data)
  const ended = reading.of("ChargeExemptionEnded").map(({ data }) => data)
  return [
    ...repeated(granted.map(({ exemptionId }) => exemptionId)).map((id) => `${id} granted twice`),
    ...repeated(ended.map(({ exemptionId }) => exemptionId)).map((id) => `${id} ended twice`),
    ...granted
      .filter(({ from, until }) => until !== undefined && until < from)
      .map(({ exemptionId }) => `${exemptionId} ends before it begins`),
    ...ended
      .filter(
        ({ exemptionId, on }) =>
          !granted.some((grant) => grant.exemptionId === exemptionId && grant.from <= on),
      )
      .map(({ exemptionId }) => `no exemption ${exemptionId} to end`),
  ]
}

/** Conclusions have no day of their own that could be out of order. */
const isRecorded = ({ type }: FactualEvent): boolean =>
  type !== "EligibilityAssessed" && type !== "ChargingAssessed" && type !== "LimitBreached"

const repeated = (ids: ReadonlyArray<string>): ReadonlyArray<string> =>
  ids.filter((id, index) => ids.indexOf(id) !== index)

const told = (event: FactualEvent): string => JSON.stringify(event)
