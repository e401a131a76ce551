import * as Schema from "effect/Schema"

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
  fact: Schema.String,
  operator: Schema.String,
  value: ComparedValue,
})

const Conditions = Schema.NonEmptyArray(Schema.suspend((): Schema.Codec<Condition> => Condition))

export const GroupCondition = Schema.Union([
  Schema.Struct({ all: Conditions }),
  Schema.Struct({ any: Conditions }),
  Schema.Struct({ not: Schema.suspend((): Schema.Codec<Condition> => Condition) }),
  Schema.Struct({ condition: Schema.String }),
]).annotate({ identifier: "GroupCondition" })

export const Condition = Schema.Union([GroupCondition, Comparison]).annotate({
  identifier: "Condition",
})
