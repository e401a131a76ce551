import * as Schema from "effect/Schema"
import { Instant } from "../calendar/instant.ts"
import { Reference } from "../reference.ts"

/** Where any event stands in its stream, recorded when and by whom. */
export const eventParticulars = {
  eventId: Schema.String.annotateKey({
    description: "commandId, a slash, and the event's place among those of its command, from 0.",
  }),
  version: Schema.Natural.annotateKey({ description: "The event's place in its stream, from 1." }),
  commandId: Reference,
  /**
   * Of a command's first event, where whoever keeps events has told it: what tells this command from
   * another with its id. The core neither makes nor reads it.
   */
  commandDigest: Schema.optionalKey(Schema.String),
  recordedAt: Instant.annotateKey({
    description: "The instant it was written down, UTC; never before that of the event before it.",
  }),
  actor: Reference,
}
