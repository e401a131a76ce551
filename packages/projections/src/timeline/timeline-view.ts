import type { Times } from "../standing/times.ts"
import { episodeView } from "../view/view.ts"
import { EpisodeTimeline } from "./episode-timeline.ts"
import { timeline } from "./timeline.ts"

/** Which episode a timeline is asked of; of all of them when left out. */
export interface TimelineOptions {
  readonly episodeId?: string | undefined
}

/** Episodes from day to day. */
export const timelineView = episodeView({
  name: "timeline",
  answers: "What happened in an episode, who recorded it when, and what was corrected?",
  row: EpisodeTimeline,
  rowsOf: (
    { episode, record },
    { on, episodeId = episode.episodeId }: Times & TimelineOptions,
  ): ReadonlyArray<EpisodeTimeline> => {
    const told = episode.episodeId === episodeId ? timeline(record, on) : undefined
    return told === undefined ? [] : [told]
  },
  sortedBy: ["episodeId"],
})
