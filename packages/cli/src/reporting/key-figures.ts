import { column } from "@str-service/projections"
import * as Schema from "effect/Schema"
import type { Report } from "./report.ts"

/** A figure that a report begins with. */
export const KeyFigure = Schema.Struct({
  figure: column(Schema.String, { means: "What is counted." }),
  value: column(Schema.Natural, { means: "How many there are.", unit: "of what is counted" }),
})
export type KeyFigure = typeof KeyFigure.Type

/** What there is to see at once. */
export const keyFigures = ({
  caseload,
  spans,
  notices,
  chargeableMonths,
}: Report): ReadonlyArray<KeyFigure> => {
  const all = caseload.find(({ by }) => by === "all")
  const chargeableDays = chargeableMonths.reduce((sum, { days }) => sum + days, 0)
  return [
    { figure: "episodes open", value: all?.open ?? 0 },
    { figure: "referred, waiting", value: all?.referred ?? 0 },
    { figure: "in enablement", value: all?.inEnablement ?? 0 },
    { figure: "in chargeable support", value: all?.inChargeable ?? 0 },
    { figure: "paused", value: all?.paused ?? 0 },
    { figure: "beyond a limit", value: all?.overdue ?? 0 },
    { figure: "supported in the period", value: spans.length },
    { figure: "chargeable days in the period", value: chargeableDays },
    {
      figure: "episodes, ever, with chargeable days before any notice",
      value: notices.filter(({ daysWithoutNotice }) => daysWithoutNotice > 0).length,
    },
  ]
}
