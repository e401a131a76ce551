import { addDays, type Day, daysBetween, type EpisodeEvent } from "@str-service/domain"

/** What an episode's events say of its course, without anything else. */
interface Course {
  /** In the order of recording, as they are to be read now. */
  readonly facts: Map<string, CourseFact>
  /** Everybody whom the episode was ever said to be of. */
  readonly named: Set<string>
}

type CourseFact =
  | { readonly type: "Referred"; readonly on: Day; readonly personId: string }
  | { readonly type: "EnablementStarted" | "ChargeableStarted" | "Closed"; readonly on: Day }

/** The events that bear on it; of any other a body need not be read. */
export const courseEventTypes: ReadonlySet<string> = new Set([
  "Referred",
  "EnablementStarted",
  "ChargeableStarted",
  "Closed",
  "Amended",
  "Withdrawn",
])

/** Where the other episodes of a person stood on a day. */
export interface Standing {
  /** Whether one was open; its last day of support still counts. */
  readonly hasOpenEpisode: boolean
  /** Days since the last day of enablement, 0 while it runs; `null` when there was none. */
  readonly daysSinceLastEnablement: number | null
}

/** The episodes that name a person. */
export interface EpisodesOfPerson {
  /** Those that are of the person, as the record now reads. */
  readonly own: ReadonlyArray<string>
  /** Those that were once said to be, by a mistake that was corrected since. */
  readonly named: ReadonlyArray<string>
  /**
   * Those that were erased after their events had been read: an erasure that was interrupted may have
   * left some of them.
   */
  readonly erased: ReadonlyArray<string>
}

/**
 * Which episodes each person has, and the days on which those began and ended, corrections included:
 * a projection of all streams that is kept in memory and grows with them. It holds a few days for
 * each episode, and no other event.
 */
export class PersonIndex {
  readonly #courses = new Map<string, Course>()
  readonly #episodes = new Map<string, Set<string>>()
  readonly #erased = new Map<string, Set<string>>()

  /** Takes in an event; those of one episode in the order of their versions. */
  apply(event: EpisodeEvent): void {
    const { episodeId, eventId } = event.metadata
    switch (event.type) {
      case "Referred":
      case "EnablementStarted":
      case "ChargeableStarted":
      case "Closed":
        this.#put(episodeId, eventId, courseFactOf(event))
        break
      case "Amended": {
        const fact = courseFactOf(event.data.event)
        if (fact !== null) this.#put(episodeId, event.data.target, fact)
        break
      }
      case "Withdrawn":
        this.#courses.get(episodeId)?.facts.delete(event.data.target)
        break
      default:
    }
  }

  /** Leaves out an episode that was erased. */
  bury(episodeId: string): void {
    const personId = this.#personOf(episodeId)
    if (personId !== null) {
      this.#erased.set(personId, (this.#erased.get(personId) ?? new Set()).add(episodeId))
    }
    for (const personId of this.#courses.get(episodeId)?.named ?? []) {
      this.#episodes.get(personId)?.delete(episodeId)
    }
    this.#courses.delete(episodeId)
  }

  episodesOf(personId: string): EpisodesOfPerson {
    const all = [...(this.#episodes.get(personId) ?? [])]
    const isOwn = (episodeId: string) => this.#personOf(episodeId) === personId
    return {
      own: all.filter(isOwn),
      named: all.filter((episodeId) => !isOwn(episodeId)),
      erased: [...(this.#erased.get(personId) ?? [])],
    }
  }

  /** Where the person's episodes other than one stood on a day. */
  standing(personId: string, on: Day, besides: string): Standing {
    const others = this.episodesOf(personId).own.filter((episodeId) => episodeId !== besides)
    const courses = others.map((episodeId) => this.#daysOf(episodeId))
    const since = courses.flatMap((days) => {
      if (days.enablement === null || days.enablement > on) return []
      const last = days.chargeable === null ? days.closed : addDays(days.chargeable, -1)
      return [last === null ? 0 : Math.max(0, daysBetween(last, on))]
    })
    return {
      hasOpenEpisode: courses.some(
        ({ referred, closed }) =>
          referred !== null && referred <= on && (closed === null || closed >= on),
      ),
      daysSinceLastEnablement: since.length === 0 ? null : Math.min(...since),
    }
  }

  #put(episodeId: string, eventId: string, fact: CourseFact | null): void {
    if (fact === null) return
    const course = this.#courses.get(episodeId) ?? { facts: new Map(), named: new Set() }
    this.#courses.set(episodeId, course)
    course.facts.set(eventId, fact)
    if (fact.type !== "Referred") return
    course.named.add(fact.personId)
    const episodes = this.#episodes.get(fact.personId) ?? new Set()
    this.#episodes.set(fact.personId, episodes.add(episodeId))
  }

  #personOf(episodeId: string): string | null {
    const referred = this.#fact(episodeId, "Referred")
    return referred?.type === "Referred" ? referred.personId : null
  }

  #daysOf(episodeId: string) {
    return {
      referred: this.#fact(episodeId, "Referred")?.on ?? null,
      enablement: this.#fact(episodeId, "EnablementStarted")?.on ?? null,
      chargeable: this.#fact(episodeId, "ChargeableStarted")?.on ?? null,
      closed: this.#fact(episodeId, "Closed")?.on ?? null,
    }
  }

  #fact(episodeId: string, type: CourseFact["type"]): CourseFact | undefined {
    return [...(this.#courses.get(episodeId)?.facts.values() ?? [])].find(
      (fact) => fact.type === type,
    )
  }
}

const courseFactOf = (body: {
  readonly type: EpisodeEvent["type"]
  readonly data: { readonly on?: Day; readonly personId?: string }
}): CourseFact | null => {
  const { type } = body
  const { on, personId } = body.data
  if (on === undefined) return null
  switch (type) {
    case "Referred":
      return personId === undefined ? null : { type, on, personId }
    case "EnablementStarted":
    case "ChargeableStarted":
    case "Closed":
      return { type, on }
    default:
      return null
  }
}
