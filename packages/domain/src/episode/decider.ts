import type { Policies } from "../policy/policy.ts"
import type { EpisodeCommand } from "./commands.ts"
import { type Decision, decide } from "./decide.ts"
import type { EpisodeEvent } from "./events.ts"
import { evolve } from "./evolve.ts"
import { type EpisodeState, initialState } from "./state.ts"

/** A life as events: where it begins, what a command leads to, and what an event changes. */
export interface EpisodeDecider {
  readonly initialState: EpisodeState
  readonly decide: (command: EpisodeCommand, state: EpisodeState) => Decision
  readonly evolve: (state: EpisodeState, event: EpisodeEvent) => EpisodeState
}

/** The decider of episodes under the versions of a policy. */
export const episodeDecider = (policies: Policies): EpisodeDecider => ({
  initialState,
  decide: (command, state) => decide(command, state, policies),
  evolve,
})
