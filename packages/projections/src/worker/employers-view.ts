import { Code } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { count } from "../grouping/count.ts"
import { everything, groupedBy, type Keys, orNone } from "../grouping/grouping.ts"
import { column } from "../view/column.ts"
import type { WorkerAsOf } from "./worker-as-of.ts"
import type { WorkerView } from "./worker-view.ts"

const source = "spec, Background"
const unit = "workers"

/** What the rows of employers are by: `all` gives one row for each employer. */
export const EmployersBy = Schema.Literals(["all", "team", "serviceArea"]).annotate({
  identifier: "EmployersBy",
})
export type EmployersBy = typeof EmployersBy.Type

/** The workers at work whom one employer has, in all or in one team or service area. */
export const EmployersRow = Schema.Struct({
  by: column(EmployersBy, {
    means: "What the row is by: `team` and `serviceArea` are those the workers were appointed to.",
    source: "spec, Background; role, service areas",
  }),
  of: column(Schema.NullOr(Code), {
    means:
      "Which team or service area; `null` for workers appointed to none, and in the rows of all. Who was appointed to several counts in each.",
    source: "spec, Background; role, service areas",
  }),
  employer: column(Code, { means: "Who employs the workers.", source }),
  workers: column(Schema.Natural, { means: "Workers at work on the day.", unit, source }),
  str: column(Schema.Natural, {
    means: "Of these, the ones in the STR role on the day.",
    unit,
    source: "spec, Current position",
  }),
  css: column(Schema.Natural, {
    means: "Of these, the ones in the role of the older Community Support Scheme.",
    unit,
    source: "spec, Current position",
  }),
}).annotate({ identifier: "EmployersRow" })
export type EmployersRow = typeof EmployersRow.Type

export interface EmployersOptions {
  /** What there are rows by; by each in turn when left out. */
  readonly by?: ReadonlyArray<EmployersBy> | undefined
}

/** Who employs the workers, in all and in each team and service area. */
export const employersView: WorkerView<EmployersRow, EmployersOptions> = {
  name: "employers",
  answers: "Who employs the workers at work on a day, and in which roles?",
  row: EmployersRow,
  ofWorkers: (atWork, { by = EmployersBy.literals }) =>
    groupedBy(atWork, by, keys).flatMap((group) => byEmployer(group.by, group.of, group.things)),
  sortedBy: ["by", "of", "employer"],
}

const keys: Keys<EmployersBy, WorkerAsOf> = {
  all: everything,
  team: ({ worker }) => orNone(worker.appointment.teams),
  serviceArea: ({ worker }) => orNone(worker.appointment.serviceAreas),
}

const byEmployer = (
  by: EmployersBy,
  of: string | null,
  workers: ReadonlyArray<WorkerAsOf>,
): ReadonlyArray<EmployersRow> =>
  [...new Set(workers.map(({ worker }) => worker.appointment.employer))].map((employer) => {
    const own = workers.filter(({ worker }) => worker.appointment.employer === employer)
    const str = count(own, ({ role }) => role === "str")
    return { by, of, employer, workers: own.length, str, css: own.length - str }
  })
