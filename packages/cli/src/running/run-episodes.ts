import {
  compareInstants,
  decide,
  type EpisodeCommand,
  type EpisodeEvent,
  type EpisodeState,
  evolve,
  initialState,
  type Localities,
  type Policies,
  policiesFor,
  type Rejection,
} from "@str-service/domain"
import { messageOf } from "@str-service/domain/messages"
import * as Result from "effect/Result"
import { adviceOn } from "./advice.ts"

/** A command that was refused, why, and the same in a sentence, with what to do. */
export interface RejectedCommand {
  readonly command: EpisodeCommand
  readonly rejection: Rejection
  readonly message: string
}

/** What came of a run. */
export interface Run {
  /** In the order in which they were appended. */
  readonly events: ReadonlyArray<EpisodeEvent>
  /** In the order in which they were refused. */
  readonly rejected: ReadonlyArray<RejectedCommand>
  /** Where each episode now stands, by its id; those of which nothing was accepted are not there. */
  readonly episodes: ReadonlyMap<string, EpisodeState>
}

/** Files of commands in one order: by the instant they were given at, then in that of the files. */
export const mergeByInstant = (
  ...files: ReadonlyArray<ReadonlyArray<EpisodeCommand>>
): ReadonlyArray<EpisodeCommand> =>
  files.flat().toSorted((one, other) => compareInstants(one.metadata.now, other.metadata.now))

/**
 * Decides each command in turn, each in the light of what those before it led to. `localities` are the
 * policies of places that differ, by the fact `locality` of the referral; `policies` those of all others.
 */
export const runEpisodes = (
  commands: Iterable<EpisodeCommand>,
  policies: Policies,
  localities: Localities = {},
): Run => {
  const episodes = new Map<string, EpisodeState>()
  const events: Array<EpisodeEvent> = []
  const rejected: Array<RejectedCommand> = []
  for (const command of commands) {
    const { episodeId } = command.metadata
    const state = episodes.get(episodeId) ?? initialState
    const inForce = policiesFor(command, state, { policies, localities })
    const decision = decide(command, state, inForce)
    if (Result.isFailure(decision)) {
      const rejection = decision.failure
      rejected.push({ command, rejection, message: messageOf(rejection) + adviceOn(rejection) })
    } else {
      events.push(...decision.success)
      episodes.set(episodeId, decision.success.reduce(evolve, state))
    }
  }
  return { events, rejected, episodes }
}
