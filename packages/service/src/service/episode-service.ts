import {
  decide,
  type EpisodeCommand,
  type EpisodeState,
  type Localities,
  type Policies,
  policiesFor,
} from "@str-service/domain"
import { messageOf } from "@str-service/domain/messages"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Stream from "effect/Stream"
import { handle } from "../commands/handle.ts"
import { episodeKind, workerKind } from "../commands/kinds.ts"
import type { Accepted, Refused } from "../commands/outcome.ts"
import { type CommandRequest, episodeCommands } from "../commands/request.ts"
import { States } from "../commands/states.ts"
import { Persons } from "../persons/persons.ts"
import { type EpisodeEntry, episodeEntries } from "../records/entries.ts"
import {
  type ErasureReason,
  erasePerson,
  foreseeErasure,
  type PersonErasure,
  type PersonErasureForeseen,
  type PersonErasureOutcome,
} from "../records/erase-person.ts"
import { exportPerson, type PersonRecord } from "../records/export-person.ts"
import type { Erased } from "../store/append.ts"
import type { EventStore } from "../store/event-store.ts"
import type { StoreError } from "../store/store-error.ts"
import type { Position } from "../store/stored.ts"
import { assigns, fillAssignment } from "../workers/fill-assignment.ts"
import { asking } from "./asking.ts"
import { type Clock, type Ids, randomIds, readingOf } from "./clock.ts"
import { inSpan } from "./in-span.ts"
import { untilLeft } from "./leaving.ts"
import { standing } from "./standing.ts"
import { Store } from "./store-service.ts"
import { streamOfEntries } from "./stream-of-entries.ts"

export interface EpisodeServiceOptions {
  /** Those of everywhere that `localities` does not name. */
  readonly policies: Policies
  /** Policies of places that differ, chosen by the fact `locality` of the referral. */
  readonly localities?: Localities
  /** Effect's own, in `Europe/London`, when not given: the machine's, or a `TestClock`. */
  readonly clock?: Clock
  /** Random when not given. */
  readonly ids?: Ids
  /** How often a command is tried, over about ten seconds, before it is given up; 50 when not given. */
  readonly attempts?: number
  /** How many episodes are kept in memory as they stand; 1,000 when not given. */
  readonly keptEpisodes?: number
  /** How many workers are kept in memory as they stand; 100 when not given. */
  readonly keptWorkers?: number
}

/** STR episodes in a store, for programs in Effect. */
export interface Episodes {
  /**
   * Carries out a command as somebody gives it. Without a `commandId`, each run of the effect is
   * another command: one that may be run again, as by `Effect.retry`, needs an id.
   */
  readonly give: (request: CommandRequest) => Effect.Effect<Accepted, Refused | StoreError>
  /** Carries out a command that has all it needs, its day and instant included. */
  readonly handle: (command: unknown) => Effect.Effect<Accepted, Refused | StoreError>
  readonly episode: (episodeId: string) => Effect.Effect<EpisodeState, Erased | StoreError>
  /** All there is after a position. */
  readonly entries: (after?: Position) => Stream.Stream<EpisodeEntry, StoreError>
  /** The same, and then what comes. */
  readonly follow: (after?: Position) => Stream.Stream<EpisodeEntry, StoreError>
  readonly exportPerson: (personId: string) => Effect.Effect<PersonRecord, StoreError>
  readonly foreseeErasure: (
    personId: string,
    why: ErasureReason,
  ) => Effect.Effect<PersonErasureForeseen, StoreError>
  readonly erasePerson: (
    personId: string,
    why: ErasureReason,
  ) => Effect.Effect<PersonErasureOutcome, StoreError>
}

export const episodesIn = (
  store: EventStore,
  {
    policies,
    localities = {},
    clock,
    ids = randomIds,
    attempts = 50,
    keptEpisodes = 1000,
    keptWorkers = 100,
  }: EpisodeServiceOptions,
): Episodes => {
  const reading = readingOf(clock)
  const states = new States(store, episodeKind, keptEpisodes)
  const workers = new States(store, workerKind, keptWorkers)
  const persons = new Persons(store)
  const inForce = (command: EpisodeCommand, state: EpisodeState) =>
    policiesFor(command, state, { policies, localities })
  const handling = {
    store,
    kind: episodeKind,
    states,
    span: "EpisodeService.handle",
    idIn: (command: EpisodeCommand) => command.metadata.episodeId,
    fill: (command: EpisodeCommand, state: EpisodeState) =>
      assigns(command)
        ? asking("EventStore.readStream", () => fillAssignment(command, workers))
        : asking("EventStore.readAll", () => persons.fill(command, inForce(command, state))),
    decide: (command: EpisodeCommand, state: EpisodeState) =>
      decide(command, state, inForce(command, state)),
    messageOf,
    attempts,
  }
  const erasing = <Value>(
    personId: string,
    why: ErasureReason,
    erase: (erasure: PersonErasure) => Effect.Effect<Value, StoreError>,
  ) => Effect.flatMap(reading, ({ today }) => erase({ ...why, personId, today }))
  return {
    handle: (value) =>
      handle(
        handling,
        Effect.suspend(() => Effect.fromResult(episodeCommands.command(value))),
      ),
    give: (request) =>
      handle(
        handling,
        Effect.flatMap(reading, (at) =>
          Effect.fromResult(episodeCommands.request(request, { at, ids })),
        ),
      ),
    episode: (episodeId) => inSpan("EpisodeService.episode", standing(states, episodeId)),
    entries: (after) =>
      streamOfEntries("EpisodeService.entries", () => episodeEntries(store.readAll(after))),
    follow: (after) =>
      streamOfEntries("EpisodeService.follow", () =>
        untilLeft((signal) => episodeEntries(store.subscribe({ after, signal }))),
      ),
    exportPerson: (personId) =>
      asking("EpisodeService.exportPerson", () => exportPerson({ persons, states }, personId)),
    foreseeErasure: (personId, why) =>
      erasing(personId, why, (erasure) =>
        asking("EpisodeService.foreseeErasure", () => foreseeErasure({ states, persons }, erasure)),
      ),
    erasePerson: (personId, why) =>
      erasing(personId, why, (erasure) =>
        asking("EpisodeService.erasePerson", () =>
          erasePerson({ store, states, persons }, erasure),
        ),
      ),
  }
}

/** STR episodes in the `Store` at hand. */
export class EpisodeService extends Context.Service<EpisodeService, Episodes>()(
  "@str-service/service/EpisodeService",
) {
  static readonly layer = (
    options: EpisodeServiceOptions,
  ): Layer.Layer<EpisodeService, never, Store> =>
    Layer.effect(
      EpisodeService,
      Effect.map(Store, (store) => episodesIn(store, options)),
    )
}
