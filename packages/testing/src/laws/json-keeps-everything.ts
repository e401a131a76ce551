import { EpisodeCommand, EpisodeEvent, Rejection } from "@str-service/domain/schemas"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { commands } from "../arbitraries/commands.ts"
import { attempted, type Deciding, lawfulHistories } from "../histories/lawful-histories.ts"
import { expectEqual } from "../specification/specification-failed.ts"

const throughJson = <Type, Encoded>(schema: Schema.Codec<Type, Encoded>) => {
  const encode = Schema.encodeSync(schema)
  const decode = Schema.decodeUnknownSync(schema, { onExcessProperty: "error" })
  return (value: Type): Type => decode(JSON.parse(JSON.stringify(encode(value))))
}

const command = throughJson(EpisodeCommand)
const event = throughJson(EpisodeEvent)
const rejection = throughJson(Rejection)

/**
 * Every command, every event and every rejection comes back from JSON text as it went, and nothing in
 * them is unknown to its schema.
 */
export const jsonKeepsEverything = (deciding: Deciding) =>
  fc.property(
    lawfulHistories(deciding),
    fc.array(commands, { maxLength: 20, size: "max" }),
    ({ policies, attempts, state }, wild) => {
      const decider = deciding(policies)
      for (const attempt of [...attempts, ...wild.map((one) => attempted(decider, state, one))]) {
        expectEqual(command(attempt.command), attempt.command, "A command, through JSON")
        if (Result.isFailure(attempt.decision)) {
          const { failure } = attempt.decision
          expectEqual(rejection(failure), failure, "A rejection, through JSON")
        } else {
          for (const one of attempt.decision.success) {
            expectEqual(event(one), one, "An event, through JSON")
          }
        }
      }
    },
  )
