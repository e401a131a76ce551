import { workerMessageOf } from "@str-service/domain/messages"
import { type WorkerCommand, type WorkerState, workerDecider } from "@str-service/domain/worker"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Stream from "effect/Stream"
import { handle } from "../commands/handle.ts"
import { workerKind } from "../commands/kinds.ts"
import type { WorkerAccepted, WorkerRefused } from "../commands/outcome.ts"
import { type WorkerCommandRequest, workerCommands } from "../commands/request.ts"
import { States } from "../commands/states.ts"
import { type WorkerEntry, workerEntries } from "../records/entries.ts"
import type { Erased } from "../store/append.ts"
import type { EventStore } from "../store/event-store.ts"
import type { StoreError } from "../store/store-error.ts"
import type { Position } from "../store/stored.ts"
import { randomIds, readingOf } from "./clock.ts"
import type { EpisodeServiceOptions } from "./episode-service.ts"
import { inSpan } from "./in-span.ts"
import { untilLeft } from "./leaving.ts"
import { standing } from "./standing.ts"
import { Store } from "./store-service.ts"
import { streamOfEntries } from "./stream-of-entries.ts"

export type WorkerServiceOptions = Omit<EpisodeServiceOptions, "keptEpisodes" | "localities">

/** The service's workers in a store, for programs in Effect. */
export interface Workers {
  /** Carries out a command as somebody gives it; as of episodes, with an id where it may run again. */
  readonly give: (
    request: WorkerCommandRequest,
  ) => Effect.Effect<WorkerAccepted, WorkerRefused | StoreError>
  /** Carries out a command that has all it needs, its day and instant included. */
  readonly handle: (command: unknown) => Effect.Effect<WorkerAccepted, WorkerRefused | StoreError>
  readonly worker: (workerId: string) => Effect.Effect<WorkerState, Erased | StoreError>
  /** All there is after a position. */
  readonly entries: (after?: Position) => Stream.Stream<WorkerEntry, StoreError>
  /** The same, and then what comes. */
  readonly follow: (after?: Position) => Stream.Stream<WorkerEntry, StoreError>
}

export const workersIn = (
  store: EventStore,
  { policies, clock, ids = randomIds, attempts = 50, keptWorkers = 100 }: WorkerServiceOptions,
): Workers => {
  const reading = readingOf(clock)
  const states = new States(store, workerKind, keptWorkers)
  const handling = {
    store,
    kind: workerKind,
    states,
    span: "WorkerService.handle",
    idIn: (command: WorkerCommand) => command.metadata.workerId,
    fill: (command: WorkerCommand) => Effect.succeed(command),
    decide: workerDecider(policies).decide,
    messageOf: workerMessageOf,
    attempts,
  }
  return {
    handle: (value) =>
      handle(
        handling,
        Effect.suspend(() => Effect.fromResult(workerCommands.command(value))),
      ),
    give: (request) =>
      handle(
        handling,
        Effect.flatMap(reading, (at) =>
          Effect.fromResult(workerCommands.request(request, { at, ids })),
        ),
      ),
    worker: (workerId) => inSpan("WorkerService.worker", standing(states, workerId)),
    entries: (after) =>
      streamOfEntries("WorkerService.entries", () => workerEntries(store.readAll(after))),
    follow: (after) =>
      streamOfEntries("WorkerService.follow", () =>
        untilLeft((signal) => workerEntries(store.subscribe({ after, signal }))),
      ),
  }
}

/** The service's workers in the `Store` at hand. */
export class WorkerService extends Context.Service<WorkerService, Workers>()(
  "@str-service/service/WorkerService",
) {
  static readonly layer = (
    options: WorkerServiceOptions,
  ): Layer.Layer<WorkerService, never, Store> =>
    Layer.effect(
      WorkerService,
      Effect.map(Store, (store) => workersIn(store, options)),
    )
}
