import { Day } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { count } from "../grouping/count.ts"
import { type PartedPeriod, partsOf } from "../spans/parts-of-period.ts"
import { holdsDay } from "../spans/period.ts"
import type { Times } from "../standing/times.ts"
import { column } from "../view/column.ts"
import { gatheringView } from "../view/gathering-view.ts"
import { enablementOf, endedEnablements } from "./ended-enablement.ts"
import { Sequel } from "./sequel.ts"

const source = "references, Data standards: ASCOF 2A, with the differences of outcomesView"

/** How many enablements that ended within a month or a period had one sequel. */
export const OutcomeRow = Schema.Struct({
  from: column(Day, { means: "The first day of the row: of a month, or of the period.", source }),
  to: column(Day, {
    means: "The last day of the row, and at most the day asked about.",
    source,
  }),
  sequel: column(Sequel, {
    means: "What followed enablement within 7 days of its last day; each has a row.",
    source,
  }),
  enablements: column(Schema.Natural, {
    means:
      "The enablements whose last day is one of these, and which this followed. Those of a person no more than 7 days apart are one.",
    unit: "enablements",
    source,
  }),
  share: column(Schema.Finite, {
    means: "Their share of all enablements whose last day is one of these, from 0 to 1.",
    unit: "share of the enablements that ended",
    source,
  }),
}).annotate({ identifier: "OutcomeRow" })
export type OutcomeRow = typeof OutcomeRow.Type

/**
 * What followed enablement, after the idea of ASCOF 2A (the sequel to short-term support to maximise
 * independence). As there, supports of a person no more than 7 days apart are one, what followed is
 * looked for within 7 days of the end, and death comes before hospital, hospital before the next
 * service, that before the outcome recorded.
 *
 * It is not ASCOF 2A, and its figures are not to be set beside published ones:
 *
 * - the record holds no ages and no long-term support, so nobody is left out for being under 18 or
 *   for having had long-term support in the 91 days before;
 * - hospital and other services are known only from what was recorded on closing, not from other
 *   registers; an admission that only paused support is not seen;
 * - chargeable STR support is the next service, whatever the service types of client level data would
 *   call it;
 * - only STR enablements are joined: short-term support of other kinds is not in the record;
 * - those who died are among all that shares are of, with a row of their own.
 *
 * In the last 7 days before the day asked about, what follows may still change.
 */
export const outcomesView = gatheringView({
  name: "outcomes",
  answers: "What followed enablement, and how often?",
  row: OutcomeRow,
  gathered: (standing) => enablementOf(standing),
  rows: (enablements, asked: Times & PartedPeriod) => {
    const ended = endedEnablements(enablements)
    return partsOf(
      asked,
      ended.map(({ to }) => to),
    ).flatMap((part) => {
      const own = ended.filter(({ to }) => holdsDay([part], to))
      return own.length === 0
        ? []
        : Sequel.literals.map((sequel) => {
            const followed = count(own, (each) => each.sequel === sequel)
            return { ...part, sequel, enablements: followed, share: followed / own.length }
          })
    })
  },
  sortedBy: [],
})
