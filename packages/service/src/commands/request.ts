import { episodeCommandTypes } from "@str-service/domain"
import {
  EpisodeCommand,
  Replacement,
  WorkerCommand,
  WorkerReplacement,
} from "@str-service/domain/schemas"
import { workerCommandTypes } from "@str-service/domain/worker"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { ClockReading, Ids } from "../service/clock.ts"
import { isObject, malformed, type ReadAs } from "./malformed.ts"
import type { Malformed } from "./outcome.ts"

/** Each of some commands without its metadata; `Omit` alone would make one of them all. */
export type WithoutMetadata<Command> = Command extends { readonly metadata: unknown }
  ? Omit<Command, "metadata">
  : never

/** What is asked for, whoever asks and of whichever episode: a `type` and its `data`. */
export type CommandContent = WithoutMetadata<EpisodeCommand>

/** The same, of a worker. */
export type WorkerCommandContent = WithoutMetadata<WorkerCommand>

/** Who gives a command, and which it is. */
export interface Giving {
  readonly actor: string
  /**
   * Given by who may have to ask again: the same id is carried out once. Another for each call, and
   * for each run of an effect, when not given.
   */
  readonly commandId?: string
}

/** Who gives a command, and on which episode. */
export interface GivingOnEpisode extends Giving {
  readonly episodeId: string
}

/** Who gives a command, and on which worker. */
export interface GivingOnWorker extends Giving {
  readonly workerId: string
}

/** A command as somebody gives it: when it is, and which id it has, the service adds. */
export type CommandRequest = CommandContent & GivingOnEpisode

/** The same, on a worker. */
export type WorkerCommandRequest = WorkerCommandContent & GivingOnWorker

/** What makes a command of a request: when it is given, and its id where it has none. */
interface GivenBy {
  readonly at: ClockReading
  readonly ids: Ids
}

/** How commands of one kind are read. */
interface Reading<Command> {
  /** Any value as a whole command, or what is wrong with it. */
  readonly command: (value: unknown) => Result.Result<Command, Malformed>
  /** Any value as a request, and the command that it comes to now. */
  readonly request: (value: unknown, by: GivenBy) => Result.Result<Command, Malformed>
}

const reading = <Command>(
  schema: Schema.Codec<Command, unknown>,
  { stream, unions }: { readonly stream: string; readonly unions: ReadAs["unions"] },
): Reading<Command> => {
  const decode = Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })
  const read = (value: unknown, as: Omit<ReadAs, "unions">): Result.Result<Command, Malformed> =>
    Result.mapError(decode(value), ({ issue }) => malformed(value, issue, { ...as, unions }))
  return {
    command: (value) => read(value, { keys: "type, data and metadata", asWritten: (path) => path }),
    request: (value, by) =>
      read(commandOf(value, by), {
        keys: `type, data, ${stream} and actor`,
        asWritten: (path) => (path[0] === "metadata" ? path.slice(1) : path),
      }),
  }
}

const commandOf = (request: unknown, { at, ids }: GivenBy): unknown => {
  if (!isObject(request)) return request
  const { type, data, commandId: given, ...others } = request
  const commandId = given === undefined ? ids.commandId() : given
  return {
    ...ofTheClock(others, at),
    type,
    ...(data === undefined ? {} : { data }),
    metadata: { ...others, commandId, ...at },
  }
}

/** What a request says of when it is: nothing that a command knows, outside of its metadata. */
const ofTheClock = (others: { readonly [key: string]: unknown }, at: ClockReading) =>
  Object.fromEntries(Object.entries(others).filter(([key]) => Object.hasOwn(at, key)))

const typesIn = (members: typeof Replacement.members | typeof WorkerReplacement.members) =>
  members.map((member) => member.fields.type.literal)

/** How commands on episodes are read. */
export const episodeCommands = reading(EpisodeCommand, {
  stream: "episodeId",
  unions: { EpisodeCommand: episodeCommandTypes, Replacement: typesIn(Replacement.members) },
})

/** How commands on workers are read. */
export const workerCommands = reading(WorkerCommand, {
  stream: "workerId",
  unions: {
    WorkerCommand: workerCommandTypes,
    WorkerReplacement: typesIn(WorkerReplacement.members),
  },
})

/**
 * Any value as a request for `give`, such as what somebody sent by HTTP; or what is wrong with it, a
 * line for each finding. `give` looks in the same way: this tells the compiler, too.
 */
export const readRequest = (value: unknown): CommandRequest | Malformed =>
  checked<CommandRequest, EpisodeCommand>(value, episodeCommands)

/** The same, on a worker. */
export const readWorkerRequest = (value: unknown): WorkerCommandRequest | Malformed =>
  checked<WorkerCommandRequest, WorkerCommand>(value, workerCommands)

/** A request is of the shape of its command, which reading leaves as it is. */
const checked = <Request, Command>(
  value: unknown,
  commands: Reading<Command>,
): Request | Malformed => {
  const read = commands.request(value, atAnyTime)
  return Result.isFailure(read) ? read.failure : (value as Request)
}

const atAnyTime: GivenBy = {
  at: { now: "2000-01-01T00:00:00Z", today: "2000-01-01" },
  ids: { commandId: () => "any" },
}
