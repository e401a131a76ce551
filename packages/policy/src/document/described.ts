import type * as Schema from "effect/Schema"

/** What an editor shows about a key of a document. */
export const described =
  (description: string) =>
  <S extends Schema.Top>(schema: S): S["Rebuild"] =>
    schema.annotateKey({ description })
