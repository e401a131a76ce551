import { Code, Reference, WorkerRole } from "@str-service/domain/schemas"
import { column } from "../view/column.ts"

/** The columns that say which worker a row is about. */
export const aboutWorker = {
  workerId: column(Reference, { means: "The worker." }),
  role: column(WorkerRole, {
    means: "The worker's role on the day: STR, or CSS until redesignated.",
    source: "spec, Current position",
  }),
  employer: column(Code, { means: "Who employs the worker.", source: "spec, Background" }),
}
