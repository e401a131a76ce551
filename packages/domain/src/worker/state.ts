import type { Day } from "../calendar/day.ts"
import type { WorkerEventOf } from "./events.ts"
import type { WorkerHistory } from "./history.ts"

/** Nobody has been appointed, or the appointment was withdrawn. */
export interface NotAppointed {
  readonly phase: "NotAppointed"
  readonly history: WorkerHistory
}

/** At work. */
export interface InPost extends Known {
  readonly phase: "InPost"
}

/** No longer at work. */
export interface HasLeft extends Known {
  readonly phase: "HasLeft"
  readonly leaving: WorkerEventOf<"Left">["data"]
}

/** A worker who was appointed, whatever became of them. */
export type KnownWorker = InPost | HasLeft

export type WorkerState = NotAppointed | KnownWorker

export type WorkerPhase = WorkerState["phase"]

interface Known {
  readonly history: WorkerHistory
  readonly workerId: string
  readonly appointment: WorkerEventOf<"Appointed">["data"]
  /** The first day in the STR role, of a worker appointed to the older scheme; else `null`. */
  readonly redesignatedOn: Day | null
  /** In the order in which they were recorded. */
  readonly training: ReadonlyArray<WorkerEventOf<"TrainingStepCompleted">["data"]>
  /** In the order in which they were recorded. */
  readonly supervisions: ReadonlyArray<WorkerEventOf<"SupervisionHeld">["data"]>
}

export const initialWorker: NotAppointed = { phase: "NotAppointed", history: null }
