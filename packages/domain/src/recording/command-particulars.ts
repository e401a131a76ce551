import * as Schema from "effect/Schema"
import { Day } from "../calendar/day.ts"
import { Instant } from "../calendar/instant.ts"
import { Reference } from "../reference.ts"

// The id of an exemption that follows from a charging assessment is made of it, and is a reference.
const CommandId = Reference.check(Schema.isMaxLength(100))

/** What the host knows of any command; the core reads no clock and knows no time zone. */
export const commandParticulars = {
  /** The host's own reference, up to 100 signs; the ids of the command's events are made from it. */
  commandId: CommandId,
  /** The instant at which the command is given, UTC. */
  now: Instant,
  /** The service's local day at that instant. */
  today: Day,
  /** Who gives the command. */
  actor: Reference,
}
