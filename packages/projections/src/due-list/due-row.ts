import type { Due } from "@str-service/domain"
import { Day, Reference } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { EpisodePhase } from "../episode/phase.ts"
import { column } from "../view/column.ts"

/**
 * How a last day stands to the day asked about: `breached` after it, `due-today` on it,
 * `approaching` from the last day less the warning on, `within` before that.
 */
export const DueStatus = Schema.Literals([
  "within",
  "approaching",
  "due-today",
  "breached",
]).annotate({ identifier: "DueStatus" })

const source = "domain, Spans and lists, exactly"

/** A row of the due list. */
export const DueRow = Schema.Struct({
  episodeId: column(Reference, { means: "The episode." }),
  personId: column(Reference, { means: "The person whom it is about." }),
  phase: column(EpisodePhase, {
    means: "The phase the episode was in on the day asked about.",
    source,
  }),
  limit: column(Schema.String, {
    means:
      "The limit's name; `review` for the day of a next review, `exemption` for an exemption's end.",
    source,
  }),
  lastDay: column(Day, {
    means: "The last permitted day, the day set for the review, or the last exempt day.",
    source,
  }),
  daysLeft: column(Schema.Int, {
    means: "The last day minus the day asked about; negative when breached.",
    unit: "days",
    source,
  }),
  status: column(DueStatus, { means: "How the last day stands to the day asked about.", source }),
}).annotate({ identifier: "DueRow" })
export type DueRow = Due
