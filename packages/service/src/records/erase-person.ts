import { addMonths, type Day, type EpisodeState, versionOf } from "@str-service/domain"
import type { EpisodeStates } from "../commands/states.ts"
import { episodeOf, streamOf } from "../events/event-codec.ts"
import type { Persons } from "../persons/persons.ts"
import type { EventStore } from "../store/event-store.ts"
import { StoreError } from "../store/store-error.ts"
import type { Tombstone } from "../store/stored.ts"

/**
 * For how long the controller keeps a record after an episode has ended, in whole years. Mental-health
 * records are kept for 20 years after treatment ends, or 10 after death; some councils keep 8.
 */
export interface Retention {
  readonly years: number
  /** Where the episode ended with the person's death; `years` when not given. */
  readonly yearsAfterDeath?: number
}

/** Why a person's record is erased. Only the end of retention is checked by machine. */
export type ErasureReason =
  | { readonly reason: "retention-ended"; readonly retention: Retention }
  | { readonly reason: "person-asked" | "court-order" | "not-a-person" | "other" }

export type PersonErasure = ErasureReason & { readonly personId: string; readonly today: Day }

export type PersonErasureOutcome = PersonErased | PersonKept

/** What erasing would come to, where nothing is written meanwhile. */
export type PersonErasureForeseen = PersonErasable | PersonKept

export interface PersonErasable {
  readonly _tag: "PersonErasable"
  /** What would be left, one for each episode of the person. */
  readonly tombstones: ReadonlyArray<ForeseenTombstone>
  /** Other people's episodes that once named the person by mistake. */
  readonly stillNamedIn: ReadonlyArray<string>
}

/** A tombstone without its position, which it has only once it stands. */
export type ForeseenTombstone = Omit<Tombstone, "position">

export interface PersonErased {
  readonly _tag: "PersonErased"
  /** One for each episode of the person. */
  readonly tombstones: ReadonlyArray<Tombstone>
  /** Other people's episodes that once named the person by mistake: to be looked at by somebody. */
  readonly stillNamedIn: ReadonlyArray<string>
}

/** Nothing was erased: retention has not ended for these. */
export interface PersonKept {
  readonly _tag: "PersonKept"
  readonly episodes: ReadonlyArray<KeptEpisode>
}

export interface KeptEpisode {
  readonly episodeId: string
  /** The first day on which it may be erased; `null` while it is open. */
  readonly keptUntil: Day | null
}

export interface Erasing {
  readonly store: EventStore
  readonly states: EpisodeStates
  readonly persons: Persons
}

/** What erasing a person would come to. Changes nothing. */
export const foreseeErasure = async (
  { states, persons }: Omit<Erasing, "store">,
  erasure: PersonErasure,
): Promise<PersonErasureForeseen> => {
  const { own, named, erased } = await persons.episodesOf(erasure.personId)
  const standing = await Promise.all(
    [...own, ...erased].map(async (episodeId) => ({
      episodeId,
      standing: await states.read(episodeId),
    })),
  )
  const kept = standing.flatMap(({ episodeId, standing }) =>
    "state" in standing ? keptStill(episodeId, standing.state, erasure) : [],
  )
  if (kept.length > 0) return { _tag: "PersonKept", episodes: kept }
  const tombstones = standing.map(({ episodeId, standing }): ForeseenTombstone => {
    if ("tombstone" in standing) return standing.tombstone
    const { today: on, reason } = erasure
    const version = versionOf(standing.state.history)
    return { kind: "tombstone", streamId: streamOf(episodeId), version, on, reason }
  })
  return { _tag: "PersonErasable", tombstones, stillNamedIn: named }
}

/**
 * Erases every episode of a person, or none where retention has not ended for all of them. Interrupted,
 * it is completed by asking again.
 */
export const erasePerson = async (
  { store, states, persons }: Erasing,
  erasure: PersonErasure,
): Promise<PersonErasureOutcome> => {
  const foreseen = await foreseeErasure({ states, persons }, erasure)
  if (foreseen._tag === "PersonKept") return foreseen
  const tombstones: Array<Tombstone> = []
  for (const { streamId, version: expectedVersion } of foreseen.tombstones) {
    const { today: on, reason } = erasure
    const outcome = await store.erase({ streamId, expectedVersion, on, reason })
    const episodeId = episodeOf(streamId) ?? streamId
    if (outcome._tag === "Conflict") {
      throw new StoreError(
        "unavailable",
        `Episode ${episodeId} was written to meanwhile. Look at it, and erase again.`,
      )
    }
    states.drop(episodeId)
    tombstones.push(outcome.tombstone)
  }
  return { _tag: "PersonErased", tombstones, stillNamedIn: foreseen.stillNamedIn }
}

const keptStill = (
  episodeId: string,
  state: EpisodeState,
  erasure: PersonErasure,
): ReadonlyArray<KeptEpisode> => {
  if (erasure.reason !== "retention-ended" || state.phase === "NotReferred") return []
  if (state.phase !== "Closed") return [{ episodeId, keptUntil: null }]
  const { years, yearsAfterDeath = years } = erasure.retention
  const { on, reason } = state.closing
  const keptUntil = addMonths(on, 12 * (reason === "died" ? yearsAfterDeath : years))
  return keptUntil > erasure.today ? [{ episodeId, keptUntil }] : []
}
