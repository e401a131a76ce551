import type { Day, EpisodeEvent, Instant } from "@str-service/domain"
import { asOf, dueListView, rowsToCsv, run } from "@str-service/projections"
import type { EpisodeEntry } from "@str-service/service"

/** Every event that a store has, in the order of recording. */
export const allEvents = async (
  batches: AsyncIterable<ReadonlyArray<EpisodeEntry>>,
): Promise<ReadonlyArray<EpisodeEvent>> => {
  const events: Array<EpisodeEvent> = []
  for await (const entries of batches) {
    for (const entry of entries) if (entry.kind === "event") events.push(entry.event)
  }
  return events
}

/** What falls due, as CSV that a spreadsheet opens: limits, reviews and exemptions. */
export const dueList = (
  events: ReadonlyArray<EpisodeEvent>,
  at: { readonly now: Instant; readonly today: Day },
): string => {
  const view = asOf({}, at)(dueListView, { include: ["reviews", "exemptions"] })
  return rowsToCsv(dueListView.row, run(view, events))
}
