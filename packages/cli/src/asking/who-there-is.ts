import { codesOf, correctedEvents, type EpisodeState, vocabularies } from "@str-service/domain"
import { type Asking, projection } from "@str-service/projections"
import * as Effect from "effect/Effect"
import { didYouMean } from "../findings/nearest.ts"
import { type Refused, refuse } from "../refusal.ts"

/** The teams and the workers whom the events name. */
interface Named {
  readonly teams: ReadonlySet<string>
  readonly workers: ReadonlySet<string>
}

/** Looks whom the events name, where a question is about somebody. */
export const whoThereIs = ({ team, worker }: Asking) =>
  projection<Named, EpisodeState>("who there is", nobody, (named, episode) =>
    episode.phase === "NotReferred"
      ? named
      : {
          teams: team === undefined ? nobody.teams : and(named.teams, [episode.referral.team]),
          workers: worker === undefined ? nobody.workers : and(named.workers, workersOf(episode)),
        },
  )

const nobody: Named = { teams: new Set(), workers: new Set() }

const and = (known: ReadonlySet<string>, others: ReadonlyArray<string>): ReadonlySet<string> =>
  others.every((other) => known.has(other)) ? known : new Set([...known, ...others])

const workersOf = ({ history }: EpisodeState): ReadonlyArray<string> =>
  correctedEvents(history).flatMap(({ type, data }) =>
    type === "WorkerAssigned" ? [data.workerId] : [],
  )

/** Refuses a question about a team or a worker of whom nobody has heard. */
export const mustBeNamed = (
  source: string,
  { team, worker }: Asking,
  { teams, workers }: Named,
): Effect.Effect<void, Refused> => {
  const known = and(teams, codesOf(vocabularies.teams))
  if (team !== undefined && !known.has(team)) {
    return Effect.fail(
      refuse(
        "--team",
        `${source} holds no team ${team}.${didYouMean(team, known)} Check the code.`,
      ),
    )
  }
  return worker !== undefined && !workers.has(worker)
    ? Effect.fail(
        refuse(
          "--worker",
          `${source} holds no episode that worker ${worker} was ever assigned.${didYouMean(worker, workers)} Check the id.`,
        ),
      )
    : Effect.void
}
