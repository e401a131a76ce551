import { type EditorSchema, editorSchema, oneOf, redefined } from "@str-service/policy"
import type { Codes, CodesToName } from "./codes-to-name.ts"
import { StagesDocument } from "./stages-document.ts"

/** The JSON Schema (draft 07) of a file of stages, for editors. */
export const stagesJsonSchema = (): EditorSchema => editorSchema(StagesDocument)

/** The same for one policy: it completes the teams, localities and provisions that it knows. */
export const stagesJsonSchemaFor = (codes: CodesToName): EditorSchema => {
  const schema = stagesJsonSchema()
  const known = Object.entries(codes).filter((entry): entry is [string, Codes] => entry[1] !== null)
  return redefined(schema, {
    Takes: {
      allOf: [
        {
          properties: Object.fromEntries(
            known.map(([key, values]) => [key, { items: oneOf(Object.fromEntries(values)) }]),
          ),
        },
      ],
    },
  })
}
