import { type VocabularyName, vocabularies } from "@str-service/domain"
import type { PolicyDocument } from "../document/policy-document.ts"
import { type Blocks, list, plain } from "./markdown.ts"

/** What the policy adds to the service's own lists. */
export const describeVocabulary = ({ vocabulary = {} }: PolicyDocument): Blocks =>
  list(
    vocabularyNames.flatMap((name) => {
      const terms = Object.values(vocabulary[name] ?? {})
      return terms.length === 0
        ? []
        : [`${vocabularies[name].label}: ${terms.map(plain).join("; ")}`]
    }),
  )

const vocabularyNames = Object.keys(vocabularies) as ReadonlyArray<VocabularyName>
