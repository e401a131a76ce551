import type { Day } from "../calendar/day.ts"
import type { Policies } from "../policy/policy.ts"
import { vocabularies } from "../vocabulary/all.ts"
import { codesOf, labelOf, type TermGroup, type VocabularyName } from "../vocabulary/vocabulary.ts"
import type { UnknownCodes } from "./rejections.ts"

/** A code that a command uses, and the vocabulary it should be of. */
export interface CodeUsed {
  readonly vocabulary: VocabularyName
  readonly code: string
}

/**
 * The codes that neither the domain's vocabularies hold nor the policy versions in force on the given
 * days add; `null` when there are none.
 */
export const codesUnknown = (
  codes: ReadonlyArray<CodeUsed>,
  policies: Policies,
  days: ReadonlyArray<Day>,
): typeof UnknownCodes.Type | null => {
  const unknown = codes.filter(({ vocabulary, code }) => {
    if (labelOf(vocabularies[vocabulary], code) !== undefined) return false
    return !added(vocabulary, policies, days).some((terms) => Object.hasOwn(terms, code))
  })
  return unknown.length === 0
    ? null
    : { _tag: "UnknownCodes", codes: unknown.map((one) => withThoseKnown(one, policies, days)) }
}

/** What the policy versions in force on some days add to a vocabulary. */
const added = (
  vocabulary: VocabularyName,
  policies: Policies,
  days: ReadonlyArray<Day>,
): ReadonlyArray<TermGroup["terms"]> =>
  days.flatMap((day) => {
    const terms = policies.inForceOn(day)?.vocabulary[vocabulary]
    return terms === undefined ? [] : [terms]
  })

const withThoseKnown = (
  { vocabulary, code }: CodeUsed,
  policies: Policies,
  days: ReadonlyArray<Day>,
): (typeof UnknownCodes.Type)["codes"][number] => {
  const known = new Set([
    ...codesOf(vocabularies[vocabulary]),
    ...added(vocabulary, policies, days).flatMap((terms) => Object.keys(terms)),
  ])
  return { vocabulary, code, known: [...known] }
}

/** The codes of one vocabulary that are there. */
export const used = (
  vocabulary: VocabularyName,
  ...codes: ReadonlyArray<string | undefined>
): ReadonlyArray<CodeUsed> =>
  codes.flatMap((code) => (code === undefined ? [] : [{ vocabulary, code }]))
