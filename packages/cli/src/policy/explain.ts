import { type DecisionName, explain as explainDecision, explanationText } from "@str-service/policy"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { dayIn } from "../episodes/day.ts"
import { print } from "../episodes/print.ts"
import { didYouMean } from "../findings/nearest.ts"
import { type Refused, refuse } from "../refusal.ts"
import { factsFrom } from "./facts.ts"
import { onePolicy } from "./one-policy.ts"

export interface ExplainInput {
  readonly file: string
  readonly decision: string
  readonly facts: string
  readonly on: Option.Option<string>
  readonly json: boolean
}

/** `str policy explain`: why somebody's facts have the outcome they have. */
export const explain = Effect.fnUntraced(function* (input: ExplainInput) {
  const decision = yield* decisionIn(input.decision)
  const asked = yield* Effect.transposeOption(Option.map(input.on, dayIn))
  const policy = yield* onePolicy(input.file, input.json)
  const facts = yield* factsFrom(input.facts, policy, input.json)
  const on = Option.getOrElse(asked, () => policy.effectiveFrom)
  const explanation = explainDecision(policy, decision, facts, on)
  if (explanation === null) {
    const made = decisions.filter((name) => policy.decisions[name] !== null)
    return yield* refuse(
      "--decision",
      `This policy does not decide ${decision}; it decides ${made.join(", ")}.`,
    )
  }
  return yield* print(input.json, explanation, () => explanationText(explanation).trimEnd())
})

const decisions: ReadonlyArray<DecisionName> = ["eligibility", "charging", "placement"]

const decisionIn = (name: string): Effect.Effect<DecisionName, Refused> => {
  const decision = decisions.find((known) => known === name)
  return decision === undefined
    ? Effect.fail(
        refuse(
          "--decision",
          `There is no decision "${name}".${didYouMean(name, decisions)} Those are: ${decisions.join(", ")}.`,
        ),
      )
    : Effect.succeed(decision)
}
