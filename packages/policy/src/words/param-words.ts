import { labelOf, vocabularies } from "@str-service/domain"
import type * as Schema from "effect/Schema"
import type { LocalVocabulary } from "../document/local-vocabulary.ts"

/** What a rule sets besides its outcome, in words: a ground by its label, another text as it is. */
export const paramWords = (
  name: string,
  value: Schema.Json,
  vocabulary: LocalVocabulary = {},
): string => {
  if (typeof value !== "string") return JSON.stringify(value)
  return name === "ground" ? (groundLabel(value, vocabulary) ?? value) : value
}

const groundLabel = (
  code: string,
  { exemptionGrounds = {} }: LocalVocabulary,
): string | undefined =>
  labelOf(vocabularies.exemptionGrounds, code) ??
  (Object.hasOwn(exemptionGrounds, code) ? exemptionGrounds[code] : undefined)
