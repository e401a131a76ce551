import * as Schema from "effect/Schema"
import type { RowSchema } from "../view/view.ts"

/** JSON Schema (draft 2020-12) of a view's rows, with what each column means. */
export const rowsJsonSchema = <Row>(row: RowSchema<Row>) =>
  Schema.toJsonSchemaDocument(Schema.Array(row), { onExcessProperty: "error" })
