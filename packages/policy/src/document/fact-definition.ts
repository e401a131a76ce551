import { ElapsedUnit } from "@str-service/domain"
import * as Schema from "effect/Schema"
import { Text } from "./text.ts"

const described = {
  label: Text,
  /** Where the fact's meaning comes from: `"<key of sources>: <place>"`. */
  source: Schema.optionalKey(Text),
}

/** The values of a choice or a list: each code with its label. */
const Values = Schema.Record(Schema.String, Text).check(
  Schema.isMinProperties(1, { expected: "at least one value" }),
)

/** Whole units of time that have passed since another fact's day, on the day the policy is asked. */
const Derived = Schema.Struct({ unit: ElapsedUnit, since: Text })

/** Yes or no. */
const BooleanFact = Schema.Struct({ ...described, type: Schema.Literal("boolean") })

/** One of a list of codes. */
const ChoiceFact = Schema.Struct({ ...described, type: Schema.Literal("choice"), values: Values })

/** Any number of codes out of a list. */
const ListFact = Schema.Struct({ ...described, type: Schema.Literal("list"), values: Values })

/** A whole number, from `min` to `max` inclusive where they are given; or one worked out from a day. */
const IntegerFact = Schema.Struct({
  ...described,
  type: Schema.Literal("integer"),
  min: Schema.optionalKey(Schema.Int),
  max: Schema.optionalKey(Schema.Int),
  unit: Schema.optionalKey(Text),
  derived: Schema.optionalKey(Derived),
})

/** A number, from `min` to `max` inclusive where they are given. */
const NumberFact = Schema.Struct({
  ...described,
  type: Schema.Literal("number"),
  min: Schema.optionalKey(Schema.Finite),
  max: Schema.optionalKey(Schema.Finite),
  unit: Schema.optionalKey(Text),
})

/** A calendar day, `YYYY-MM-DD`. */
const DateFact = Schema.Struct({ ...described, type: Schema.Literal("date") })

/** One entry of the catalogue: what a fact is called, and what it may hold. */
export const FactDefinition = Schema.Union([
  BooleanFact,
  ChoiceFact,
  ListFact,
  IntegerFact,
  NumberFact,
  DateFact,
])
export type FactDefinition = typeof FactDefinition.Type
