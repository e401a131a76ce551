import { type FactProblem, SuppliedFacts } from "@str-service/domain"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type { Place } from "../check/places.ts"
import { type Problem, type ProblemCode, problem } from "../check/problem.ts"
import { quote } from "../check/quote.ts"
import type { FactDefinition } from "../document/fact-definition.ts"
import { codesOf } from "../facts/accepts.ts"
import { factRefusal } from "../facts/refuse-facts.ts"

const asFacts = Schema.decodeUnknownOption(SuppliedFacts)

/** What a catalogue does not allow among the facts at a place, those of an episode included. */
export const checkFactsAt = (
  catalogue: { readonly [name: string]: FactDefinition },
  { path, value }: Place,
): ReadonlyArray<Problem<ProblemCode>> =>
  Option.match(asFacts(value), {
    onNone: () => [],
    onSome: (facts) =>
      factRefusal(
        catalogue,
        [],
      )(facts).map((refused) => {
        const { [refused.fact]: supplied } = facts
        return problem(
          codeOf(refused, catalogue[refused.fact]),
          [...path, refused.fact],
          wordsFor(refused),
          refused.problem === "unknown-fact"
            ? { written: refused.fact, among: Object.keys(catalogue) }
            : { written: supplied, among: codesOf(catalogue[refused.fact]) },
        )
      }),
  })

const wordsFor = ({ fact, problem: refused, expected }: FactProblem): string =>
  refused === "not-recorded"
    ? `The fact ${quote(fact)} is ${expected}; leave it out.`
    : `The fact ${quote(fact)} is to be ${expected}.`

const codeOf = (
  { problem: refused }: FactProblem,
  fact: FactDefinition | undefined,
): ProblemCode => {
  switch (refused) {
    case "unknown-fact":
    case "not-recorded":
      return "unknown-fact"
    case "not-in-list":
      return fact?.type === "date" ? "unreal-day" : "value-not-in-list"
    case "out-of-range":
      return "value-out-of-range"
    default:
      return "value-does-not-fit"
  }
}
