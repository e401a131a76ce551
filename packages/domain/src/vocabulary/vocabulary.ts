import * as Schema from "effect/Schema"

/** Terms that belong together, as their source groups them. */
export interface TermGroup {
  readonly label: string
  /** The source document and its section. */
  readonly source: string
  /** Each code with its label. */
  readonly terms: { readonly [code: string]: string }
}

/** A list of codes with labels; a policy may add its own codes under the vocabulary's name. */
export interface Vocabulary {
  readonly label: string
  /** What a term of it is called, such as `support area`. */
  readonly one: string
  readonly groups: ReadonlyArray<TermGroup>
}

/** The vocabularies that a policy may add codes to. */
export const VocabularyName = Schema.Literals([
  "teams",
  "serviceAreas",
  "settings",
  "activities",
  "supportAreas",
  "judgementReasons",
  "exemptionGrounds",
  "employers",
])
export type VocabularyName = typeof VocabularyName.Type

/** The codes of a vocabulary, in its order. */
export const codesOf = (vocabulary: Vocabulary): ReadonlyArray<string> =>
  vocabulary.groups.flatMap((group) => Object.keys(group.terms))

/** The label of a code; `undefined` when the vocabulary does not hold it. */
export const labelOf = (vocabulary: Vocabulary, code: string): string | undefined => {
  const group = vocabulary.groups.find((candidate) => Object.hasOwn(candidate.terms, code))
  return group?.terms[code]
}
