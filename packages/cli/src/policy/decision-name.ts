import type { DecisionName } from "@str-service/policy"
import * as Effect from "effect/Effect"
import { didYouMean } from "../findings/nearest.ts"
import { type Refused, refuse } from "../refusal.ts"

const decisions: ReadonlyArray<DecisionName> = ["eligibility", "charging", "placement"]

/** The decision that somebody means. */
export const decisionIn = (name: string): Effect.Effect<DecisionName, Refused> => {
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

/** The refusal to tell of a decision that a policy does not make. */
export const notDecided = (
  decision: DecisionName,
  made: { readonly [name in DecisionName]: unknown },
): Refused =>
  refuse(
    "--decision",
    `This policy does not decide ${decision}; it decides ${decisions.filter((name) => made[name] !== null).join(", ")}.`,
  )
