import { Day } from "@str-service/domain/schemas"
import { column, rowsToCsv } from "@str-service/projections"
import * as Schema from "effect/Schema"
import type { Unstaged } from "../staging/stages-filled.ts"
import { localityOf } from "../staging/takes.ts"
import { type PlannedCase, placeOf, places, type TransferPlan } from "./transfer-plan.ts"

const text = (means: string) => column(Schema.NullOr(Schema.String), { means })

/** A case of a plan as a row of a spreadsheet. */
export const PlanRow = Schema.Struct({
  caseId: column(Schema.String, { means: "The case." }),
  personId: column(Schema.String, { means: "The person." }),
  team: column(Schema.String, { means: "The team that the case is with." }),
  locality: text("Where the person lives, where that is known."),
  currentProvision: text("What the person has now, where that is known."),
  startedOn: column(Day, { means: "The first day of the support that is given." }),
  place: column(Schema.Literals(places), {
    means: "What becomes of the case.",
    source: "spec, Current position",
  }),
  stage: text("The stage in which it goes to SIS."),
  on: column(Schema.NullOr(Day), { means: "The day on which it does." }),
  rule: text("The rule of the policy that decided."),
  because: text("Why, in the words of the rule."),
  source: text("Where the rule comes from."),
  unknown: text("The facts that are not known and still matter."),
  toLookAt: text("What somebody should look at."),
}).annotate({ identifier: "PlanRow" })
export type PlanRow = typeof PlanRow.Type

/** A plan as rows, by the ids of the cases. */
export const planRows = ({ cases }: TransferPlan): ReadonlyArray<PlanRow> => cases.map(rowOf)

/** A plan as CSV for spreadsheets; no cell of it begins a formula. */
export const planToCsv = (plan: TransferPlan): string => rowsToCsv(PlanRow, planRows(plan))

const rowOf = (planned: PlannedCase): PlanRow => {
  const { case: one, placement, stage, on } = planned
  return {
    caseId: one.caseId,
    personId: one.personId,
    team: one.team,
    locality: textIn(localityOf(one)),
    currentProvision: textIn(one.facts["currentProvision"]),
    startedOn: one.startedOn,
    place: placeOf(planned),
    stage,
    on,
    rule: placement.rule,
    because: placement.because,
    source: placement.source,
    unknown: placement.missing.length === 0 ? null : placement.missing.join("; "),
    toLookAt: toLookAt(planned),
  }
}

const textIn = (value: unknown): string | null => (typeof value === "string" ? value : null)

const unstagedWords: { readonly [why in Unstaged]: string } = {
  "no-stage-takes-it": "No stage takes it.",
  "only-past-stages-take-it": "Only stages that are over take it.",
  "stages-are-full": "The stages that take it are full.",
}

/** What somebody should look at, in a sentence or two; `null` where there is nothing. */
export const toLookAt = ({ unstaged, placement }: PlannedCase): string | null => {
  const sentences = [
    ...(unstaged === null ? [] : [unstagedWords[unstaged]]),
    ...(placement.cannotHappen ? ["The policy says that such facts cannot be; check them."] : []),
  ]
  return sentences.length === 0 ? null : sentences.join(" ")
}
