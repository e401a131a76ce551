import type { Policies } from "../policy/policy.ts"
import type { WorkerCommand } from "./commands.ts"
import { decideWorker, type WorkerDecision } from "./decide.ts"
import type { WorkerEvent } from "./events.ts"
import { evolveWorker } from "./evolve.ts"
import { initialWorker, type WorkerState } from "./state.ts"

/** A working life as events: where it begins, what a command leads to, what an event changes. */
export interface WorkerDecider {
  readonly initialState: WorkerState
  readonly decide: (command: WorkerCommand, state: WorkerState) => WorkerDecision
  readonly evolve: (state: WorkerState, event: WorkerEvent) => WorkerState
}

/** The decider of workers under the versions of a policy. */
export const workerDecider = (policies: Policies): WorkerDecider => ({
  initialState: initialWorker,
  decide: (command, state) => decideWorker(command, state, policies),
  evolve: evolveWorker,
})
