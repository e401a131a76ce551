import type { EpisodeState } from "@str-service/domain"
import type { WorkerState } from "@str-service/domain/worker"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type * as Tracer from "effect/Tracer"
import type { Outcome, RefusedBy, WorkerOutcome } from "../commands/outcome.ts"
import type { CommandRequest, WorkerCommandRequest } from "../commands/request.ts"
import {
  type EpisodeEntry,
  episodeEntries,
  type WorkerEntry,
  workerEntries,
} from "../records/entries.ts"
import type {
  ErasureReason,
  PersonErasureForeseen,
  PersonErasureOutcome,
} from "../records/erase-person.ts"
import type { PersonRecord } from "../records/export-person.ts"
import type { Erased } from "../store/append.ts"
import type { EventStore, SubscribeOptions } from "../store/event-store.ts"
import { isStoreError, type StoreError } from "../store/store-error.ts"
import type { Position } from "../store/stored.ts"
import { type EpisodeServiceOptions, episodesIn } from "./episode-service.ts"
import { workersIn } from "./worker-service.ts"

export interface ServiceOptions extends EpisodeServiceOptions {
  /** An open store; the service closes it. */
  readonly store: EventStore
  /** Where spans go, such as to OpenTelemetry; nowhere when not given. */
  readonly tracer?: Tracer.Tracer
}

/** STR episodes in a store, with promises. Every method rejects with a `StoreError` and nothing else. */
export interface Service {
  /**
   * Carries out a command as somebody gives it. Without a `commandId`, each call is another command:
   * one that may be given again, as after a time-out, needs an id.
   */
  readonly give: (request: CommandRequest) => Promise<Outcome>
  /** Carries out a command that has all it needs, its day and instant included. */
  readonly handle: (command: unknown) => Promise<Outcome>
  /** An episode as it stands, or its tombstone. */
  readonly episode: (episodeId: string) => Promise<EpisodeState | Erased>
  /** All there is after a position, in batches. */
  readonly entries: (after?: Position) => AsyncIterable<ReadonlyArray<EpisodeEntry>>
  /** The same, and then what comes, until the signal is aborted. */
  readonly follow: (options?: SubscribeOptions) => AsyncIterable<ReadonlyArray<EpisodeEntry>>
  /** Everything about one person, for a request of subject access. */
  readonly exportPerson: (personId: string) => Promise<PersonRecord>
  /** What `erasePerson` would come to now. Changes nothing. */
  readonly foreseeErasure: (personId: string, why: ErasureReason) => Promise<PersonErasureForeseen>
  /** Erases all episodes of a person, or none where retention has not ended for all. */
  readonly erasePerson: (personId: string, why: ErasureReason) => Promise<PersonErasureOutcome>
  /** The service's workers, in the same store. */
  readonly workers: ServiceWorkers
  /** Closes the store. */
  readonly close: () => Promise<void>
}

/** The workers of a service, with promises. */
export interface ServiceWorkers {
  /** Carries out a command as somebody gives it; as of episodes, with an id where it may be given again. */
  readonly give: (request: WorkerCommandRequest) => Promise<WorkerOutcome>
  /** Carries out a command that has all it needs, its day and instant included. */
  readonly handle: (command: unknown) => Promise<WorkerOutcome>
  /** A worker as they stand, or the tombstone of their record. */
  readonly worker: (workerId: string) => Promise<WorkerState | Erased>
  /** All there is after a position, in batches. */
  readonly entries: (after?: Position) => AsyncIterable<ReadonlyArray<WorkerEntry>>
  /** The same, and then what comes, until the signal is aborted. */
  readonly follow: (options?: SubscribeOptions) => AsyncIterable<ReadonlyArray<WorkerEntry>>
}

/** A service on an open store, for those who do not use Effect. */
export const openService = ({ store, tracer, ...options }: ServiceOptions): Service => {
  const episodes = episodesIn(store, options)
  const workers = workersIn(store, options)
  const traced = <Success, Failure>(effect: Effect.Effect<Success, Failure>) =>
    tracer === undefined ? effect : Effect.withTracer(effect, tracer)
  const outcomeOf = async <Success, Failure extends RefusedBy<unknown>>(
    effect: Effect.Effect<Success, Failure | StoreError>,
  ): Promise<Success | Failure> => {
    const result = await Effect.runPromise(Effect.result(traced(effect)))
    if (Result.isSuccess(result)) return result.success
    if (isStoreError(result.failure)) throw result.failure
    return result.failure
  }
  return {
    give: (request) => outcomeOf(episodes.give(request)),
    handle: (command) => outcomeOf(episodes.handle(command)),
    episode: (episodeId) => outcomeOf(episodes.episode(episodeId)),
    entries: (after) => episodeEntries(store.readAll(after)),
    follow: (subscribing) => episodeEntries(store.subscribe(subscribing)),
    exportPerson: (personId) => Effect.runPromise(traced(episodes.exportPerson(personId))),
    foreseeErasure: (personId, why) =>
      Effect.runPromise(traced(episodes.foreseeErasure(personId, why))),
    erasePerson: (personId, why) => Effect.runPromise(traced(episodes.erasePerson(personId, why))),
    workers: {
      give: (request) => outcomeOf(workers.give(request)),
      handle: (command) => outcomeOf(workers.handle(command)),
      worker: (workerId) => outcomeOf(workers.worker(workerId)),
      entries: (after) => workerEntries(store.readAll(after)),
      follow: (subscribing) => workerEntries(store.subscribe(subscribing)),
    },
    close: () => store.close(),
  }
}
