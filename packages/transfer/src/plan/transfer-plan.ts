import { Day, PolicyReference } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { LegacyCase } from "../caseload/legacy-case.ts"
import { Placement } from "../placement/placement.ts"
import { Stage } from "../stages/stages-document.ts"
import { Unstaged } from "../staging/stages-filled.ts"

/** A case with where it belongs, and the stage in which it goes to SIS where it does. */
export const PlannedCase = Schema.Struct({
  case: LegacyCase,
  placement: Placement,
  /** The stage's name; `null` for what is in none. */
  stage: Schema.NullOr(Schema.String),
  /** The day of its transfer: that of its stage, or that on which it was. */
  on: Schema.NullOr(Day),
  /** Why it is in no stage although it belongs with SIS; else `null`. */
  unstaged: Schema.NullOr(Unstaged),
  /** Whether it had been transferred when this was planned. */
  isTransferred: Schema.Boolean,
}).annotate({ identifier: "PlannedCase" })
export type PlannedCase = typeof PlannedCase.Type

/** Which case goes where, and when: all that applying it needs. */
export const TransferPlan = Schema.Struct({
  title: Schema.String,
  /** The version that placed the cases: the one in force on `plannedOn`. */
  policy: PolicyReference,
  /** The day by whose policy cases were placed; stages before it took nobody new. */
  plannedOn: Day,
  /** In the order of their days. */
  stages: Schema.Array(Stage),
  /** By their ids. */
  cases: Schema.Array(PlannedCase),
}).annotate({ identifier: "TransferPlan", title: "The plan of a transfer to SIS" })
export type TransferPlan = typeof TransferPlan.Type

/** What becomes of a case; each is in exactly one place. */
export const places = [
  "transferred",
  "in-a-stage",
  "waiting-for-a-stage",
  "str-in-house",
  "finish",
  "discuss",
  "needs-more-information",
] as const
export type Place = (typeof places)[number]

export const placeOf = ({ isTransferred, stage, placement }: PlannedCase): Place => {
  if (isTransferred) return "transferred"
  if (placement.outcome !== "sis-external") return placement.outcome
  return stage === null ? "waiting-for-a-stage" : "in-a-stage"
}
