import type { LimitStanding } from "@str-service/projections"
import { bad, faint, good } from "./colour.ts"
import { table } from "./table.ts"

/** Limits with their last days, and how each stands; on its last day a closed episode is over. */
export const limitsTable = (limits: ReadonlyArray<LimitStanding>, isClosed: boolean): string =>
  table(
    limits.map(({ limit, on, lastDay, running, exceeded }) => [
      limit,
      `from ${on}`,
      `last day ${lastDay}`,
      standing(running && !isClosed, exceeded),
    ]),
  )

const standing = (running: boolean, exceeded: boolean): string => {
  if (exceeded) return bad(running ? "exceeded, and running" : "exceeded")
  return running ? good("running") : faint("kept")
}
