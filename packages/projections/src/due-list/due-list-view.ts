import type { Times } from "../standing/times.ts"
import { episodeView } from "../view/view.ts"
import { type DueListOptions, dueList } from "./due-list.ts"
import { DueRow } from "./due-row.ts"

/** What has to be done by when. */
export const dueListView = episodeView({
  name: "due list",
  answers: "Which limits, reviews and exemptions end soon, today or are past their last day?",
  row: DueRow,
  rowsOf: ({ episode }, { on, all, include }: Times & DueListOptions): ReadonlyArray<DueRow> =>
    dueList([episode], on, { all, include }),
  sortedBy: ["lastDay", "episodeId", "limit"],
})
