import { needsMoreInformation } from "@str-service/domain"
import {
  comparisonWords,
  type FactDefinition,
  outcomeWords,
  type PolicyDocument,
} from "@str-service/policy"
import type { Change, Compared, TurningPoint } from "@str-service/simulation"
import { fileApart } from "../rendering/version-in-file.ts"
import type { Report, VersionRead } from "./report.ts"

/** The facts of several versions; of those that have one alike, the last one's counts. */
export type Catalogue = ReadonlyMap<string, FactDefinition>

export const catalogueOf = (documents: ReadonlyArray<PolicyDocument>): Catalogue =>
  new Map(documents.flatMap(({ facts }) => Object.entries(facts)))

/** Each side of a simulation, so that it is told from the other. */
export const sidesInWords = ({ draft, against }: Pick<Report, "draft" | "against">) => {
  const named = (one: VersionRead, beside: VersionRead) =>
    `version ${one.version} of ${one.id}${fileApart(one, beside)}`
  return against === "recorded"
    ? { before: "what was recorded", after: `version ${draft.version} of ${draft.id}` }
    : { before: named(against, draft), after: named(draft, against) }
}

/** An outcome in words; a dash where a policy was not asked or does not say. */
export const outcomeInWords = (outcome: TurningPoint["outcome"]["before"]): string =>
  outcome === null ? "not decided" : outcomeWords[outcome]

/** `accepted → for discussion`. */
export const changeInWords = ({ before, after }: TurningPoint["outcome"]): string =>
  before === after
    ? `still ${outcomeInWords(after)}`
    : `${outcomeInWords(before)} → ${outcomeInWords(after)}`

/** On what an outcome turns, in a few sentences. */
export const turningInWords = (
  { outcome, rule, condition }: TurningPoint,
  catalogue: Catalogue,
): string => {
  const words = ({ before, after }: Change<Compared | null>) => ({
    before: before === null ? null : comparedInWords(before, catalogue),
    after: after === null ? null : comparedInWords(after, catalogue),
  })
  const compared = words(condition)
  return rule.before !== null && rule.before === rule.after
    ? ruleInBoth(rule.before, compared)
    : [
        `before, ${ruleOf(outcome.before, rule.before, compared.before)}`,
        `after, ${ruleOf(outcome.after, rule.after, compared.after)}`,
      ].join("; ")
}

const ruleInBoth = (rule: string, { before, after }: Change<string | null>): string => {
  const told = [
    ...(before === null ? [] : [`before, ${before}`]),
    ...(after === null ? [] : [`after, ${after}`]),
  ]
  return told.length === 0 ? `“${rule}” comes out otherwise` : `“${rule}”: ${told.join("; ")}`
}

const ruleOf = (
  outcome: TurningPoint["outcome"]["before"],
  rule: string | null,
  compared: string | null,
): string => {
  if (rule !== null) return compared === null ? `“${rule}”` : `“${rule}” (${compared})`
  if (outcome === null) return outcomeInWords(outcome)
  return outcome === needsMoreInformation
    ? "no other rule could decide"
    : "no rule matches, so that “otherwise” decides"
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
