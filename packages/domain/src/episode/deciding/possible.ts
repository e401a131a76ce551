import type { Day } from "../../calendar/day.ts"
import type { EpisodeCommandType } from "../commands.ts"
import { enablementOf } from "../limits.ts"
import { mayFollow } from "../order.ts"
import { firstUnpausedDay, pauseOn } from "../pauses.ts"
import type { Rejection } from "../rejections.ts"
import type { KnownEpisode } from "../state.ts"
import { limitRefusal } from "./limit-refusal.ts"
import { firstDayOfNeed, moreInformationNeeded, needNotRecorded, notAccepted } from "./need.ts"

/** The commands that put something new on record of an episode already referred. */
export type OngoingType = Exclude<EpisodeCommandType, "Refer" | "Amend" | "Withdraw">

/**
 * Why no command of a type can be accepted, whatever else it says, for any day from the referral up to
 * one; `null` when some may be.
 */
export const impossible = (
  type: OngoingType,
  state: KnownEpisode,
  until: Day,
): Rejection | null => {
  switch (type) {
    case "StartEnablement":
      return (
        mayFollow(state, { type: "EnablementStarted", data: { on: until } }) ?? notAccepted(state)
      )
    case "StartChargeable":
      return (
        mayFollow(state, { type: "ChargeableStarted", data: { on: until } }) ??
        moreInformationNeeded(state) ??
        noContinuingNeed(state, until)
      )
    case "Close":
      // Whether an open episode can close is a matter of the day; a closed one cannot on any.
      return state.phase === "Closed"
        ? mayFollow(state, { type: "Closed", data: state.closing })
        : null
    case "ReviewGoal":
      return state.record.goals.length === 0 ? { _tag: "GoalNotSet", goalId: null } : null
    case "EndChargeExemption":
      return state.record.exemptions.every((exemption) => exemption.endedOn !== null)
        ? { _tag: "ExemptionNotGranted", exemptionId: null }
        : null
    case "Pause":
      return noDayToPause(state, until)
    case "Resume":
      return notPaused(state, until)
    default:
      return null
  }
}

const noContinuingNeed = (state: KnownEpisode, until: Day): Rejection | null => {
  const first = firstDayOfNeed(state)
  return first === undefined || until < first ? needNotRecorded(state, until) : null
}

/**
 * Why a limit refuses chargeable support on every day of need; `null` when it does not. A limit
 * that refuses the first such day refuses those after it.
 */
export const alwaysTooLate = (state: KnownEpisode): Rejection | null => {
  const first = firstDayOfNeed(state)
  return first === undefined ? null : limitRefusal(state, "ChargeableStarted", first)
}

const notPaused = (state: KnownEpisode, until: Day): Rejection | null =>
  state.record.pauses.some((pause) => pause.resumedOn === null && pause.from < until)
    ? null
    : { _tag: "NotPaused", on: until }

const noDayToPause = (state: KnownEpisode, until: Day): Rejection | null => {
  const supportFrom = enablementOf(state)
  if (supportFrom === undefined || until < supportFrom) {
    return { _tag: "PauseOutsideSupport", on: until, supportFrom: supportFrom ?? null }
  }
  const pause = pauseOn(state.record.pauses, until)
  const free = firstUnpausedDay(state.record.pauses, supportFrom)
  return pause === undefined || (free !== undefined && free <= until)
    ? null
    : { _tag: "AlreadyPaused", on: until, pausedOn: pause.from }
}
