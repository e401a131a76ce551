import type { Workforce } from "@str-service/projections"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { AskingInput, Question } from "../asking/asking-input.ts"
import { refuse } from "../refusal.ts"
import { policiesIn } from "./answer-workers.ts"
import { workersIn } from "./workers-in.ts"

/** What every command that sets episodes beside workers is given. */
export interface WorkforceInput extends Omit<AskingInput, "worker"> {
  readonly workers: Option.Option<string>
  readonly policy: string
}

/** The workers and the policy of an input: workers of a file, or of the store the episodes are in. */
export const workforceIn = Effect.fnUntraced(function* (
  { workers: file, policy }: WorkforceInput,
  { source }: Question,
) {
  const policies = yield* policiesIn(policy)
  if (Option.isSome(file)) {
    const workers = yield* workersIn({ kind: "file", told: file.value })
    return { workers, policies } satisfies Workforce
  }
  if (source.kind === "file") {
    return yield* refuse(
      "--workers",
      "A file of episodes says nothing of workers. Name a file of their events, or read both from a store.",
    )
  }
  return { workers: yield* workersIn(source), policies } satisfies Workforce
})
