import * as Schema from "effect/Schema"
import type { RowSchema } from "../view/view.ts"

/** A view's rows as a [Standard Schema](https://standardschema.dev), for whoever reads them again. */
export const rowsStandardSchema = <Row>(row: RowSchema<Row>) =>
  Schema.toStandardSchemaV1(Schema.Array(row), { parseOptions: { onExcessProperty: "error" } })
