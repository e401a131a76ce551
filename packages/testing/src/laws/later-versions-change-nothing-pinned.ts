import { addDays, type Day, type EpisodeState, type PinnedLimit } from "@str-service/domain"
import fc from "fast-check"
import {
  attempted,
  type Deciding,
  eventsOf,
  lastDayTold,
  lawfulHistories,
  livingOn,
  outlines,
} from "../histories/lawful-histories.ts"
import { laterVersions } from "../policies/arbitrary-policies.ts"
import { expectEqual } from "../specification/specification-failed.ts"

/**
 * A policy version that comes into force later changes nothing that is pinned: whatever is recorded
 * then, the limits that run from earlier days stay as they were, and a correction that moves one
 * gives it what the versions of its own day say, as if the later one did not exist.
 */
export const laterVersionsChangeNothingPinned = (deciding: Deciding) =>
  fc.property(
    lawfulHistories(deciding).chain((history) => {
      const from = addDays(lastDayTold(history, "2013-06-01"), 1)
      return fc.tuple(
        fc.constant(history),
        fc.constant(from),
        laterVersions(history.policies, from),
        outlines,
      )
    }),
    ([history, from, policies, ahead]) => {
      const known = history.attempts.length
      const { attempts } = livingOn(deciding, { ...history, policies }, { ...ahead, begins: from })
      for (const attempt of attempts.slice(known).filter((one) => eventsOf(one).length > 0)) {
        const { command, before, after } = attempt
        const isCorrection = command.type === "Amend" || command.type === "Withdraw"
        const what = `after ${JSON.stringify(command)}`
        if (!isCorrection) {
          const kept = pinnedBefore(after, from).slice(0, pinnedBefore(before, from).length)
          expectEqual(
            kept,
            pinnedBefore(before, from),
            `Limits pinned earlier have changed ${what}`,
          )
        }
        const without = attempted(deciding(history.policies), before, command)
        if (eventsOf(without).length === 0) continue
        expectEqual(
          pinnedBefore(after, from),
          pinnedBefore(without.after, from),
          `The later version has changed limits pinned earlier ${what}`,
        )
      }
    },
  )

const pinnedBefore = (state: EpisodeState, day: Day): ReadonlyArray<PinnedLimit> =>
  state.phase === "NotReferred" ? [] : state.record.limits.filter((limit) => limit.on < day)
