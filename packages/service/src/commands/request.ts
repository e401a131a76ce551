import { EpisodeCommand, WorkerCommand } from "@str-service/domain"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Clock, Ids } from "../service/clock.ts"
import type { Malformed } from "./outcome.ts"

type WithoutMetadata<Command> = Command extends { readonly metadata: unknown }
  ? Omit<Command, "metadata">
  : never

interface Giving {
  readonly actor: string
  /** Given by who may have to ask again: the same id is carried out once. New when not given. */
  readonly commandId?: string
}

/** A command as somebody gives it: when it is, and which id it has, the service adds. */
export type CommandRequest = WithoutMetadata<EpisodeCommand> &
  Giving & { readonly episodeId: string }

/** The same, on a worker. */
export type WorkerCommandRequest = WithoutMetadata<WorkerCommand> &
  Giving & { readonly workerId: string }

/** The command that a request comes to, now. */
export const commandOf = (
  { type, data, actor, commandId, ...stream }: CommandRequest | WorkerCommandRequest,
  clock: Clock,
  ids: Ids,
): unknown => ({
  type,
  data,
  metadata: { ...stream, actor, commandId: commandId ?? ids.commandId(), ...clock.read() },
})

const reading = <Command>(schema: Schema.Codec<Command, unknown>) => {
  const decode = Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })
  return (value: unknown): Result.Result<Command, Malformed> =>
    Result.mapError(decode(value), ({ message }) => ({ _tag: "Malformed", message }) as const)
}

/** Any value as a command, or what is wrong with it. */
export const readCommand = reading(EpisodeCommand)

/** The same, of a command on a worker. */
export const readWorkerCommand = reading(WorkerCommand)
