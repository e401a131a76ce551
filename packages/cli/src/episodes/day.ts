import { type Day, isDay } from "@str-service/domain"
import * as Effect from "effect/Effect"
import { type Refused, refuse } from "../refusal.ts"

/** The day that was asked about. */
export const dayIn = (written: string): Effect.Effect<Day, Refused> =>
  isDay(written)
    ? Effect.succeed(written)
    : Effect.fail(refuse("--on", "This is no calendar day. Write it YYYY-MM-DD."))
