import type * as JsonSchema from "effect/JsonSchema"
import type { FactDefinition } from "../document/fact-definition.ts"

/** A single value of a fact, or one of its list's. */
export const singleValue = (fact: FactDefinition): JsonSchema.JsonSchema => {
  switch (fact.type) {
    case "boolean":
      return { type: "boolean" }
    case "choice":
    case "list":
      return oneOf(fact.values)
    case "integer":
    case "number":
      return {
        type: fact.type,
        ...(fact.min === undefined ? {} : { minimum: fact.min }),
        ...(fact.max === undefined ? {} : { maximum: fact.max }),
      }
    case "date":
      return { $ref: "#/definitions/Day" }
  }
}

/** What a fact may be where it is supplied. */
export const suppliedValue = (fact: FactDefinition): JsonSchema.JsonSchema => ({
  ...(fact.type === "list" ? { type: "array", items: singleValue(fact) } : singleValue(fact)),
  description: fact.label,
})

/** One of some names, each shown with what it stands for; nothing where there is no name. */
export const oneOf = (names: { readonly [name: string]: string }): JsonSchema.JsonSchema =>
  Object.keys(names).length === 0
    ? { not: {} }
    : { enum: Object.keys(names), enumDescriptions: Object.values(names) }
