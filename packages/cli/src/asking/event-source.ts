import type { EpisodeState } from "@str-service/domain"
import type { Projection } from "@str-service/projections"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { type Refused, refuse } from "../refusal.ts"
import { filesOf, placeIn } from "../stores/named-place.ts"
import type { StorePlace } from "../stores/store-place.ts"
import type { EventFindings } from "./findings.ts"

/** Where a command that asks events is told they are. */
export interface SourceInput {
  readonly events: Option.Option<string>
  readonly store: Option.Option<string>
}

/** What the sound events of a source answer, and what is wrong with the others. */
export interface Answered<Value> {
  readonly value: Value
  readonly events: number
  readonly findings: EventFindings
}

export type OfEpisodes<State, Value> = Projection<State, EpisodeState, Value>

/** A file of events, or a store. */
export type EventSource = FileSource | StoreSource

interface FileSource {
  readonly kind: "file"
  readonly told: string
  /** The files that it is, none of which may be written to. */
  readonly files: ReadonlyArray<string>
}

interface StoreSource {
  readonly kind: "store"
  readonly told: string
  readonly files: ReadonlyArray<string>
  readonly place: StorePlace
}

/**
 * The source that an input names: a file of events, a store, or the usual store where it names
 * neither.
 */
export const sourceIn = ({ events, store }: SourceInput): Effect.Effect<EventSource, Refused> =>
  Effect.gen(function* () {
    if (Option.isNone(events)) {
      const place = yield* placeIn(store, "existing")
      return { kind: "store", told: place.told, files: filesOf(place), place }
    }
    return Option.isNone(store)
      ? { kind: "file", told: events.value, files: [events.value] }
      : yield* refuse("--store", "Events are read from one place. Leave --events or --store out.")
  })
