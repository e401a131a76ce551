import { type Asking, asOf } from "@str-service/projections"

/** Asked long after everything that the tests tell of was recorded. */
export const asking = (asked: Asking = {}) =>
  asOf(asked, { today: "2020-01-01", now: "2020-01-01T12:00:00Z" })
