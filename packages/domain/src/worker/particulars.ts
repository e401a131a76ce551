import * as Schema from "effect/Schema"
import { Day } from "../calendar/day.ts"
import { Code } from "../code.ts"
import { Reference } from "../reference.ts"
import { WorkerRole } from "./role.ts"

// What commands supply and events keep unchanged. `on` is always the day the thing happened.

export const appointmentParticulars = {
  /** The first day at work. */
  on: Day,
  role: WorkerRole,
  /** Of the vocabulary `employers`. */
  employer: Code,
  /** The teams the worker is part of, of the vocabulary `teams`. */
  teams: Schema.Array(Code),
  /** The service areas the worker works in, of the vocabulary `serviceAreas`. */
  serviceAreas: Schema.Array(Code),
}

export const redesignationParticulars = {
  /** The first day in the STR role. */
  on: Day,
}

export const trainingParticulars = {
  on: Day,
  /** A step of the training pathway that the policy in force on the day sets. */
  step: Code,
}

export const supervisionParticulars = {
  on: Day,
  /** Who gave it. */
  supervisor: Reference,
}

export const leavingParticulars = {
  /** The last day at work. */
  on: Day,
}
