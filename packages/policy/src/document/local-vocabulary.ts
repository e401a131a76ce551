import { vocabularies } from "@str-service/domain"
import * as Schema from "effect/Schema"
import { Text } from "./text.ts"

const LocalTerms = Schema.optionalKey(Schema.Record(Schema.String, Text))

const localTermsOf = <Name extends string>(names: { readonly [name in Name]: unknown }) =>
  Object.fromEntries(Object.keys(names).map((name) => [name, LocalTerms])) as {
    readonly [name in Name]: typeof LocalTerms
  }

/** Codes, with their labels, that this policy adds to the domain's vocabularies. */
export const LocalVocabulary = Schema.Struct(localTermsOf(vocabularies))
export type LocalVocabulary = typeof LocalVocabulary.Type
