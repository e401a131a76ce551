import { EpisodeCommand } from "@str-service/domain"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Clock, Ids } from "../service/clock.ts"
import type { Malformed } from "./outcome.ts"

type WithoutMetadata<Command> = Command extends EpisodeCommand ? Omit<Command, "metadata"> : never

/** A command as somebody gives it: when it is, and which id it has, the service adds. */
export type CommandRequest = WithoutMetadata<EpisodeCommand> & {
  readonly episodeId: string
  readonly actor: string
  /** Given by who may have to ask again: the same id is carried out once. New when not given. */
  readonly commandId?: string
}

/** The command that a request comes to, now. */
export const commandOf = (
  { type, data, episodeId, actor, commandId }: CommandRequest,
  clock: Clock,
  ids: Ids,
): unknown => ({
  type,
  data,
  metadata: { episodeId, actor, commandId: commandId ?? ids.commandId(), ...clock.read() },
})

const decode = Schema.decodeUnknownResult(EpisodeCommand, {
  errors: "all",
  onExcessProperty: "error",
})

/** Any value as a command, or what is wrong with it. */
export const readCommand = (value: unknown): Result.Result<EpisodeCommand, Malformed> =>
  Result.mapError(decode(value), ({ message }) => ({ _tag: "Malformed", message }) as const)
