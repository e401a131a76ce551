import type { FactProblem } from "@str-service/domain"
import { SuppliedFacts } from "@str-service/domain/schemas"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type { Place } from "../check/places.ts"
import { type Problem, type ProblemCode, problem } from "../check/problem.ts"
import { quote } from "../check/quote.ts"
import type { FactDefinition } from "../document/fact-definition.ts"
import { codesOf, labelsOf, quotesWord } from "../facts/accepts.ts"
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
          wordsFor(refused, catalogue[refused.fact], supplied),
          refused.problem === "unknown-fact"
            ? { written: refused.fact, among: Object.keys(catalogue), labels: labelsIn(catalogue) }
            : {
                written: supplied,
                among: codesOf(catalogue[refused.fact]),
                labels: labelsOf(catalogue[refused.fact]),
              },
        )
      }),
  })

type Catalogue = Parameters<typeof checkFactsAt>[0]

const labelsIn = (catalogue: Catalogue): ReadonlyMap<string, string> =>
  new Map(Object.entries(catalogue).map(([name, { label }]) => [name, label]))

const wordsFor = (
  { fact, problem: refused, expected }: FactProblem,
  definition: FactDefinition | undefined,
  supplied: unknown,
): string => {
  switch (refused) {
    case "not-recorded":
      return `The fact ${quote(fact)} is ${expected}; leave it out.`
    case "unknown-fact":
      return `No fact is called ${quote(fact)}; it is to be ${expected}.`
    case "null":
      return `The fact ${quote(fact)} is to be ${expected}; leave it out where it is not known.`
    default:
      return `The fact ${quote(fact)} is to be ${expected}.${quotesWord(definition, supplied)}`
  }
}

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
