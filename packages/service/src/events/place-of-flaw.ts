import { keysNamedIn, shapeDifferences } from "@str-service/domain/schemas"
import type * as Schema from "effect/Schema"

/**
 * Says where a body differs from its schema, and nothing that stands there: it may be of somebody, as
 * may a key that the schema does not name.
 */
export const placeOfFlaw = (schema: Schema.Top) => {
  // Asked for only where something is damaged.
  let keys: ReadonlySet<string> | undefined
  return ({ issue }: Schema.SchemaError): string => {
    const path = shapeDifferences(issue)[0]?.path ?? []
    keys ??= keysNamedIn(schema)
    // A key of digits is a text: only a place in a list is a number.
    const strange = path.findIndex((step) => typeof step === "string" && !keys?.has(step))
    const known = strange === -1 ? path : path.slice(0, strange)
    return known.length === 0 ? "the event as a whole" : `"${known.join(".")}"`
  }
}
