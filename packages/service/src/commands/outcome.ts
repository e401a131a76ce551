import type { EpisodeEvent, EpisodeState, Rejection } from "@str-service/domain"
import type { WorkerEvent, WorkerRejection, WorkerState } from "@str-service/domain/worker"
import type { Erased } from "../store/append.ts"

/** What became of a command on an episode. */
export type Outcome = Accepted | Refused

/** What became of a command on a worker. */
export type WorkerOutcome = WorkerAccepted | WorkerRefused

export interface AcceptedBy<Event, State> {
  readonly _tag: "Accepted"
  /** What was appended, now or when the command was first given. */
  readonly events: ReadonlyArray<Event>
  /** The episode, or the worker, as it stands now. */
  readonly state: State
  /** Whether it had been given before: then nothing was appended now. */
  readonly isRepeated: boolean
}

export type Accepted = AcceptedBy<EpisodeEvent, EpisodeState>

export type WorkerAccepted = AcceptedBy<WorkerEvent, WorkerState>

/** Nothing was appended. */
export type RefusedBy<Because> = RejectedFor<Because> | Malformed | Erased

export type Refused = RefusedBy<Rejection>

export type WorkerRefused = RefusedBy<WorkerRejection>

/** The rules of the service do not allow it. */
export interface RejectedFor<Because> {
  readonly _tag: "Rejected"
  /** Which rule, by its tag, and its data: what Effect's `catchReason` looks at. */
  readonly reason: Because
  /** The reason in a sentence. */
  readonly message: string
}

export type Rejected = RejectedFor<Rejection>

/** It is no command. */
export interface Malformed {
  readonly _tag: "Malformed"
  /** What is wrong, and where. */
  readonly message: string
}
