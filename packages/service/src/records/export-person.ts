import { type EpisodeEvent, recordedEvents } from "@str-service/domain"
import type { EpisodeStates } from "../commands/states.ts"
import type { Persons } from "../persons/persons.ts"

/** Everything that is stored about a person, as it was recorded. */
export interface PersonRecord {
  readonly personId: string
  readonly episodes: ReadonlyArray<EpisodeRecorded>
  /**
   * Other people's episodes that once named the person by mistake. What they hold is about somebody
   * else, and is not given.
   */
  readonly namedIn: ReadonlyArray<string>
}

export interface EpisodeRecorded {
  readonly episodeId: string
  /** In the order of recording, corrections among them. */
  readonly events: ReadonlyArray<EpisodeEvent>
}

/** Everything about one person, for a request of subject access. */
export const exportPerson = async (
  { persons, states }: { readonly persons: Persons; readonly states: EpisodeStates },
  personId: string,
): Promise<PersonRecord> => {
  const { own, named } = await persons.episodesOf(personId)
  const episodes: Array<EpisodeRecorded> = []
  for (const episodeId of own.toSorted()) {
    const standing = await states.read(episodeId)
    if ("state" in standing) {
      episodes.push({ episodeId, events: recordedEvents(standing.state.history) })
    }
  }
  return { personId, episodes, namedIn: named.toSorted() }
}
