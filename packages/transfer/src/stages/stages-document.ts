import { Day } from "@str-service/domain/schemas"
import { described, Text } from "@str-service/policy"
import * as Schema from "effect/Schema"

const oneOrMore = (description: string) =>
  Schema.optionalKey(Schema.NonEmptyArray(Text)).pipe(described(description))

const day = (description: string) => Schema.optionalKey(Day).pipe(described(description))

/** Which cases a stage takes: those that fit every line that is there. */
export const Takes = Schema.Struct({
  team: oneOrMore("The teams whose cases it takes; left out, those of any team."),
  locality: oneOrMore("The localities whose cases it takes; left out, those of any."),
  currentProvision: oneOrMore("The provision that the person has now; left out, any."),
  startedFrom: day("Takes cases whose support began on this day or later, YYYY-MM-DD."),
  startedBefore: day("Takes cases whose support began before this day, YYYY-MM-DD."),
}).annotate({ identifier: "Takes" })
export type Takes = typeof Takes.Type

/** A day on which some of the cases that belong with SIS go there. */
export const Stage = Schema.Struct({
  name: Text.pipe(described("What the stage is called; no other has its name.")),
  on: Day.pipe(described("The day of the transfer, the last of the legacy support, YYYY-MM-DD.")),
  takes: Schema.optionalKey(Takes).pipe(described("Which cases it takes; left out, any.")),
  atMost: Schema.optionalKey(
    Schema.Int.check(
      Schema.isBetween(
        { minimum: 1, maximum: 100_000 },
        { expected: "a whole number from 1 to 100000" },
      ),
    ),
  ).pipe(described("How many cases it takes at most; left out, all that fit.")),
}).annotate({ identifier: "Stage" })
export type Stage = typeof Stage.Type

/** Who goes first where a stage has not room for all. */
export const TransferOrder = Schema.Literals([
  "longest-supported-first",
  "shortest-supported-first",
])
export type TransferOrder = typeof TransferOrder.Type

/**
 * The rules by which cases are put into stages, as a manager writes them. A case goes into the first
 * stage from the top that takes it and has room.
 *
 * Source: spec, Current position ("a staged transfer"); how it is staged no source says.
 */
export const StagesDocument = Schema.Struct({
  $schema: Schema.optionalKey(Schema.String).pipe(
    described("The schema by which an editor helps with this file."),
  ),
  title: Text.pipe(described("What is transferred, in a few words.")),
  order: Schema.optionalKey(TransferOrder).pipe(
    described("Who goes first where there is not room for all; left out, the longest supported."),
  ),
  stages: Schema.NonEmptyArray(Stage).pipe(described("From the first to the last.")),
}).annotate({ identifier: "StagesDocument", title: "The stages of a transfer to SIS" })
export type StagesDocument = typeof StagesDocument.Type
