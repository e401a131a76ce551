import * as Schema from "effect/Schema"
import { WorkedCases } from "../cases/worked-cases.ts"
import { PolicyDocument } from "../document/policy-document.ts"

/**
 * The shape of a policy's document and of its worked cases as [Standard
 * Schemas](https://standardschema.dev). They ask for what the schemas ask; `readPolicy` and
 * `readCases` also find what is wrong between one part and another.
 */
export const standardSchemas = () => ({
  policy: Schema.toStandardSchemaV1(PolicyDocument, closed),
  cases: Schema.toStandardSchemaV1(WorkedCases, closed),
})

const closed = { parseOptions: { onExcessProperty: "error" } } as const
