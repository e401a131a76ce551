import { Day, type Due, Reference } from "@str-service/domain"
import * as Schema from "effect/Schema"
import { EpisodePhase } from "../episode/phase.ts"

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

/** A row of the due list. Source of the columns: domain, Spans and lists, exactly. */
export const DueRow = Schema.Struct({
  episodeId: Reference,
  personId: Reference,
  /** The phase the episode was in on the day asked about. */
  phase: EpisodePhase,
  /** The limit's name; `review` for the day of a next review, `exemption` for an exemption's end. */
  limit: Schema.String,
  /** The last permitted day, the day set for the review, or the last exempt day. */
  lastDay: Day,
  /** Days: the last day minus the day asked about; negative when breached. */
  daysLeft: Schema.Int,
  status: DueStatus,
}).annotate({ identifier: "DueRow" })
export type DueRow = Due
