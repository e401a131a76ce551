import type * as JsonSchema from "effect/JsonSchema"
import { decoratorNames, operatorNames } from "../conditions/operator-signature.ts"
import type { FactDefinition } from "../document/fact-definition.ts"

/** The operators that an editor offers, and those with decorators, which it lets pass. */
export const operatorSchema = (offered: ReadonlyArray<string>): JsonSchema.JsonSchema => ({
  anyOf: [
    { enum: offered, enumDescriptions: offered.map((name) => operatorWords.get(name)) },
    { type: "string", pattern: decorated },
  ],
})

const decorated = `^((${decoratorNames.join("|")}):)+(${operatorNames.join("|")})$`

const operatorWords = new Map([
  ["equal", "The fact is the value."],
  ["notEqual", "The fact is not the value."],
  ["in", "The fact is one of the values."],
  ["notIn", "The fact is none of the values."],
  ["contains", "The fact, a list, includes the value."],
  ["doesNotContain", "The fact, a list, does not include the value."],
  ["lessThan", "The fact is less, or earlier, than the value."],
  ["lessThanInclusive", "The fact is the value, or less or earlier."],
  ["greaterThan", "The fact is more, or later, than the value."],
  ["greaterThanInclusive", "The fact is the value, or more or later."],
])

const equality = ["equal", "notEqual", "in", "notIn"]
const order = ["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"]

/** The operators that fit each type of fact. */
export const fittingOperators: {
  readonly [type in FactDefinition["type"]]: ReadonlyArray<string>
} = {
  boolean: equality,
  choice: equality,
  list: ["contains", "doesNotContain"],
  integer: [...equality, ...order],
  number: [...equality, ...order],
  date: [...equality, ...order],
}
