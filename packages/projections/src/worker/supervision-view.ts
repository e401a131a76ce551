import { daysBetween, lastDayOf, type Policies } from "@str-service/domain"
import { Day, LimitDuration } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import type { Times } from "../standing/times.ts"
import { column } from "../view/column.ts"
import { aboutWorker } from "./about-worker.ts"
import type { WorkerAsOf } from "./worker-as-of.ts"
import type { WorkerView } from "./worker-view.ts"

const source = "role, What do STR workers do; policy, workforce"

/** How a worker's supervision stands on a day. */
export const SupervisionStatus = Schema.Literals(["overdue", "due-today", "within"]).annotate({
  identifier: "SupervisionStatus",
})
export type SupervisionStatus = typeof SupervisionStatus.Type

/** When a worker at work was last supervised, and by when it is to be done again. */
export const SupervisionRow = Schema.Struct({
  dueOn: column(Schema.NullOr(Day), {
    means:
      "The last day on which the next supervision is in time: the interval counted from the day after the last one, or after the first day at work. `null` where the policy sets no interval.",
    source,
  }),
  ...aboutWorker,
  status: column(Schema.NullOr(SupervisionStatus), {
    means:
      "Overdue after that day, due today on it, within before it. `null` where the policy sets no interval.",
    source,
  }),
  daysLeft: column(Schema.NullOr(Schema.Int), {
    means: "That day minus the day asked about: negative when overdue. `null` where there is none.",
    unit: "days",
    source,
  }),
  lastOn: column(Schema.NullOr(Day), {
    means: "The day of the latest supervision held; `null` where none was.",
    source,
  }),
  held: column(Schema.Natural, {
    means: "Supervisions held since the appointment.",
    unit: "supervisions",
    source,
  }),
  every: column(Schema.NullOr(LimitDuration), {
    means:
      "The longest time between two supervisions that the policy in force on the day sets; `null` where it sets none.",
    source: "policy, workforce",
  }),
}).annotate({ identifier: "SupervisionRow" })
export type SupervisionRow = typeof SupervisionRow.Type

/** Whose supervision is due or overdue. No interval is assumed where the policy sets none. */
export const supervisionView: WorkerView<SupervisionRow, { readonly policies: Policies }> = {
  name: "supervision",
  answers: "Who was supervised when, and whose supervision is due or overdue?",
  row: SupervisionRow,
  ofWorkers: (atWork, { on, policies }) => {
    const every = policies.inForceOn(on)?.workforce?.supervisionEvery ?? null
    return atWork.map((one) => rowOf(one, every, on))
  },
  sortedBy: ["dueOn", "workerId"],
}

const rowOf = (
  { worker, role }: WorkerAsOf,
  every: LimitDuration | null,
  on: Times["on"],
): SupervisionRow => {
  const { workerId, appointment, supervisions } = worker
  const lastOn = supervisions.reduce<Day | null>(
    (last, held) => (last === null || held.on > last ? held.on : last),
    null,
  )
  const dueOn =
    every === null ? null : lastDayOf(lastOn ?? appointment.on, every, "start-day-excluded")
  const daysLeft = dueOn === null ? null : daysBetween(on, dueOn)
  return {
    dueOn,
    workerId,
    role,
    employer: appointment.employer,
    status: daysLeft === null ? null : statusOf(daysLeft),
    daysLeft,
    lastOn,
    held: supervisions.length,
    every,
  }
}

const statusOf = (daysLeft: number): SupervisionStatus => {
  if (daysLeft < 0) return "overdue"
  return daysLeft === 0 ? "due-today" : "within"
}
