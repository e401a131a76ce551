import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"

/**
 * Says where a body differs from its schema, and nothing that stands there: it may be of somebody, as
 * may a key that the schema does not name.
 */
export const placeOfFlaw = (schema: Schema.Top) => {
  // Asked for only where something is damaged.
  let keys: ReadonlySet<string> | undefined
  return ({ issue }: Schema.SchemaError): string => {
    const path = listed(issue).issues[0]?.path ?? []
    const steps = path.map((step) => String(typeof step === "object" ? step.key : step))
    keys ??= keysOf(schema)
    const strange = steps.findIndex((step) => !/^\d+$/u.test(step) && !keys?.has(step))
    const known = strange === -1 ? steps : steps.slice(0, strange)
    return known.length === 0 ? "the event as a whole" : `"${known.join(".")}"`
  }
}

const listed = SchemaIssue.makeFormatterStandardSchemaV1()

/** The keys that a schema names, at any depth. */
const keysOf = (schema: Schema.Top): ReadonlySet<string> => {
  const keys = new Set<string>()
  const gather = (part: unknown): void => {
    if (!Predicate.isObjectKeyword(part)) return
    if (Predicate.hasProperty(part, "properties") && Predicate.isObjectKeyword(part.properties)) {
      for (const key of Object.keys(part.properties)) keys.add(key)
    }
    for (const inner of Object.values(part)) gather(inner)
  }
  gather(Schema.toJsonSchemaDocument(schema))
  return keys
}
