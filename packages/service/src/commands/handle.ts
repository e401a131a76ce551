import {
  type EpisodeCommand,
  type EpisodeDecider,
  type EpisodeState,
  messageOf,
  type Policies,
  recordedEvents,
  versionOf,
} from "@str-service/domain"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Result from "effect/Result"
import { encodeEvent, streamOf } from "../events/event-codec.ts"
import type { Persons } from "../persons/persons.ts"
import { asking } from "../service/asking.ts"
import type { Conflict } from "../store/append.ts"
import type { EventStore } from "../store/event-store.ts"
import { StoreError } from "../store/store-error.ts"
import { ledTo, withDigest } from "./command-digest.ts"
import type { EpisodeStates } from "./episode-states.ts"
import type { Accepted, Refused } from "./outcome.ts"

/** What handling needs. */
export interface Handling {
  readonly store: EventStore
  readonly states: EpisodeStates
  readonly persons: Persons
  readonly policies: Policies
  readonly decider: EpisodeDecider
  /** How often a command is tried before it is given up. */
  readonly attempts: number
}

/**
 * Carries out a command: reads its episode, decides, appends; and again when another writer was first,
 * or when the store did not answer.
 *
 * A command that its stream already holds is not decided again, and gives the events it led to. So the
 * same command can be given any number of times; and where an append's outcome is not known, reading
 * tells: the command is there, or it is tried again at the version read, which only one of the two
 * appends can win.
 */
export const handle = Effect.fn("EpisodeService.handle")(function* (
  handling: Handling,
  command: EpisodeCommand,
): Effect.fn.Return<Accepted, Refused | StoreError> {
  let unknown: StoreError | null = null
  for (let attempt = 1; ; attempt += 1) {
    yield* Effect.annotateCurrentSpan({ "str.command": command.type, "str.attempt": attempt })
    const tried: Tried = yield* Effect.result(once(handling, command))
    if (Result.isSuccess(tried) && tried.success._tag === "Accepted") return tried.success
    if (Result.isFailure(tried) && !mayBeTriedAgain(tried.failure)) {
      return yield* Effect.fail(tried.failure)
    }
    const error = Result.isFailure(tried) ? tried.failure : null
    if (error?._tag === "StoreError" && error.reason === "outcome-unknown") unknown = error
    if (attempt >= handling.attempts) {
      return yield* Effect.fail(unknown ?? error ?? alwaysSecond(handling.attempts))
    }
    yield* pauseAfter(attempt)
  }
})

type Tried = Result.Result<Accepted | Conflict, Refused | StoreError>

const once = Effect.fnUntraced(function* (
  { store, states, persons, policies, decider }: Handling,
  command: EpisodeCommand,
): Effect.fn.Return<Accepted | Conflict, Refused | StoreError> {
  const { episodeId, commandId } = command.metadata
  const standing = yield* asking("EventStore.readStream", () => states.read(episodeId))
  if ("tombstone" in standing) return yield* Effect.fail({ _tag: "Erased", ...standing } as const)
  const { state } = standing
  const earlier = earlierEvents(state, commandId)
  // Another command of that id goes on, for the decider refuses it.
  if (earlier.length > 0 && ledTo(earlier, command)) {
    return { _tag: "Accepted", events: earlier, state, isRepeated: true }
  }

  const filled = yield* asking("EventStore.readAll", () => persons.fill(command, policies))
  const decision = decider.decide(filled, state)
  if (Result.isFailure(decision)) {
    const rejection = decision.failure
    return yield* Effect.fail({
      _tag: "Rejected",
      rejection,
      message: messageOf(rejection),
    } as const)
  }
  const events = withDigest(decision.success, command)
  const append = {
    streamId: streamOf(episodeId),
    expectedVersion: versionOf(state.history),
    commandId,
    events: events.map(encodeEvent),
  }
  const outcome = yield* asking("EventStore.append", () => store.append(append))
  if (outcome._tag === "Erased") return yield* Effect.fail(outcome)
  if (outcome._tag === "Conflict") return outcome
  const after = events.reduce(decider.evolve, state)
  states.keep(episodeId, after)
  return { _tag: "Accepted", events, state: after, isRepeated: false }
})

const earlierEvents = ({ history }: EpisodeState, commandId: string) =>
  recordedEvents(history).filter(({ metadata }) => metadata.commandId === commandId)

const mayBeTriedAgain = (failure: Refused | StoreError): boolean =>
  failure._tag === "StoreError" &&
  (failure.reason === "unavailable" || failure.reason === "outcome-unknown")

const alwaysSecond = (attempts: number) =>
  new StoreError(
    "unavailable",
    `Another writer was first ${attempts} times. Nothing was changed; give the command again.`,
  )

/** At first hardly any time, then longer and longer, and never all writers for the same. */
const pauseAfter = Effect.fnUntraced(function* (attempt: number): Effect.fn.Return<void> {
  const share = yield* Random.next
  yield* Effect.sleep(Math.min(2 ** (attempt - 1), longestPause) * share)
})

const longestPause = 250
