import * as Result from "effect/Result"
import type { Policies } from "../policy/policy.ts"
import { newestFirst } from "../recording/history.ts"
import { refuseIf } from "../recording/refusing.ts"
import type { CommandMetadata, EpisodeCommand } from "./commands.ts"
import { notAssignable } from "./deciding/assigning.ts"
import { type BreachChanges, breachChanges } from "./deciding/breaches.ts"
import { unknownCodes } from "./deciding/codes.ts"
import { correct } from "./deciding/correct.ts"
import { inFuture } from "./deciding/days.ts"
import { pausesOverlap } from "./deciding/lawful.ts"
import { plainBodies } from "./deciding/plain.ts"
import { impossible } from "./deciding/possible.ts"
import { recordFacts } from "./deciding/record-facts.ts"
import { refer } from "./deciding/refer.ts"
import { seal } from "./deciding/seal.ts"
import { startChargeable, startEnablement } from "./deciding/start.ts"
import type { EpisodeEvent, EventBody } from "./events.ts"
import { evolve } from "./evolve.ts"
import { mayFollow } from "./order.ts"
import type { Rejection } from "./rejections.ts"
import type { EpisodeState } from "./state.ts"

/** What a command leads to: the events to append, or why it is refused. */
export type Decision = Result.Result<ReadonlyArray<EpisodeEvent>, Rejection>

/**
 * Decides a command in the light of what has happened and of the policy in force.
 *
 * Whatever the command asks, the limits that the record now shows to be exceeded are flagged with
 * it, and flags that are no longer true are withdrawn.
 */
export const decide = (
  command: EpisodeCommand,
  state: EpisodeState,
  policies: Policies,
): Decision =>
  Result.gen(function* () {
    const { type, metadata } = command
    yield* refuseIf(notForThisStream(metadata, state))
    const own = yield* ownEvents(command, state, policies)
    const after = yield* stateAfter(seal(own, metadata, state.history), state)
    const changes = breachChanges(state, after, metadata.today)
    const isCorrection = type === "Amend" || type === "Withdraw"
    const bodies = isCorrection
      ? [...own, ...changes.noLongerTrue, ...changes.found]
      : inOrder(own, changes, state)
    return seal(bodies, metadata, state.history)
  })

const notForThisStream = (
  { episodeId, commandId }: CommandMetadata,
  { history }: EpisodeState,
): Rejection | null => {
  for (const { metadata } of newestFirst(history)) {
    if (metadata.episodeId !== episodeId) {
      return { _tag: "WrongEpisode", expected: metadata.episodeId, given: episodeId }
    }
    if (metadata.commandId === commandId) return { _tag: "CommandAlreadyHandled", commandId }
  }
  return null
}

const ownEvents = (
  command: EpisodeCommand,
  state: EpisodeState,
  policies: Policies,
): Result.Result<ReadonlyArray<EventBody>, Rejection> =>
  Result.gen(function* () {
    const { today } = command.metadata
    if (command.type === "Refer") {
      const { on } = command.data
      yield* refuseIf(mayFollow(state, { type: "Referred", data: { on } }))
      yield* refuseIf(inFuture(command, today) ?? unknownCodes(command, policies, [on]))
      return yield* refer(command, policies)
    }
    if (state.phase === "NotReferred") return yield* Result.fail<Rejection>({ _tag: "NotReferred" })
    if (command.type === "Amend" || command.type === "Withdraw") {
      return yield* correct(command, state, policies)
    }
    yield* refuseIf(inFuture(command, today) ?? impossible(command.type, state, command.data.on))
    yield* refuseIf(unknownCodes(command, policies, [state.referral.on, command.data.on]))
    yield* refuseIf(notAssignable(command, policies))
    switch (command.type) {
      case "RecordFacts":
        return yield* recordFacts(command, state, policies)
      case "StartEnablement":
        return yield* startEnablement(command, state, policies)
      case "StartChargeable":
        return yield* startChargeable(command, state, policies)
      default:
        return plainBodies(command)
    }
  })

/** The state once events have followed it, where each can have happened after those before it. */
const stateAfter = (
  events: ReadonlyArray<EpisodeEvent>,
  before: EpisodeState,
): Result.Result<EpisodeState, Rejection> =>
  Result.gen(function* () {
    let state = before
    for (const event of events) {
      const isCorrection = event.type === "Amended" || event.type === "Withdrawn"
      yield* refuseIf(isCorrection ? null : mayFollow(state, event))
      state = evolve(state, event)
    }
    yield* refuseIf(pausesOverlap(state))
    return state
  })

/**
 * A breach comes before the events of the command that shows it, but not before the event that the
 * limit is pinned in.
 */
const inOrder = (
  own: ReadonlyArray<EventBody>,
  { found, noLongerTrue }: BreachChanges,
  before: EpisodeState,
): ReadonlyArray<EventBody> => {
  const limits = before.phase === "NotReferred" ? [] : before.record.limits
  const wasPinned = (breach: (typeof found)[number]) =>
    limits.some(({ from }) => from === breach.data.from)
  return [
    ...noLongerTrue,
    ...found.filter(wasPinned),
    ...own,
    ...found.filter((breach) => !wasPinned(breach)),
  ]
}
