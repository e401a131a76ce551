import { type Code, codesOf, type VocabularyName, vocabularies } from "@str-service/domain"
import fc from "fast-check"

/** Where an arbitrary takes its codes from: a choice for each vocabulary. */
export type CodeSource = (vocabulary: VocabularyName) => fc.Arbitrary<Code>

/** Codes of the domain's own vocabularies. */
export const domainCodes: CodeSource = (vocabulary) =>
  fc.constantFrom(...codesOf(vocabularies[vocabulary]))

/** Codes that some arbitrary policies add to every vocabulary. */
export const localCodes: ReadonlyArray<Code> = ["local-one", "local-two"]

/** Codes of the domain, of some policies, and of nobody. */
export const anyCodes: CodeSource = (vocabulary) =>
  fc.oneof(
    { weight: 6, arbitrary: domainCodes(vocabulary) },
    { weight: 2, arbitrary: fc.constantFrom(...localCodes) },
    fc.constantFrom("constructor", "tostring", "unheard-of"),
    fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/u),
  )
