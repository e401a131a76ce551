import {
  addDays,
  type Day,
  daysBetween,
  type EpisodeState,
  type Facts,
  type KnownEpisode,
} from "@str-service/domain"

/** The episodes of each person, by their ids, as they come to be. */
export interface Persons {
  readonly put: (episodeId: string, state: EpisodeState) => void
  /**
   * What the service itself knows of a person when another episode of theirs is referred: whether one
   * was open on the day, and how many days before it the last enablement ended.
   */
  readonly factsOf: (personId: string, on: Day) => Facts
}

export const personsOf = (states: Iterable<readonly [string, EpisodeState]>): Persons => {
  const episodes = new Map<string, Map<string, KnownEpisode>>()
  const put: Persons["put"] = (episodeId, state) => {
    if (state.phase === "NotReferred") return
    const { personId } = state.referral
    const own = episodes.get(personId) ?? new Map<string, KnownEpisode>()
    episodes.set(personId, own.set(episodeId, state))
  }
  for (const [episodeId, state] of states) put(episodeId, state)
  return {
    put,
    factsOf: (personId, on) => {
      const others = [...(episodes.get(personId)?.values() ?? [])]
      const since = others.flatMap((state) => daysSinceEnablement(state, on))
      return {
        hasOpenEpisode: others.some((state) => isOpenOn(state, on)),
        ...(since.length === 0 ? {} : { daysSinceLastEnablement: Math.min(...since) }),
      }
    },
  }
}

/** Its last day of support still counts. */
const isOpenOn = (state: KnownEpisode, on: Day): boolean =>
  state.referral.on <= on && (state.phase !== "Closed" || state.closing.on >= on)

/** 0 while enablement runs; nothing where there was none by the day. */
const daysSinceEnablement = (state: KnownEpisode, on: Day): ReadonlyArray<number> => {
  if (!("enablement" in state) || state.enablement === null || state.enablement.on > on) return []
  const last = lastDayOfEnablement(state)
  return [last === null ? 0 : Math.max(0, daysBetween(last, on))]
}

const lastDayOfEnablement = (
  state: Extract<KnownEpisode, { readonly enablement: unknown }>,
): Day | null => {
  if ("chargeable" in state && state.chargeable !== null) return addDays(state.chargeable.on, -1)
  return state.phase === "Closed" ? state.closing.on : null
}
