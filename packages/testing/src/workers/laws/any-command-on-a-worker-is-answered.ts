import { workerMessageOf } from "@str-service/domain/messages"
import { WorkerCommand, WorkerEvent, WorkerRejection } from "@str-service/domain/schemas"
import { workerPermitted } from "@str-service/domain/worker"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { expectEqual, expectNone } from "../../specification/specification-failed.ts"
import { workerCommands } from "../worker-commands.ts"
import {
  type DecidingWorkers,
  workerAttempted,
  workerEventsOf,
  workerLifeOf,
  workerOutlines,
} from "../worker-lives.ts"

const throughJson = <Type, Encoded>(schema: Schema.Codec<Type, Encoded>) => {
  const encode = Schema.encodeSync(schema)
  const decode = Schema.decodeUnknownSync(schema, { onExcessProperty: "error" })
  return (value: Type): Type => decode(JSON.parse(JSON.stringify(encode(value))))
}

const command = throughJson(WorkerCommand)
const event = throughJson(WorkerEvent)
const rejection = throughJson(WorkerRejection)

/** What is told ends as a sentence does, or as the question what was meant. */
const sentence = /[.?]$/u

/** How it is told which commands can be given on a worker; `workerPermitted` is one. */
type PermittedOnWorker = typeof workerPermitted

/**
 * Every command on a worker that decodes is answered, in any state: with events or with a rejection
 * that has a sentence, never with an exception. All of it comes back from JSON as it went, and
 * whatever is accepted was told to be permitted before.
 */
export const anyCommandOnAWorkerIsAnswered = (
  deciding: DecidingWorkers,
  permissionsOf: PermittedOnWorker = workerPermitted,
) =>
  fc.property(
    workerOutlines,
    fc.array(workerCommands, { maxLength: 20, size: "max" }),
    (outline, wild) => {
      const decider = deciding(outline.policies)
      const { attempts, state } = workerLifeOf(deciding, outline)
      const others = wild.flatMap((one) => [
        workerAttempted(decider, decider.initialState, one),
        workerAttempted(decider, state, one),
      ])
      for (const attempt of [...attempts, ...others]) {
        expectEqual(command(attempt.command), attempt.command, "A command, through JSON")
        if (Result.isFailure(attempt.decision)) {
          const { failure } = attempt.decision
          expectEqual(rejection(failure), failure, "A rejection, through JSON")
          expectNone(sentence.test(workerMessageOf(failure)) ? [] : [failure._tag], "No sentence")
          continue
        }
        for (const one of workerEventsOf(attempt)) {
          expectEqual(event(one), one, "An event, through JSON")
        }
        const { type, metadata } = attempt.command
        expectEqual(
          permissionsOf(attempt.before, metadata.today).filter((one) => one.command === type),
          [{ command: type, permitted: true }],
          `Accepted: ${JSON.stringify(attempt.command)}`,
        )
      }
    },
  )
