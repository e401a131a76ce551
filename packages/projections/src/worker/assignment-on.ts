import { addDays, type Day, type FactualEvent, latest, type Policies } from "@str-service/domain"
import type { WorkerState } from "@str-service/domain/worker"
import * as Schema from "effect/Schema"
import type { Times } from "../standing/times.ts"
import { type WorkerAsOf, workerAsOf } from "./worker-as-of.ts"

/** What is asked besides the times of a view that sets episodes beside workers. */
export interface Workforce {
  /** Every worker there is, by id. */
  readonly workers: ReadonlyMap<string, WorkerState>
  readonly policies: Policies
}

/**
 * Why nobody holds an episode, or somebody who should not: nobody was ever assigned; the worker last
 * assigned has left; nobody of that id was appointed by the day; or the worker is not in the STR role,
 * where the policy in force on the day lets only STR workers hold episodes.
 */
export const WithoutWorker = Schema.Literals([
  "never-assigned",
  "worker-left",
  "worker-not-appointed",
  "worker-not-str",
]).annotate({ identifier: "WithoutWorker" })
export type WithoutWorker = typeof WithoutWorker.Type

/** The assignment that counts on a day, and whether it holds. */
export interface AssignmentOn {
  readonly workerId: string | null
  readonly assignedOn: Day | null
  /** `null` where the worker is not known by the day. */
  readonly worker: WorkerAsOf | null
  /** `null` where the worker holds the episode as they should. */
  readonly because: WithoutWorker | null
  /** The first day on which nobody held the episode, of those through the day; else `null`. */
  readonly nobodySince: Day | null
}

/** Who holds an episode on a day, by its own events and by those of the worker. */
export const assignmentOn = (
  events: Iterable<FactualEvent>,
  referredOn: Day,
  { on, known, workers, policies }: Times & Workforce,
): AssignmentOn => {
  const last = lastAssignment(events)
  if (last === null) {
    return {
      workerId: null,
      assignedOn: null,
      worker: null,
      because: "never-assigned",
      nobodySince: referredOn,
    }
  }
  const { workerId, on: assignedOn } = last
  const state = workers.get(workerId)
  const worker = (state && workerAsOf(state, { on, known })) ?? null
  const assigned = { workerId, assignedOn, worker, nobodySince: null }
  if (worker === null) return { ...assigned, because: "worker-not-appointed" }
  if (worker.leftOn !== null) {
    const nobodySince = latest(addDays(worker.leftOn, 1), assignedOn)
    return { ...assigned, because: "worker-left", nobodySince }
  }
  const onlyStr = policies.inForceOn(on)?.workforce?.onlyStrWorkers === true
  return { ...assigned, because: onlyStr && worker.role !== "str" ? "worker-not-str" : null }
}

/** The latest by its day; of two on one day the one recorded last. */
const lastAssignment = (events: Iterable<FactualEvent>) => {
  let last: Extract<FactualEvent, { readonly type: "WorkerAssigned" }>["data"] | null = null
  for (const event of events) {
    if (event.type !== "WorkerAssigned") continue
    if (last === null || event.data.on >= last.on) last = event.data
  }
  return last
}
