import * as Schema from "effect/Schema"
import { Day } from "../calendar/day.ts"
import { Code } from "../code.ts"
import { Reference } from "../reference.ts"
import { WorkerRole } from "./role.ts"

// What commands supply and events keep unchanged. `on` is always the day the thing happened.

export const appointmentParticulars = {
  on: Day.annotateKey({ description: "The first day at work." }),
  role: WorkerRole,
  employer: Code.annotateKey({ description: "Of the vocabulary employers." }),
  teams: Schema.Array(Code).annotateKey({
    description: "The teams the worker is part of, of the vocabulary teams.",
  }),
  serviceAreas: Schema.Array(Code).annotateKey({
    description: "The service areas the worker works in, of the vocabulary serviceAreas.",
  }),
}

export const redesignationParticulars = {
  on: Day.annotateKey({ description: "The first day in the STR role." }),
}

export const trainingParticulars = {
  on: Day,
  step: Code.annotateKey({
    description: "A step of the training pathway that the policy in force on the day sets.",
  }),
}

export const supervisionParticulars = {
  on: Day,
  supervisor: Reference.annotateKey({ description: "Who gave it." }),
}

export const leavingParticulars = {
  on: Day.annotateKey({ description: "The last day at work." }),
}
