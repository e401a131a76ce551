import { ChargingOutcome, EligibilityOutcome } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import type { GroupCondition } from "./condition.ts"
import { described } from "./described.ts"
import { eventOf, type Params, ruleOf } from "./rule.ts"

/** Where support that is already given belongs: stays in house, goes to SIS, ends, or is discussed. */
export const PlacementOutcome = Schema.Literals([
  "str-in-house",
  "sis-external",
  "finish",
  "discuss",
])
export type PlacementOutcome = typeof PlacementOutcome.Type

const decisionOf = <Outcome extends string>(outcomes: Schema.Literals<ReadonlyArray<Outcome>>) =>
  Schema.Struct({
    outcomes: Schema.NonEmptyArray(outcomes).pipe(
      described("The outcomes that the rules may give."),
    ),
    rules: Schema.Array(ruleOf(outcomes)).pipe(
      described("Tried from the top; the first that matches decides."),
    ),
    otherwise: eventOf(outcomes).pipe(described("What holds when no rule matches.")),
  })

/** The matters that a policy may decide; it decides those that it names. */
export const Decisions = Schema.Struct({
  eligibility: Schema.optionalKey(decisionOf(EligibilityOutcome)).pipe(
    described("Who is supported: asked at the referral."),
  ),
  charging: Schema.optionalKey(decisionOf(ChargingOutcome)).pipe(
    described("Who is charged: asked when chargeable support starts."),
  ),
  placement: Schema.optionalKey(decisionOf(PlacementOutcome)).pipe(
    described("Where support that is already given belongs."),
  ),
})
export type Decisions = typeof Decisions.Type
export type DecisionName = keyof Decisions

export const decisionNames: ReadonlyArray<DecisionName> = ["eligibility", "charging", "placement"]

/** A rule whose event gives one of some outcomes. */
export interface Rule<Outcome extends string> {
  readonly name: string
  readonly conditions: GroupCondition
  readonly event: Event<Outcome>
}

/** An outcome with the words for it. */
export interface Event<Outcome extends string> {
  readonly type: Outcome
  readonly params: Params
}

/** A matter decided by the first rule that matches. */
export interface Decision<Outcome extends string> {
  readonly outcomes: ReadonlyArray<Outcome>
  readonly rules: ReadonlyArray<Rule<Outcome>>
  readonly otherwise: Event<Outcome>
}
