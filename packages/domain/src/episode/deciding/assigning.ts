import type { Policies } from "../../policy/policy.ts"
import type { EpisodeCommand } from "../commands.ts"
import type { Rejection } from "../rejections.ts"
import type { Replacement } from "../requests.ts"

/**
 * Why a worker cannot come to hold an episode, by what is told of the worker and by the policy in
 * force on the day; `null` when they can, and for any other command.
 *
 * Nothing is asked of a worker of whom nothing is told, unless the policy lets only STR workers hold
 * episodes.
 */
export const notAssignable = (
  request: EpisodeCommand | Replacement,
  policies: Policies,
): Rejection | null => {
  if (request.type !== "AssignWorker") return null
  const { on, workerId, worker } = request.data
  if (worker?.appointedOn !== undefined && on < worker.appointedOn) {
    return { _tag: "WorkerNotYetAppointed", workerId, on, appointedOn: worker.appointedOn }
  }
  if (worker?.leftOn !== undefined && worker.leftOn < on) {
    return { _tag: "WorkerHasLeft", workerId, on, leftOn: worker.leftOn }
  }
  const policy = policies.inForceOn(on)
  if (policy?.workforce?.onlyStrWorkers !== true || worker?.role === "str") return null
  const { id: policyId, version: policyVersion } = policy.reference
  return {
    _tag: worker === undefined ? "WorkerNotKnown" : "OnlyStrWorkersAssigned",
    workerId,
    on,
    policyId,
    policyVersion,
  }
}
