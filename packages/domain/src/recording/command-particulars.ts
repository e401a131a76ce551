import * as Schema from "effect/Schema"
import { Day } from "../calendar/day.ts"
import { Instant } from "../calendar/instant.ts"
import { Reference } from "../reference.ts"

// The id of an exemption that follows from a charging assessment is made of it, and is a reference.
const CommandId = Reference.check(Schema.isMaxLength(100)).annotate({
  identifier: "CommandId",
  description:
    "An opaque reference of up to 100 signs, never an NHS number. Letters, digits and . _ : / - only.",
})

/** What the host knows of any command; the core reads no clock and knows no time zone. */
export const commandParticulars = {
  commandId: CommandId.annotateKey({
    description:
      "The host's own reference, up to 100 signs; the ids of the command's events are made from it.",
  }),
  now: Instant.annotateKey({ description: "The instant at which the command is given, UTC." }),
  today: Day.annotateKey({ description: "The service's local day at that instant." }),
  actor: Reference.annotateKey({ description: "Who gives the command." }),
}
