import { type Day, daysBetween } from "@str-service/domain"
import { byPerson } from "../person/by-person.ts"
import { spansThrough } from "../spans/spans.ts"
import type { Standing } from "../standing/standing.ts"
import { type Sequel, sequelDays, sequelOf } from "./sequel.ts"

/** A free period of a person, in one episode or in several close upon one another. */
export interface Enablement {
  readonly personId: string
  /** The episode in which it ended. */
  readonly episodeId: string
  readonly from: Day
  readonly to: Day
  /** How many episodes it went through. */
  readonly episodes: number
  readonly ongoing: boolean
  readonly sequel: Sequel
}

/** The free period of one episode, if it had one. */
export const enablementOf = ({ episode, on }: Standing): ReadonlyArray<Enablement> =>
  spansThrough(episode, on)
    .filter(({ kind }) => kind === "free")
    .map(({ from, to, ongoing }) => ({
      personId: episode.referral.personId,
      episodeId: episode.episodeId,
      from,
      to,
      episodes: 1,
      ongoing,
      sequel: sequelOf(episode, { from, to }),
    }))

/**
 * The free periods that have ended, those of a person that lie no more than seven days apart as one:
 * what followed it is what followed the one that ended last.
 */
export const endedEnablements = (
  enablements: ReadonlyArray<Enablement>,
): ReadonlyArray<Enablement> =>
  byPerson(enablements)
    .flatMap((own) => own.reduce(joined, []))
    .filter(({ ongoing }) => !ongoing)

const joined = (before: ReadonlyArray<Enablement>, next: Enablement): ReadonlyArray<Enablement> => {
  const last = before.at(-1)
  if (last === undefined || daysBetween(last.to, next.from) > sequelDays) return [...before, next]
  const later = next.to < last.to ? last : next
  return [
    ...before.slice(0, -1),
    {
      ...later,
      from: last.from,
      episodes: last.episodes + 1,
      ongoing: last.ongoing || next.ongoing,
    },
  ]
}
