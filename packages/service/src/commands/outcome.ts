import type { EpisodeEvent, EpisodeState, Rejection } from "@str-service/domain"
import type { Erased } from "../store/append.ts"

/** What became of a command. */
export type Outcome = Accepted | Refused

export interface Accepted {
  readonly _tag: "Accepted"
  /** What was appended, now or when the command was first given. */
  readonly events: ReadonlyArray<EpisodeEvent>
  /** The episode as it stands now. */
  readonly state: EpisodeState
  /** Whether it had been given before: then nothing was appended now. */
  readonly isRepeated: boolean
}

/** Nothing was appended. */
export type Refused = Rejected | Malformed | Erased

/** The rules of the service do not allow it. */
export interface Rejected {
  readonly _tag: "Rejected"
  readonly rejection: Rejection
  /** The rejection in a sentence. */
  readonly message: string
}

/** It is no command. */
export interface Malformed {
  readonly _tag: "Malformed"
  /** What is wrong, and where. */
  readonly message: string
}
