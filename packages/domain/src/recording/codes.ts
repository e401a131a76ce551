import type { Day } from "../calendar/day.ts"
import type { Policies } from "../policy/policy.ts"
import { vocabularies } from "../vocabulary/all.ts"
import { labelOf, type VocabularyName } from "../vocabulary/vocabulary.ts"
import type { RecordingRejection } from "./rejections.ts"

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
): Extract<RecordingRejection, { readonly _tag: "UnknownCodes" }> | null => {
  const unknown = codes.filter(({ vocabulary, code }) => {
    if (labelOf(vocabularies[vocabulary], code) !== undefined) return false
    return !days.some((day) => {
      const added = policies.inForceOn(day)?.vocabulary[vocabulary]
      return added !== undefined && Object.hasOwn(added, code)
    })
  })
  return unknown.length === 0 ? null : { _tag: "UnknownCodes", codes: unknown }
}

/** The codes of one vocabulary that are there. */
export const used = (
  vocabulary: VocabularyName,
  ...codes: ReadonlyArray<string | undefined>
): ReadonlyArray<CodeUsed> =>
  codes.flatMap((code) => (code === undefined ? [] : [{ vocabulary, code }]))
