import {
  comparisonWords,
  type FactDefinition,
  outcomeWords,
  type PolicyDocument,
} from "@str-service/policy"
import type { Change, Compared, TurningPoint } from "@str-service/simulation"

/** The facts of several versions; of those that have one alike, the last one's counts. */
export type Catalogue = ReadonlyMap<string, FactDefinition>

export const catalogueOf = (documents: ReadonlyArray<PolicyDocument>): Catalogue =>
  new Map(documents.flatMap(({ facts }) => Object.entries(facts)))

/** An outcome in words; a dash where a policy was not asked or does not say. */
export const outcomeInWords = (outcome: TurningPoint["outcome"]["before"]): string =>
  outcome === null ? "not decided" : outcomeWords[outcome]

/** `accepted → for discussion`. */
export const changeInWords = ({ before, after }: TurningPoint["outcome"]): string =>
  before === after
    ? `still ${outcomeInWords(after)}`
    : `${outcomeInWords(before)} → ${outcomeInWords(after)}`

/** On what an outcome turns, in a few sentences. */
export const turningInWords = ({ rule, condition }: TurningPoint, catalogue: Catalogue): string => {
  const words = ({ before, after }: Change<Compared | null>) => ({
    before: before === null ? null : comparedInWords(before, catalogue),
    after: after === null ? null : comparedInWords(after, catalogue),
  })
  const compared = words(condition)
  return rule.before !== null && rule.before === rule.after
    ? ruleInBoth(rule.before, compared)
    : [
        ruleOf("before", rule.before, compared.before),
        ruleOf("after", rule.after, compared.after),
      ].join("; ")
}

const ruleInBoth = (rule: string, { before, after }: Change<string | null>): string => {
  const told = [
    ...(before === null ? [] : [`before, ${before}`]),
    ...(after === null ? [] : [`after, ${after}`]),
  ]
  return told.length === 0 ? `“${rule}” comes out otherwise` : `“${rule}”: ${told.join("; ")}`
}

const ruleOf = (when: string, rule: string | null, compared: string | null): string => {
  const decides = rule === null ? `${when} no further rule` : `${when} “${rule}”`
  return compared === null ? decides : `${decides} (${compared})`
}

const comparedInWords = ({ result, ...comparison }: Compared, catalogue: Catalogue): string => {
  const definition = catalogue.get(comparison.fact)
  const asked =
    definition === undefined
      ? `${comparison.fact} ${comparison.operator} ${JSON.stringify(comparison.value)}`
      : comparisonWords(comparison, { [comparison.fact]: definition })
  return `${asked}${endings[`${result}`]}`
}

const endings = {
  true: ", which holds",
  false: ", which does not hold",
  unknown: ", which is not known",
}
