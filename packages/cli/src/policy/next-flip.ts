import { type CompiledPolicy, nextFlip as nextFlipOf, type PolicyBook } from "@str-service/policy"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { dayIn } from "../episodes/day.ts"
import { print } from "../episodes/print.ts"
import { orRefuse } from "../episodes/reading.ts"
import { loadPolicies } from "../policies/load-policies.ts"
import { renderNextFlip } from "../rendering/next-flip.ts"
import { decisionIn } from "./decision-name.ts"
import { factsFrom } from "./facts.ts"
import { versionOf } from "./version-named.ts"

export interface NextFlipInput {
  readonly policy: string
  readonly decision: string
  readonly facts: string
  readonly on: string
  readonly json: boolean
}

/** `str policy next-flip`: the next day on which an outcome changes though nothing happens. */
export const nextFlip = Effect.fnUntraced(function* (input: NextFlipInput) {
  const decision = yield* decisionIn(input.decision)
  const on = yield* dayIn(input.on)
  const book = yield* orRefuse(yield* Effect.promise(() => loadPolicies(input.policy)))
  const inForce = yield* versionOf(book, Option.some(on))
  const facts = yield* factsFrom(input.facts, knowingAllFacts(inForce, book), input.json)
  const found = nextFlipOf(book, decision, facts, on)
  return yield* print(input.json, found, () => renderNextFlip(found))
})

/** A version that knows the facts of the others as well: those to come ask for what it does not. */
const knowingAllFacts = (inForce: CompiledPolicy, { versions }: PolicyBook): CompiledPolicy => {
  const facts = [...versions, inForce].flatMap(({ document }) => Object.entries(document.facts))
  return { ...inForce, document: { ...inForce.document, facts: Object.fromEntries(facts) } }
}
