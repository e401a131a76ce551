import type { Policies } from "@str-service/domain"
import { Code, Day } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { count } from "../grouping/count.ts"
import { column } from "../view/column.ts"
import { aboutWorker } from "./about-worker.ts"
import type { WorkerAsOf } from "./worker-as-of.ts"
import type { WorkerView } from "./worker-view.ts"

const source = "role, What do STR workers do; policy, workforce"
const unit = "steps"

/** How far a worker at work has come on the training pathway. */
export const TrainingRow = Schema.Struct({
  ...aboutWorker,
  steps: column(Schema.NullOr(Schema.Natural), {
    means:
      "The steps of the pathway that the policy in force on the day sets; `null` where it sets none.",
    unit,
    source: "policy, workforce",
  }),
  completed: column(Schema.NullOr(Schema.Natural), {
    means: "Of these, the steps completed; `null` where no pathway is set.",
    unit,
    source,
  }),
  next: column(Schema.NullOr(Code), {
    means:
      "The first step of the pathway, in its order, that is not completed; `null` where none is left, or no pathway is set.",
    source,
  }),
  besides: column(Schema.Natural, {
    means:
      "Steps completed that are none of this pathway: of one that an earlier version set, or where none is set.",
    unit,
    source,
  }),
  lastOn: column(Schema.NullOr(Day), {
    means: "The day on which a step was last completed; `null` where none was.",
    source,
  }),
}).annotate({ identifier: "TrainingRow" })
export type TrainingRow = typeof TrainingRow.Type

/** How far each worker has come on the training pathway that the policy sets. */
export const trainingView: WorkerView<TrainingRow, { readonly policies: Policies }> = {
  name: "training",
  answers: "How far has each worker come on the training pathway, and which step is next?",
  row: TrainingRow,
  ofWorkers: (atWork, { on, policies }) => {
    const pathway = policies.inForceOn(on)?.workforce?.trainingSteps
    const steps = pathway === undefined ? null : Object.keys(pathway)
    return atWork.map((one) => rowOf(one, steps))
  },
  sortedBy: ["workerId"],
}

const rowOf = ({ worker, role }: WorkerAsOf, steps: ReadonlyArray<string> | null): TrainingRow => {
  const { workerId, appointment, training } = worker
  const done = new Set(training.map(({ step }) => step))
  const completed = steps === null ? null : count(steps, (step) => done.has(step))
  return {
    workerId,
    role,
    employer: appointment.employer,
    steps: steps?.length ?? null,
    completed,
    next: steps?.find((step) => !done.has(step)) ?? null,
    besides: done.size - (completed ?? 0),
    lastOn:
      training
        .map(({ on }) => on)
        .toSorted()
        .at(-1) ?? null,
  }
}
