import { episodeView } from "../view/view.ts"
import { EpisodeSummary } from "./episode-summary.ts"
import { summaryOf } from "./summarise.ts"

/** Where every episode stands. */
export const summaryView = episodeView({
  name: "summary",
  answers: "How does each episode stand?",
  row: EpisodeSummary,
  rowsOf: (standing): ReadonlyArray<EpisodeSummary> => [summaryOf(standing)],
  sortedBy: ["episodeId"],
})
