import { codesOf, vocabularies } from "@str-service/domain"
import { run, workers } from "@str-service/projections"
import * as Effect from "effect/Effect"
import { orRefuse, readingFile } from "../episodes/reading.ts"
import { didYouMean } from "../findings/nearest.ts"
import { type Refused, refuse } from "../refusal.ts"
import type { StorePlace } from "../stores/store-place.ts"
import { readWorkerEvents } from "./read-worker-events.ts"
import type { WorkersById } from "./workers-by-id.ts"

/** Where events of workers are: a file of them, or a store. */
export type WorkerSource =
  | { readonly kind: "file"; readonly told: string }
  | { readonly kind: "store"; readonly told: string; readonly place: StorePlace }

/** Every worker of a source. A store is asked by modules of its own, which files can do without. */
export const workersIn = (source: WorkerSource): Effect.Effect<WorkersById, Refused> =>
  source.kind === "file"
    ? Effect.map(
        Effect.flatMap(readingFile(source.told, readWorkerEvents), orRefuse),
        (events) => new Map(run(workers, events)),
      )
    : Effect.flatMap(
        Effect.promise(() => import("./stored-workers.ts")),
        ({ storedWorkers }) => storedWorkers(source.place),
      )

/** Refuses a question about a team that neither the service nor any worker knows. */
export const mustBeTeam = (
  source: WorkerSource,
  team: string | undefined,
  states: WorkersById,
): Effect.Effect<void, Refused> => {
  const named = [...states.values()].flatMap((state) =>
    state.phase === "NotAppointed" ? [] : state.appointment.teams,
  )
  const known = new Set([...codesOf(vocabularies.teams), ...named])
  return team === undefined || known.has(team)
    ? Effect.void
    : Effect.fail(
        refuse(
          "--team",
          `${source.told} holds no worker of team ${team}.${didYouMean(team, known)} Check the code.`,
        ),
      )
}
