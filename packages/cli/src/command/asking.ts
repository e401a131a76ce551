import * as Flag from "effect/cli/Flag"
import { fileFlag } from "./file-name.ts"
import { store } from "./store-flag.ts"

const optional = (name: string, metavar: string, description: string) =>
  (metavar === "FILE" ? fileFlag(name) : Flag.String(name)).pipe(
    Flag.withMetavar(metavar),
    Flag.withDescription(description),
    Flag.optional,
  )

const isSet = (name: string, description: string) =>
  Flag.Boolean(name).pipe(Flag.withDescription(description), Flag.withDefault(false))

/** What every command that asks events about a time takes. */
export const times = {
  events: optional(
    "events",
    "FILE",
    "Events, NDJSON, as `str episodes run` writes them; or CSV, named .csv",
  ),
  store,
  on: optional("on", "DATE", "The day asked about, YYYY-MM-DD; today when left out"),
  known: optional(
    "known",
    "INSTANT",
    "By what was recorded when, such as 2013-02-01T17:00:00Z, or a day through its end in UTC; now when left out",
  ),
  strict: isSet("strict", "Do nothing where anything is wrong with an event"),
  json: isSet("json", "Print one JSON document instead"),
}

/** What every command that asks a view of all episodes takes. */
export const asking = {
  ...times,
  team: optional("team", "CODE", "Only episodes that this team referred"),
  worker: optional("worker", "ID", "Only episodes that this worker held on the day asked about"),
  json: isSet("json", "Print the rows as one JSON document instead"),
  csv: isSet("csv", "Print the rows as CSV for a spreadsheet instead"),
}

/** From which day to which, where a year that ends with the day asked about may be meant. */
export const period = {
  from: optional("from", "DATE", "The first day, YYYY-MM-DD; a year before the last when left out"),
  to: optional("to", "DATE", "The last day, YYYY-MM-DD; the day asked about when left out"),
}

const day = (name: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar("DATE"), Flag.withDescription(description))

/** From which day to which, where both must be said. */
export const namedPeriod = {
  from: day("from", "The first day, YYYY-MM-DD"),
  to: day("to", "The last day, YYYY-MM-DD"),
}

/** Whether a period is shown month by month or as a whole. */
export const by = (usual: "month" | "period") =>
  Flag.Literals("by", ["month", "period"]).pipe(
    Flag.withDescription("Rows of each calendar month, or of the period as a whole"),
    Flag.withDefault(usual),
  )

/** What a command shows where its view has others beside it; the first is the usual one. */
export const rows = <const Names extends readonly [string, ...ReadonlyArray<string>]>(
  names: Names,
  description: string,
) =>
  Flag.Literals("rows", names).pipe(
    Flag.withDescription(description),
    Flag.withDefault<Names[number]>(names[0]),
  )
