import * as JsonSchema from "effect/JsonSchema"
import * as Schema from "effect/Schema"
import { enumWords } from "./enum-words.ts"

/**
 * A JSON Schema of draft 07, the one that editors such as VS Code read best, with
 * `enumDescriptions`, which they show beside the values they offer, and with leave for the comments
 * and commas that the checker reads and they would underline.
 */
export type EditorSchema = JsonSchema.JsonSchema & {
  readonly definitions: JsonSchema.Definitions
}

/** The editor's schema of a document. */
export const editorSchema = (schema: Schema.Top): EditorSchema => {
  const document = JsonSchema.toDocumentDraft07(
    Schema.toJsonSchemaDocument(schema, { onExcessProperty: "error" }),
  )
  return {
    $schema: JsonSchema.META_SCHEMA_URI_DRAFT_07,
    allowComments: true,
    allowTrailingCommas: true,
    ...document.schema,
    definitions: Object.fromEntries(
      Object.entries(document.definitions).map(([name, definition]) => [
        name,
        tidyObject(definition),
      ]),
    ),
  }
}

/** The same, some of its definitions with other keywords. */
export const redefined = (
  { definitions, ...schema }: EditorSchema,
  changes: JsonSchema.Definitions,
): EditorSchema => ({
  ...schema,
  definitions: {
    ...definitions,
    ...Object.fromEntries(
      Object.entries(changes).map(([name, change]) => [name, { ...definitions[name], ...change }]),
    ),
  },
})

const tidy = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(tidy)
  return isJsonSchema(value) ? tidyObject(value) : value
}

const isJsonSchema = (value: unknown): value is JsonSchema.JsonSchema =>
  typeof value === "object" && value !== null

const tidyObject = (schema: JsonSchema.JsonSchema): JsonSchema.JsonSchema =>
  withEnumWords(
    withOneItem(
      withOwnDescription(
        Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, tidy(value)])),
      ),
    ),
  )

/**
 * The description of a key stands on the key, where editors look for it, not in an `allOf` beside
 * what it describes; in these documents there is no `allOf` of another kind.
 */
const withOwnDescription = ({ allOf, ...schema }: JsonSchema.JsonSchema): JsonSchema.JsonSchema => {
  if (!Array.isArray(allOf)) return schema
  const parts: ReadonlyArray<JsonSchema.JsonSchema> = allOf
  return Object.fromEntries([schema, ...parts].flatMap((part) => Object.entries(part)))
}

/** A list of at least one: its first item is like the others. */
const withOneItem = ({
  additionalItems,
  ...schema
}: JsonSchema.JsonSchema): JsonSchema.JsonSchema =>
  additionalItems === undefined ? schema : { ...schema, items: additionalItems }

const withEnumWords = (schema: JsonSchema.JsonSchema): JsonSchema.JsonSchema => {
  if (!Array.isArray(schema["enum"])) return schema
  const values: ReadonlyArray<unknown> = schema["enum"]
  return { ...schema, enumDescriptions: values.map((value) => enumWords.get(value)) }
}
