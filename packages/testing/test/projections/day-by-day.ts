import {
  addDays,
  correctedEvents,
  type Day,
  type EpisodeState,
  type FactualEvent,
} from "@str-service/domain"
import type { Period } from "@str-service/projections"

/** The days from one through another. */
export const everyDay = (from: Day, to: Day): ReadonlyArray<Day> => {
  const days: Array<Day> = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** The slow and obvious reading of the record, for one day at a time. */
export const reading = (state: EpisodeState, asked: Day) => {
  const events = correctedEvents(state.history)
  const happened = events.filter(({ data }) => data.on <= asked)
  const dayOf = (type: FactualEvent["type"]) =>
    happened.find((event) => event.type === type)?.data.on
  const enablement = dayOf("EnablementStarted")
  const start = dayOf("ChargeableStarted")
  const end = dayOf("Closed") ?? asked

  const isSupported = (day: Day) => enablement !== undefined && enablement <= day && day <= end
  const isChargeable = (day: Day) => start !== undefined && start <= day && day <= end
  // Where support resumes on a day and pauses anew on it, the pause comes after.
  const turn = ({ type, data }: FactualEvent) => `${data.on} ${type === "Paused" ? 2 : 1}`
  const isPaused = (day: Day) =>
    isSupported(day) &&
    happened
      .filter(({ type, data }) => (type === "Paused" || type === "Resumed") && data.on <= day)
      .sort((a, b) => (turn(a) < turn(b) ? -1 : 1))
      .at(-1)?.type === "Paused"
  const isEnded = (exemptionId: string, day: Day) =>
    happened.some(
      ({ type, data }) =>
        type === "ChargeExemptionEnded" && data.exemptionId === exemptionId && data.on <= day,
    )
  const isExempt = (day: Day) =>
    dayOf("Referred") !== undefined &&
    day <= end &&
    events.some(
      ({ type, data }) =>
        type === "ChargeExemptionGranted" &&
        data.from <= day &&
        day <= (data.until ?? end) &&
        !isEnded(data.exemptionId, day),
    )
  return {
    free: (day: Day) => isSupported(day) && !isChargeable(day),
    chargeable: isChargeable,
    paused: isPaused,
    exempt: isExempt,
    charged: (day: Day) => isChargeable(day) && !isPaused(day) && !isExempt(day),
    isTold: (day: Day) =>
      happened.some(({ type, data }) => type === "ChargeNoticeGiven" && data.on <= day),
  }
}

/** The days from the first that a history tells of through the one asked about. */
export const daysThrough = (state: EpisodeState, asked: Day): ReadonlyArray<Day> => {
  const told = correctedEvents(state.history).flatMap(({ type, data }) =>
    type === "ChargeExemptionGranted" ? [data.on, data.from] : [data.on],
  )
  return everyDay(told.sort()[0] ?? asked, asked)
}

/** The days of periods, one by one. */
export const daysOf = (periods: ReadonlyArray<Period>): ReadonlyArray<Day> =>
  periods.flatMap(({ from, to }) => everyDay(from, to))
