import { addDays, type Day, deadlines, type EpisodeState, latest } from "@str-service/domain"
import { pickOf } from "./placing.ts"
import type { Step } from "./steps.ts"

/** The day on which something is recorded, and the day on which it is to have happened. */
export interface Occasion {
  readonly today: Day
  readonly on: Day
}

const farthestAhead = 200

/**
 * When a step is taken: after some days, for that day or an earlier one. Steps near to something go
 * to the days where mistakes are made: to the last day of a limit, the day after it, the day of a
 * start; and time goes by until then.
 */
export const occasionOf = (step: Step, state: EpisodeState, before: Day): Occasion => {
  const today = addDays(before, step.passing)
  const day = step.near === null ? undefined : pickOf(notableDays(state, today), step.near.pick)
  if (day === undefined || step.near === null) return { today, on: addDays(today, -step.late) }
  const on = addDays(day, step.near.by)
  return on > addDays(today, farthestAhead)
    ? { today, on: today }
    : { today: latest(today, on), on }
}

const notableDays = (state: EpisodeState, today: Day): ReadonlyArray<Day> => {
  if (state.phase === "NotReferred") return []
  const { pauses, goals, exemptions } = state.record
  return [
    state.referral.on,
    ...("enablement" in state ? startOf(state.enablement) : []),
    ...("chargeable" in state ? startOf(state.chargeable) : []),
    ...(state.phase === "Closed" ? [state.closing.on] : []),
    ...deadlines(state, today).map(({ lastDay }) => lastDay),
    ...pauses.flatMap(({ from, resumedOn }) => (resumedOn === null ? [from] : [from, resumedOn])),
    ...goals.map(({ setOn }) => setOn),
    ...exemptions.map(({ from }) => from),
  ]
}

const startOf = (start: { readonly on: Day } | null): ReadonlyArray<Day> =>
  start === null ? [] : [start.on]
