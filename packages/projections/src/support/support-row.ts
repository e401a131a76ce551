import * as Schema from "effect/Schema"
import { column } from "../view/column.ts"

/** What rows of support given may be by: `all` gives one row of everything. */
export const SupportBy = Schema.Literals([
  "all",
  "area",
  "activity",
  "setting",
  "mode",
  "worker",
  "team",
  "phase",
]).annotate({ identifier: "SupportBy" })
export type SupportBy = typeof SupportBy.Type

const source = "domain, The episode"
const lists = "spec, STR workers will get involved in, help with, enable access to"

/** The support given within a period, of one kind or of all. */
export const SupportRow = Schema.Struct({
  by: column(SupportBy, {
    means:
      "What the row is by. A contact on several areas counts in full in the row of each, and so does one with several activities: those rows add up to more than the row of all.",
    source: lists,
  }),
  of: column(Schema.NullOr(Schema.String), {
    means:
      "Which area, activity, setting, mode, worker, referring team or phase; `null` where none is recorded, and in the row of all. The worker is the one who gave the support, and the phase the one on the day of the contact.",
    source,
  }),
  episodes: column(Schema.Natural, {
    means: "The episodes in which support was given or missed.",
    unit: "episodes",
    source,
  }),
  contacts: column(Schema.Natural, {
    means: "How often support was given, on paused days too.",
    unit: "contacts",
    source,
  }),
  minutes: column(Schema.Natural, {
    means: "How long these contacts lasted in all.",
    unit: "minutes",
    source,
  }),
  missed: column(Schema.NullOr(Schema.Natural), {
    means:
      "How often support was planned and did not happen; `null` by area, activity, setting and mode, of which a missed contact says nothing.",
    unit: "contacts",
    source,
  }),
  contactsOnPausedDays: column(Schema.Natural, {
    means: "Of the contacts, those on days on which support was paused.",
    unit: "contacts",
    source: "domain, Counting time",
  }),
  minutesOnPausedDays: column(Schema.Natural, {
    means: "How long those lasted in all.",
    unit: "minutes",
    source: "domain, Counting time",
  }),
}).annotate({ identifier: "SupportRow" })
export type SupportRow = typeof SupportRow.Type
