import * as Schema from "effect/Schema"
import {
  appointmentParticulars,
  leavingParticulars,
  redesignationParticulars,
  supervisionParticulars,
  trainingParticulars,
} from "./particulars.ts"

// What each command asks for, without who gives it and when: an amendment supplies the same.

const request = <const Type extends string, const Fields extends Schema.Struct.Fields>(
  type: Type,
  fields: Fields,
) => Schema.Struct({ type: Schema.Literal(type), data: Schema.Struct(fields) })

/** A worker begins work, in a role and for an employer. */
export const Appoint = request("Appoint", appointmentParticulars)

/** A worker of the older scheme becomes an STR worker. Source: spec, Current position. */
export const Redesignate = request("Redesignate", redesignationParticulars)

/** A step of the training pathway is done. Source: role, What do STR workers do? */
export const CompleteTrainingStep = request("CompleteTrainingStep", trainingParticulars)

/** Source: role, What do STR workers do? */
export const HoldSupervision = request("HoldSupervision", supervisionParticulars)

export const Leave = request("Leave", leavingParticulars)

/** What an amendment supplies in place of what was recorded. */
export const WorkerReplacement = Schema.Union([
  Appoint,
  Redesignate,
  CompleteTrainingStep,
  HoldSupervision,
  Leave,
]).annotate({ identifier: "WorkerReplacement" })
export type WorkerReplacement = typeof WorkerReplacement.Type
