import type { Day, Facts, FactValue } from "@str-service/domain"
import type { DecisionDiagram } from "../diagram/decision-diagram.ts"
import { cheapestWay } from "../diagram/forest/cheapest.ts"
import type { Combination } from "../diagram/forest/combination.ts"
import type { Diagram } from "../diagram/forest/forest.ts"
import { exampleAt } from "../diagram/variables/example.ts"
import { factsOf, type Variable } from "../diagram/variables/variables.ts"
import type { PolicyDocument } from "../document/policy-document.ts"
import { factReaders } from "../facts/read-fact.ts"
import { dayWords } from "../words/day-words.ts"
import { definitionOf, factLabel, valueWords } from "../words/fact-words.ts"

/** Somebody's facts, complete for what is compared. */
export interface ProofExample {
  readonly facts: Facts
  /** The day on which the policy is asked. */
  readonly on: Day
  /** The same in the catalogue's words, with what is derived: `Age: 65 years`. */
  readonly words: ReadonlyArray<string>
}

/** Somebody who is where a combination says, facts in the order of the catalogue. */
export const proofExample = (
  { facts: catalogue, effectiveFrom }: PolicyDocument,
  variables: ReadonlyArray<Variable>,
): ((combination: Combination) => ProofExample) => {
  const told = new Set(
    variables.flatMap((variable) =>
      variable.kind === "date" ? [variable.fact, ...factsOf(variable)] : factsOf(variable),
    ),
  )
  const readers = [...factReaders(catalogue)].filter(([name]) => told.has(name))
  return (combination) => {
    const { facts, on } = exampleAt(variables, combination, effectiveFrom)
    const read = readers.map(([name, reader]) => ({
      name,
      // An example has a value for all that is compared.
      value: reader.read(facts, on) as FactValue,
      isSupplied: reader.supplied === name,
    }))
    const supplied = read.filter(({ isSupplied }) => isSupplied)
    return {
      facts: Object.fromEntries(supplied.map(({ name, value }) => [name, value])),
      on,
      words: [
        ...read.map(
          ({ name, value }) =>
            `${factLabel(catalogue, name)}: ${valueWords(definitionOf(catalogue, name), value)}`,
        ),
        ...(supplied.length < read.length ? [`asked on ${dayWords(on)}`] : []),
      ],
    }
  }
}

/** Somebody where a diagram holds that holds somewhere. */
export const exampleIn = (
  document: PolicyDocument,
  { forest }: DecisionDiagram,
  variables: ReadonlyArray<Variable>,
): ((diagram: Diagram) => ProofExample) => {
  const exampleOf = proofExample(document, variables)
  return (diagram) => {
    const way = cheapestWay(
      forest,
      diagram,
      (leaf) => leaf === 1,
      () => 1,
    )
    return exampleOf(way?.values ?? [])
  }
}
