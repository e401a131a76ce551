import * as Schema from "effect/Schema"

/**
 * What can be wrong with an event that was handed over:
 *
 * - `unreadable`: not JSON, or cells that cannot be told apart;
 * - `unknown-type`: no event of this name is known;
 * - `newer-format`: written in a format that came after the one known here;
 * - `not-an-event`: of a known type, but not as the schema of events says;
 * - `another-stream`: of another episode than the one whose events are read;
 * - `another-piece`: of an episode that others came after, where each should stand in one piece;
 * - `doubled`: its place in its stream is taken by an event read before;
 * - `out-of-order`: it came after one that follows it in its stream, or was recorded before the one
 *   that it follows;
 * - `gap`: one or more events that come before it in its stream are missing.
 */
export const EventFindingCode = Schema.Literals([
  "unreadable",
  "unknown-type",
  "newer-format",
  "not-an-event",
  "another-stream",
  "another-piece",
  "doubled",
  "out-of-order",
  "gap",
]).annotate({ identifier: "EventFindingCode" })
export type EventFindingCode = typeof EventFindingCode.Type

/** Something wrong with an event that was handed over, and what became of it. */
export const EventFinding = Schema.Struct({
  /** Where it stands, from 1; in CSV the line that its row begins on. */
  line: Schema.Natural,
  code: EventFindingCode,
  /** What is wrong and what to do, in plain English; nothing that the event says of anybody. */
  message: Schema.String,
  /** The episode it says it is of; `null` where that cannot be read. */
  episodeId: Schema.NullOr(Schema.String),
  /** Whether the event was left out of what is read. */
  leftOut: Schema.Boolean,
}).annotate({ identifier: "EventFinding" })
export type EventFinding = typeof EventFinding.Type

/** What is wrong with a value that should be an event. */
export type Flaw = Pick<EventFinding, "code" | "message" | "episodeId">
