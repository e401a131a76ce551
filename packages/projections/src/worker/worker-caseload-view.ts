import { phaseOn } from "@str-service/domain"
import { Code, Reference, WorkerRole } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import type { Standing } from "../standing/standing.ts"
import type { Times } from "../standing/times.ts"
import { column } from "../view/column.ts"
import { gatheringView } from "../view/gathering-view.ts"
import { assignmentOn, type Workforce } from "./assignment-on.ts"
import { atWork } from "./worker-view.ts"

const source = "domain, Worker; policy, workforce"
const unit = "episodes"

/** How many episodes a worker holds, beside the most that the policy lets one hold. */
export const WorkerCaseload = Schema.Struct({
  workerId: column(Reference, { means: "The worker." }),
  role: column(Schema.NullOr(WorkerRole), {
    means: "The worker's role on the day; `null` where nobody of that id was appointed by it.",
    source: "spec, Current position",
  }),
  employer: column(Schema.NullOr(Code), {
    means: "Who employs the worker; `null` where nobody of that id was appointed by the day.",
    source: "spec, Background",
  }),
  open: column(Schema.Natural, {
    means: "Open episodes that the worker holds on the day; none after the last day at work.",
    unit,
    source,
  }),
  limit: column(Schema.NullOr(Schema.Natural), {
    means:
      "The most that the policy in force on the day lets one worker hold; `null` where it sets none.",
    unit,
    source: "policy, workforce",
  }),
  room: column(Schema.NullOr(Schema.Int), {
    means: "The limit less the episodes held: negative beyond it. `null` where there is none.",
    unit,
    source,
  }),
}).annotate({ identifier: "WorkerCaseload" })
export type WorkerCaseload = typeof WorkerCaseload.Type

export interface WorkerCaseloadOptions extends Workforce {
  /** Of the workers who hold nothing, only those who are part of this team. */
  readonly team?: string | undefined
}

/** How many open episodes each worker holds, and how many more the policy lets them hold. */
export const workerCaseloadView = gatheringView({
  name: "caseload of workers",
  answers:
    "How many open episodes does each worker hold, and is that more than the policy lets one hold?",
  row: WorkerCaseload,
  gathered: (standing, asked: Times & WorkerCaseloadOptions) => holderOf(standing, asked),
  rows: (held, asked) => {
    const { on, policies, workers, team } = asked
    const limit = policies.inForceOn(on)?.workforce?.caseloadLimit ?? null
    const rows = new Map<string, WorkerCaseload>()
    for (const { worker, role } of atWork(workers.values(), asked, team)) {
      const { workerId, appointment } = worker
      rows.set(workerId, rowOf({ workerId, role, employer: appointment.employer }, 0, limit))
    }
    for (const holder of held) {
      const open = rows.get(holder.workerId)?.open ?? 0
      rows.set(holder.workerId, rowOf(holder, open + 1, limit))
    }
    return [...rows.values()]
  },
  sortedBy: ["workerId"],
})

type Holder = Pick<WorkerCaseload, "workerId" | "role" | "employer">

const holderOf = (
  { episode, events, on }: Standing,
  asked: Times & Workforce,
): ReadonlyArray<Holder> => {
  if (phaseOn(episode, on) === "Closed") return []
  const { workerId, worker, because } = assignmentOn(events, episode.referral.on, asked)
  if (workerId === null || because === "worker-left") return []
  const employer = worker?.worker.appointment.employer ?? null
  return [{ workerId, role: worker?.role ?? null, employer }]
}

const rowOf = (holder: Holder, open: number, limit: number | null): WorkerCaseload => ({
  ...holder,
  open,
  limit,
  room: limit === null ? null : limit - open,
})
