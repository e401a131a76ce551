import type { DecisionDiagram } from "../../diagram/decision-diagram.ts"
import { countIn } from "../../diagram/forest/counting.ts"
import type { Diagram } from "../../diagram/forest/forest.ts"
import { never } from "../../diagram/forest/logic.ts"
import { meeting } from "../../diagram/forest/meeting.ts"
import { coverOf } from "../../diagram/forest/regions.ts"
import { factsOf } from "../../diagram/variables/variables.ts"
import type { PolicyDocument } from "../../document/policy-document.ts"
import { regionWords } from "../../words/region-words.ts"
import { exampleIn, type ProofExample, proofExample } from "../proof-example.ts"
import type { Cells, ProofRegions } from "./proof-finding.ts"

/** What the diagrams of a decision let one say. */
export interface Proving {
  readonly decision: DecisionDiagram
  /** How many facts are compared. */
  readonly facts: number
  /** Where a diagram holds, of the combinations that can happen. */
  readonly cellsIn: (diagram: Diagram) => Cells
  /** Somebody where a diagram holds that holds somewhere. */
  readonly exampleIn: (diagram: Diagram) => ProofExample
  /** All where a diagram holds, in regions; the first of them if there are many. */
  readonly regionsIn: (diagram: Diagram) => ProofRegions
  /** Whether two diagrams hold together anywhere. */
  readonly meet: (one: Diagram, other: Diagram) => boolean
  /** Where two diagrams hold together: how often, and somebody; `undefined` where nowhere. */
  readonly both: (one: Diagram, other: Diagram) => Both | undefined
}

/** Where two diagrams hold together. */
interface Both {
  readonly cells: Cells
  readonly example: ProofExample
}

export const proving = (document: PolicyDocument, decision: DecisionDiagram): Proving => {
  const { forest, logic, possible, compared } = decision
  const variables = decision.all.slice(0, compared)
  const count = countIn(forest, compared)
  const meet = meeting(forest, compared)
  const exampleOf = proofExample(document, variables)
  const of = String(count(possible))
  return {
    decision,
    facts: new Set(variables.flatMap(factsOf)).size,
    cellsIn: (diagram) => ({ count: String(count(diagram)), of }),
    exampleIn: exampleIn(document, decision, variables),
    regionsIn: (diagram) => {
      const { regions, rest } = coverOf(diagram, logic.not(possible), mostRegions, forest, logic)
      return {
        first: regions.map((region) => regionWords(region, variables, document.facts)),
        isAll: rest === never,
      }
    },
    meet: (one, other) => meet.at(one, other) !== undefined,
    both: (one, other) => {
      const at = meet.at(one, other)
      return at && { cells: { count: String(meet.count(one, other)), of }, example: exampleOf(at) }
    },
  }
}

const mostRegions = 8
