import { type Outcome, whyNot as whyNotAnother } from "@str-service/policy"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { dayIn } from "../episodes/day.ts"
import { print } from "../episodes/print.ts"
import { didYouMean } from "../findings/nearest.ts"
import { type Refused, refuse } from "../refusal.ts"
import { renderWhyNot } from "../rendering/why-not.ts"
import { decisionIn, notDecided } from "./decision-name.ts"
import { factsFrom } from "./facts.ts"
import { versionNamed } from "./version-named.ts"

export interface WhyNotInput {
  readonly policy: string
  readonly decision: string
  readonly facts: string
  readonly on: Option.Option<string>
  readonly outcome: Option.Option<string>
  readonly json: boolean
}

/** `str policy why-not`: what would have to be otherwise for another outcome. */
export const whyNot = Effect.fnUntraced(function* (input: WhyNotInput) {
  const decision = yield* decisionIn(input.decision)
  const asked = yield* Effect.transposeOption(Option.map(input.on, dayIn))
  const policy = yield* versionNamed(input.policy, asked, input.json)
  const rules = policy.document.decisions[decision]
  if (rules === undefined) return yield* notDecided(decision, policy.decisions)
  const wanted = yield* Effect.transposeOption(
    Option.map(input.outcome, (written) => outcomeIn(written, rules.outcomes)),
  )
  const facts = yield* factsFrom(input.facts, policy, input.json)
  const on = Option.getOrElse(asked, () => policy.effectiveFrom)
  const found = whyNotAnother(policy, decision, facts, on, {
    wanted: Option.getOrUndefined(wanted),
  })
  yield* print(input.json, found, () => (found === null ? "" : renderWhyNot(found)))
})

const outcomeIn = (
  written: string,
  declared: ReadonlyArray<Outcome>,
): Effect.Effect<Outcome, Refused> => {
  const outcome = declared.find((known) => known === written)
  return outcome === undefined
    ? Effect.fail(
        refuse(
          "--outcome",
          `The decision has no outcome "${written}".${didYouMean(written, declared)} Those are: ${declared.join(", ")}.`,
        ),
      )
    : Effect.succeed(outcome)
}
