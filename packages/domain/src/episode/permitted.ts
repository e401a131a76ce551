import { type Day, earliest } from "../calendar/day.ts"
import { episodeCommandTypes } from "./command-types.ts"
import type { EpisodeCommandType } from "./commands.ts"
import { alwaysTooLate, impossible } from "./deciding/possible.ts"
import type { Rejection } from "./rejections.ts"
import type { EpisodeState, KnownEpisode } from "./state.ts"

/** Whether a command can be given, and if not, why. */
export type Permission =
  | { readonly command: EpisodeCommandType; readonly permitted: true }
  | {
      readonly command: EpisodeCommandType
      readonly permitted: false
      readonly because: Rejection
    }

/**
 * For every command, whether one of its kind may be accepted on a day, for that day or an earlier
 * one, and if not, why. A command permitted here may still be refused for what it says.
 */
export const permitted = (state: EpisodeState, today: Day): ReadonlyArray<Permission> =>
  episodeCommandTypes.map((command) => {
    const because = whyNot(command, state, today)
    return because === null ? { command, permitted: true } : { command, permitted: false, because }
  })

const whyNot = (type: EpisodeCommandType, state: EpisodeState, today: Day): Rejection | null => {
  if (state.phase === "NotReferred") return type === "Refer" ? null : { _tag: "NotReferred" }
  if (type === "Refer") return { _tag: "AlreadyReferred", on: state.referral.on }
  if (type === "Amend" || type === "Withdraw") return null
  if (today < state.referral.on) return { _tag: "InFuture", on: state.referral.on, today }
  const tooLate = type === "StartChargeable" ? alwaysTooLate(state) : null
  return impossible(type, state, lastDayToRecord(state, today)) ?? tooLate
}

/** The latest day for which something may be recorded. */
const lastDayToRecord = (state: KnownEpisode, today: Day): Day =>
  state.phase === "Closed" ? earliest(state.closing.on, today) : today
