import { type Day, earliest, latest } from "@str-service/domain"
import type { Times } from "../standing/times.ts"
import { byMonth, firstOfMonth } from "./month.ts"
import { daysInBoth, holdsDay, type Period } from "./period.ts"

/** Into what a period is parted: its calendar months, or not at all. */
export type Parting = "month" | "period"

/** A period, and whether there are rows of its months, as when left out, or of it as a whole. */
export interface PartedPeriod extends Period {
  readonly by?: Parting | undefined
}

/**
 * The parts of a period that there are rows of, through the day asked about: its calendar months
 * from the first in which something happened on, or the whole; none where nothing happened in it.
 */
export const partsOf = (
  { from, to, on, by = "month" }: Times & PartedPeriod,
  happenedOn: ReadonlyArray<Day>,
): ReadonlyArray<Period> => {
  const period = daysInBoth({ from, to }, { from, to: on })
  if (period === undefined) return []
  const [first, ...others] = happenedOn.filter((day) => holdsDay([period], day))
  if (first === undefined) return []
  if (by === "period") return [period]
  const firstMonth = firstOfMonth(others.reduce(earliest, first))
  return byMonth({ from: latest(from, firstMonth), to: period.to })
}
