import type { EpisodeDecider, EpisodeEvent, EventBody } from "@str-service/domain"
import { theEpisode } from "../arbitraries/commands.ts"
import { specificationOf } from "./given.ts"

/**
 * Given/when/then for episodes, whose history may be told without metadata: such events get the ids
 * `given/0`, `given/1` and so on, in the episode `episode-1`.
 */
export const episodeSpecificationOf = (decider: EpisodeDecider) => {
  const { given } = specificationOf(decider)
  return { given: (history: Iterable<EpisodeEvent | EventBody>) => given(recorded(history)) }
}

const recorded = (history: Iterable<EpisodeEvent | EventBody>): ReadonlyArray<EpisodeEvent> =>
  [...history].map((event, index) =>
    "metadata" in event
      ? event
      : {
          ...event,
          metadata: {
            episodeId: theEpisode,
            eventId: `given/${index}`,
            version: index + 1,
            commandId: "given",
            recordedAt: "2000-01-01T00:00:00Z",
            actor: "given",
          },
        },
  )
