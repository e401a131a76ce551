import {
  addDays,
  type Day,
  daysBetween,
  type EpisodeState,
  earliest,
  type KnownEpisode,
  latest,
  recordedEvents,
} from "@str-service/domain"
import type { Request } from "../arbitraries/requests.ts"

/** A request moved to a day, with its other days as they lay to it. */
export const placed = (request: Request, on: Day, today: Day): Request => {
  const moved = (day: Day): Day => addDays(day, daysBetween(request.data.on, on))
  switch (request.type) {
    case "Pause": {
      const { resumedOn, ...data } = request.data
      return resumedOn === undefined || today <= on
        ? { type: request.type, data: { ...data, on } }
        : {
            type: request.type,
            data: { ...data, on, resumedOn: between(addDays(on, 1), moved(resumedOn), today) },
          }
    }
    case "GrantChargeExemption": {
      const { until, ...data } = request.data
      const from = moved(data.from)
      return {
        type: request.type,
        data:
          until === undefined
            ? { ...data, on, from }
            : { ...data, on, from, until: latest(from, moved(until)) },
      }
    }
    case "HoldReview": {
      const { nextReviewOn, ...data } = request.data
      return {
        type: request.type,
        data:
          nextReviewOn === undefined
            ? { ...data, on }
            : { ...data, on, nextReviewOn: latest(on, moved(nextReviewOn)) },
      }
    }
    default:
      return onDay(request, on)
  }
}

/** The same request for another day; its other days stay. */
export const onDay = <Asked extends Request>(request: Asked, on: Day): Asked => ({
  ...request,
  data: { ...request.data, on },
})

/** The nearest day to a wanted one on which a request can be said to have happened. */
export const possibleDay = (
  type: Request["type"],
  state: EpisodeState,
  wanted: Day,
  today: Day,
): Day => {
  if (state.phase === "NotReferred") return earliest(wanted, today)
  const last =
    state.phase === "Closed" && type !== "GiveChargeNotice"
      ? earliest(today, state.closing.on)
      : today
  return between(firstDay(type, state), wanted, last)
}

/**
 * What a request is about, of the goals and exemptions there are. With care, a new one has an id of
 * its own; without, any id is as good.
 */
export const about = (
  request: Request,
  state: EpisodeState,
  { pick, careful }: { readonly pick: number; readonly careful: boolean },
): Request => {
  if (state.phase === "NotReferred") return request
  const { goals, exemptions } = state.record
  const knownGoal = pickOf(goals, pick)?.goalId
  const knownExemption = pickOf(exemptions, pick)?.exemptionId
  switch (request.type) {
    case "SetGoal": {
      const goalId = careful ? fresh("goal", state) : (knownGoal ?? request.data.goalId)
      return { type: request.type, data: { ...request.data, goalId } }
    }
    case "ReviewGoal": {
      const goalId = knownGoal ?? request.data.goalId
      return { type: request.type, data: { ...request.data, goalId } }
    }
    case "GrantChargeExemption": {
      const exemptionId = careful
        ? fresh("exemption", state)
        : (knownExemption ?? request.data.exemptionId)
      return { type: request.type, data: { ...request.data, exemptionId } }
    }
    case "EndChargeExemption": {
      const exemptionId = knownExemption ?? request.data.exemptionId
      return { type: request.type, data: { ...request.data, exemptionId } }
    }
    default:
      return request
  }
}

export const pickOf = <Thing>(things: ReadonlyArray<Thing>, pick: number): Thing | undefined =>
  things[pick % things.length]

const fresh = (kind: string, { history }: KnownEpisode): string =>
  `${kind}-${recordedEvents(history).length}`

const firstDay = (type: Request["type"], state: KnownEpisode): Day => {
  const enablement = state.phase === "Referred" ? undefined : state.enablement?.on
  switch (type) {
    case "Pause":
    case "StartChargeable":
      return enablement ?? state.referral.on
    case "Resume":
      return state.record.pauses.at(-1)?.from ?? state.referral.on
    case "Close":
      return recordedEvents(state.history).reduce(
        (day, { data }) => latest(day, data.on),
        state.referral.on,
      )
    default:
      return state.referral.on
  }
}

const between = (first: Day, wanted: Day, last: Day): Day => earliest(last, latest(first, wanted))
