import type { EpisodeEvent } from "@str-service/domain"

/** One episode's events told of many episodes, one after another: grouped, as exports are. */
export function* manyEpisodes(
  events: ReadonlyArray<EpisodeEvent>,
  count: number,
): Generator<EpisodeEvent, void> {
  for (let place = 0; place < count; place += 1) {
    const episodeId = `episode-${place}`
    for (const { metadata, ...event } of events) {
      yield { ...event, metadata: { ...metadata, episodeId } } as EpisodeEvent
    }
  }
}
