import type { Day } from "@str-service/domain"

/** Days next to one another, from the first and to the last. */
export interface DaySpan {
  readonly from: Day
  readonly to: Day
}
