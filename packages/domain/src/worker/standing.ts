import * as Schema from "effect/Schema"
import { Day } from "../calendar/day.ts"
import { WorkerRole } from "./role.ts"
import type { KnownWorker, WorkerState } from "./state.ts"

/** Where a worker stands on a day, for those who assign episodes on it. */
export const WorkerStanding = Schema.Struct({
  /** The role on the day. */
  role: WorkerRole,
  /** The first day at work, where it is known. */
  appointedOn: Schema.optionalKey(Day),
  /** The last day at work, where the worker has left. */
  leftOn: Schema.optionalKey(Day),
}).annotate({ identifier: "WorkerStanding" })
export type WorkerStanding = typeof WorkerStanding.Type

/** Where a worker stands on a day; `undefined` where nobody of that id was appointed. */
export const workerStanding = (state: WorkerState, on: Day): WorkerStanding | undefined => {
  if (state.phase === "NotAppointed") return undefined
  const { on: appointedOn } = state.appointment
  return {
    role: roleOn(state, on),
    appointedOn,
    ...(state.phase === "HasLeft" && { leftOn: state.leaving.on }),
  }
}

/** The role that a worker has on a day. */
export const roleOn = (worker: KnownWorker, on: Day): WorkerRole => {
  const { appointment, redesignatedOn } = worker
  return redesignatedOn !== null && redesignatedOn <= on ? "str" : appointment.role
}
