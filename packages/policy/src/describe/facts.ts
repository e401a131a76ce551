import type { FactDefinition } from "../document/fact-definition.ts"
import type { PolicyDocument } from "../document/policy-document.ts"
import { amountWords } from "../words/amount-words.ts"
import { factLabel } from "../words/fact-words.ts"
import { sourceWords } from "../words/source-words.ts"
import { type Blocks, plain, table } from "./markdown.ts"

/** The catalogue of facts as a table. */
export const describeFacts = ({ facts, sources }: PolicyDocument): Blocks =>
  table(
    ["Fact", "May be", "Source"],
    Object.values(facts).map((fact) => [
      plain(fact.label),
      plain(rangeWords(fact, facts)),
      fact.source === undefined ? "" : plain(sourceWords(sources, fact.source)),
    ]),
  )

const rangeWords = (fact: FactDefinition, catalogue: PolicyDocument["facts"]): string => {
  switch (fact.type) {
    case "boolean":
      return "yes or no"
    case "choice":
      return `one of: ${Object.values(fact.values).join("; ")}`
    case "list":
      return `any of: ${Object.values(fact.values).join("; ")}`
    case "date":
      return "a day"
    case "integer":
      return fact.derived === undefined
        ? `a whole number${limitsOf(fact)}`
        : `worked out: whole ${fact.derived.unit} since “${factLabel(catalogue, fact.derived.since)}”`
    case "number":
      return `a number${limitsOf(fact)}`
  }
}

const limitsOf = ({
  min,
  max,
  unit,
}: {
  readonly min?: number
  readonly max?: number
  readonly unit?: string
}): string => {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${amountWords(max, unit)}`
  if (min !== undefined) return `, ${amountWords(min, unit)} or more`
  if (max !== undefined) return `, ${amountWords(max, unit)} or less`
  return unit === undefined ? "" : ` of ${unit}`
}
