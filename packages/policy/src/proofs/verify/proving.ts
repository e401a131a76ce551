import { cheapestWay } from "../../diagram/cheapest.ts"
import { countIn } from "../../diagram/counting.ts"
import type { DecisionDiagram } from "../../diagram/decision-diagram.ts"
import { exampleAt } from "../../diagram/example.ts"
import type { Diagram } from "../../diagram/forest.ts"
import { never } from "../../diagram/logic.ts"
import { coverOf } from "../../diagram/regions.ts"
import { factsOf, type Variable } from "../../diagram/variables.ts"
import type { PolicyDocument } from "../../document/policy-document.ts"
import { factReaders } from "../../facts/read-fact.ts"
import { dayWords } from "../../words/day-words.ts"
import { definitionOf, factLabel, valueWords } from "../../words/fact-words.ts"
import { regionWords } from "../../words/region-words.ts"
import type { Cells, ProofExample, ProofRegions } from "./proof-finding.ts"

/** What a diagram of a decision lets one say. */
export interface Proving {
  readonly decision: DecisionDiagram
  /** The combinations where a diagram holds, of those that can happen. */
  readonly cellsIn: (diagram: Diagram) => Cells
  /** Somebody where a diagram holds that holds somewhere. */
  readonly exampleIn: (diagram: Diagram) => ProofExample
  /** All where a diagram holds, in regions; the first of them if there are many. */
  readonly regionsIn: (diagram: Diagram) => ProofRegions
  /** How many facts are compared. */
  readonly facts: number
}

export const proving = (document: PolicyDocument, decision: DecisionDiagram): Proving => {
  const count = countIn(decision.forest, decision.compared)
  const variables = decision.all.slice(0, decision.compared)
  const compared = new Set(variables.flatMap(factsOf))
  return {
    decision,
    cellsIn: (diagram) => ({
      count: String(count(diagram)),
      of: String(count(decision.possible)),
    }),
    exampleIn: exampleIn(document, decision, variables),
    regionsIn: (diagram) => {
      const { forest, logic, possible } = decision
      const { regions, rest } = coverOf(diagram, logic.not(possible), mostRegions, forest, logic)
      return {
        first: regions.map((region) => regionWords(region, variables, document.facts)),
        isAll: rest === never,
      }
    },
    facts: compared.size,
  }
}

const mostRegions = 8

/** Somebody where a diagram holds that holds somewhere. */
export const exampleIn = (
  { facts: catalogue, effectiveFrom }: PolicyDocument,
  { forest }: DecisionDiagram,
  variables: ReadonlyArray<Variable>,
): Proving["exampleIn"] => {
  const told = new Set(
    variables.flatMap((variable) =>
      variable.kind === "date" ? [variable.fact, ...factsOf(variable)] : factsOf(variable),
    ),
  )
  const readers = [...factReaders(catalogue)].filter(([name]) => told.has(name))
  return (diagram) => {
    const way = cheapestWay(
      forest,
      diagram,
      (leaf) => leaf === 1,
      () => 1,
    )
    const { facts, on } = exampleAt(variables, way?.values ?? [], effectiveFrom)
    const read = readers.flatMap(([name, reader]) => {
      const value = reader.read(facts, on)
      return value === undefined ? [] : [{ name, value, isSupplied: reader.supplied === name }]
    })
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
