import type { Day, EpisodeEvent, Instant } from "@str-service/domain"
import { asOf, dueListView, rowsToCsv, runAsync } from "@str-service/projections"

/** What falls due, as CSV that a spreadsheet opens: limits, reviews and exemptions. */
export const dueList = async (
  events: AsyncIterable<EpisodeEvent>,
  at: { readonly now: Instant; readonly today: Day },
): Promise<string> => {
  const view = asOf({}, at)(dueListView, { include: ["reviews", "exemptions"] })
  return rowsToCsv(dueListView.row, await runAsync(view, events))
}
