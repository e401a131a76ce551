import { ElapsedUnit } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { described } from "./described.ts"
import { Citation } from "./source.ts"
import { Text } from "./text.ts"

const common = {
  label: Text.pipe(described("What the fact is called where people read it.")),
  source: Schema.optionalKey(Citation).pipe(described("Where the fact's meaning comes from.")),
}

const lowest = described("The lowest value that there may be.")
const highest = described("The highest value that there may be.")
const unit = described("What is counted, such as “years”.")

const typed = <Type extends string>(type: Type, description: string) =>
  Schema.Literal(type).pipe(described(description))

/** The values of a choice or a list: each code with its label. */
const Values = Schema.Record(Schema.String, Text).check(
  Schema.isMinProperties(1, { expected: "at least one value" }),
)

const DayFactName = Text.annotate({
  identifier: "DayFactName",
  description: "A fact of type date, by its name.",
})

/** Whole units of time that have passed since another fact's day, on the day the policy is asked. */
const Derived = Schema.Struct({
  unit: ElapsedUnit.pipe(described("In which whole units the time is told.")),
  since: DayFactName.pipe(described("The fact of type date from which the time is told.")),
})

/** Yes or no. */
const BooleanFact = Schema.Struct({
  ...common,
  type: typed("boolean", "Yes or no: true or false."),
})

/** One of a list of codes. */
const ChoiceFact = Schema.Struct({
  ...common,
  type: typed("choice", "One of a list of codes."),
  values: Values.pipe(described("Each code with its label.")),
})

/** Any number of codes out of a list. */
const ListFact = Schema.Struct({
  ...common,
  type: typed("list", "Any number of codes out of a list."),
  values: Values.pipe(described("Each code with its label.")),
})

/** A whole number, from `min` to `max` inclusive where they are given; or one worked out from a day. */
const IntegerFact = Schema.Struct({
  ...common,
  type: typed("integer", "A whole number."),
  min: Schema.optionalKey(Schema.Int).pipe(lowest),
  max: Schema.optionalKey(Schema.Int).pipe(highest),
  unit: Schema.optionalKey(Text).pipe(unit),
  derived: Schema.optionalKey(Derived).pipe(
    described("Worked out on the day asked about, and never supplied."),
  ),
})

/** A number, from `min` to `max` inclusive where they are given. */
const NumberFact = Schema.Struct({
  ...common,
  type: typed("number", "A number, with decimals or without."),
  min: Schema.optionalKey(Schema.Finite).pipe(lowest),
  max: Schema.optionalKey(Schema.Finite).pipe(highest),
  unit: Schema.optionalKey(Text).pipe(unit),
})

/** A calendar day, `YYYY-MM-DD`. */
const DateFact = Schema.Struct({ ...common, type: typed("date", "A calendar day, YYYY-MM-DD.") })

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
