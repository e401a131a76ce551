import * as Schema from "effect/Schema"
import { described } from "./described.ts"

const ComparedScalar = Schema.Union([Schema.Boolean, Schema.Finite, Schema.String])

/** What a fact is compared with: a value of the fact's own type, or several of them. */
export const ComparedValue = Schema.Union([ComparedScalar, Schema.NonEmptyArray(ComparedScalar)])
export type ComparedValue = typeof ComparedValue.Type

/** A fact compared with a value by one of json-rules-engine's operators, decorated or not. */
export interface Comparison {
  readonly fact: string
  readonly operator: string
  readonly value: ComparedValue
}

/** What a rule may ask: a group of conditions, or a named one. json-rules-engine's format. */
export type GroupCondition =
  | { readonly all: readonly [Condition, ...ReadonlyArray<Condition>] }
  | { readonly any: readonly [Condition, ...ReadonlyArray<Condition>] }
  | { readonly not: Condition }
  | { readonly condition: string }

export type Condition = GroupCondition | Comparison

const Comparison = Schema.Struct({
  fact: Schema.String.pipe(described("A fact of the catalogue, by its name under “facts”.")),
  operator: Schema.String.pipe(described("How the fact is compared with the value.")),
  value: ComparedValue.pipe(
    described("What the fact is compared with; a list for operators such as “in”."),
  ),
}).annotate({ identifier: "Comparison", description: "A fact compared with a value." })

const Conditions = Schema.NonEmptyArray(Schema.suspend((): Schema.Codec<Condition> => Condition))

const ConditionName = Schema.String.annotate({
  identifier: "ConditionName",
  description: "A condition by its name under “conditions”.",
})

export const GroupCondition = Schema.Union([
  Schema.Struct({ all: Conditions.pipe(described("Holds when each of these holds.")) }),
  Schema.Struct({ any: Conditions.pipe(described("Holds when at least one of these holds.")) }),
  Schema.Struct({
    not: Schema.suspend((): Schema.Codec<Condition> => Condition).pipe(
      described("Holds when this does not."),
    ),
  }),
  Schema.Struct({ condition: ConditionName }),
]).annotate({ identifier: "GroupCondition" })

export const Condition = Schema.Union([GroupCondition, Comparison]).annotate({
  identifier: "Condition",
})
