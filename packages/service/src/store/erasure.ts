import type { Day } from "@str-service/domain"
import type { Conflict, Erased } from "./append.ts"

/** A stream to be erased for ever, on a day and for a reason that its tombstone keeps. */
export interface Erasure {
  readonly streamId: string
  /** The version of the last event in the stream; at least 1. */
  readonly expectedVersion: number
  readonly on: Day
  /** A code: 1 to 100 letters, digits and `. _ : / -`. */
  readonly reason: string
}

export type ErasureOutcome = Erased | Conflict
