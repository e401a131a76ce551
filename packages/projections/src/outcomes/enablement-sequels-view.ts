import { Day, Reference } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { daysIn, holdsDay, type Period } from "../spans/period.ts"
import type { Times } from "../standing/times.ts"
import { column } from "../view/column.ts"
import { gatheringView } from "../view/gathering-view.ts"
import { enablementOf, endedEnablements } from "./ended-enablement.ts"
import { Sequel } from "./sequel.ts"

const spans = "domain, Spans and lists, exactly"
const ascof = "references, Data standards: ASCOF 2A, with the differences of outcomesView"

/** An enablement that ended within a period, and what followed it. */
export const EnablementSequel = Schema.Struct({
  personId: column(Reference, { means: "The person." }),
  episodeId: column(Reference, { means: "The episode in which enablement ended." }),
  from: column(Day, {
    means:
      "The first day of enablement. Enablements of a person no more than 7 days apart are one; then it is that of the first.",
    source: ascof,
  }),
  to: column(Day, { means: "The last day of enablement.", source: spans }),
  days: column(Schema.Natural, {
    means: "From the first day through the last, days between two such enablements among them.",
    unit: "days",
    source: spans,
  }),
  episodes: column(Schema.Natural, {
    means: "How many episodes it went through: 1, unless enablements lie close upon one another.",
    unit: "episodes",
    source: ascof,
  }),
  sequel: column(Sequel, {
    means:
      "What followed, within 7 days: the first that applies of death, hospital, chargeable support, SIS, another service, supporting oneself; else it is not known.",
    source: ascof,
  }),
}).annotate({ identifier: "EnablementSequel" })
export type EnablementSequel = typeof EnablementSequel.Type

/** What followed each enablement: the list behind `outcomesView`, which says how to read it. */
export const enablementSequelsView = gatheringView({
  name: "what followed enablement",
  answers: "What followed each enablement that ended in a period?",
  row: EnablementSequel,
  gathered: (standing) => enablementOf(standing),
  rows: (enablements, { from, to }: Times & Period) =>
    endedEnablements(enablements)
      .filter((ended) => holdsDay([{ from, to }], ended.to))
      .map(({ ongoing, ...ended }) => ({ ...ended, days: daysIn(ended) })),
  sortedBy: ["to", "personId", "episodeId"],
})
