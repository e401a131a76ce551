import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"

/** The keys that a schema names, at any depth. Any other key in a value may be what somebody typed. */
export const keysNamedIn = (schema: Schema.Constraint): ReadonlySet<string> => {
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
