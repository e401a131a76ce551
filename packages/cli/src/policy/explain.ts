import { explain as explainDecision, explanationText } from "@str-service/policy"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { dayIn } from "../episodes/day.ts"
import { print } from "../episodes/print.ts"
import { decisionIn, notDecided } from "./decision-name.ts"
import { factsFrom } from "./facts.ts"
import { versionNamed } from "./version-named.ts"

export interface ExplainInput {
  readonly policy: string
  readonly decision: string
  readonly facts: string
  readonly on: Option.Option<string>
  readonly json: boolean
}

/** `str policy explain`: why somebody's facts have the outcome they have. */
export const explain = Effect.fnUntraced(function* (input: ExplainInput) {
  const decision = yield* decisionIn(input.decision)
  const asked = yield* Effect.transposeOption(Option.map(input.on, dayIn))
  const policy = yield* versionNamed(input.policy, asked, input.json)
  const facts = yield* factsFrom(input.facts, policy, input.json)
  const on = Option.getOrElse(asked, () => policy.effectiveFrom)
  const explanation = explainDecision(policy, decision, facts, on)
  if (explanation === null) return yield* notDecided(decision, policy.decisions)
  return yield* print(input.json, explanation, () => explanationText(explanation).trimEnd())
})
