import { Code, Reference } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { column } from "../view/column.ts"

/** What the rows of a caseload may be by: `all` gives one row of everything. */
export const CaseloadBy = Schema.Literals(["all", "team", "serviceArea", "worker"]).annotate({
  identifier: "CaseloadBy",
})
export type CaseloadBy = typeof CaseloadBy.Type

const source = "domain, The episode; Spans and lists, exactly"
const unit = "episodes"

/** The episodes open on the day asked about, of one worker, team or service area, or of all. */
export const CaseloadRow = Schema.Struct({
  by: column(CaseloadBy, {
    means:
      "What the row is by: `worker` is who held the episode on the day, `team` the referring team, `serviceArea` the one the referral came from.",
    source: "spec, Scope; role, service areas",
  }),
  of: column(Schema.NullOr(Schema.Union([Code, Reference])), {
    means:
      "Which worker, team or service area; `null` where none is named: nobody holds the episode yet, or the referral names no service area. `null` too in the row of all.",
    source: "spec, Scope; role, service areas",
  }),
  open: column(Schema.Natural, {
    means:
      "Episodes open on the day: referred on it or before, and not closed before it. The day of closing is the last open one.",
    unit,
    source,
  }),
  referred: column(Schema.Natural, {
    means: "Of these, the ones that were referred and wait for enablement to start.",
    unit,
    source,
  }),
  inEnablement: column(Schema.Natural, {
    means: "Of the open, the ones in enablement: free of charge.",
    unit,
    source,
  }),
  inChargeable: column(Schema.Natural, {
    means: "Of the open, the ones in chargeable support, exempt and paused ones among them.",
    unit,
    source,
  }),
  chargeable: column(Schema.Natural, {
    means:
      "Of those in chargeable support, the ones in which the day itself may be charged for: neither exempt nor paused on it.",
    unit,
    source,
  }),
  paused: column(Schema.Natural, {
    means: "Of the open, the ones that are paused on the day.",
    unit,
    source,
  }),
  overdue: column(Schema.Natural, {
    means: "Of the open, the ones with at least one running limit whose last day is past.",
    unit,
    source,
  }),
  persons: column(Schema.Natural, {
    means: "The persons whom the open episodes are about, each once.",
    unit: "persons",
    source,
  }),
}).annotate({ identifier: "CaseloadRow" })
export type CaseloadRow = typeof CaseloadRow.Type
