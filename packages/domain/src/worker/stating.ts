import type { Day } from "../calendar/day.ts"
import type { Policies } from "../policy/policy.ts"
import { type CodeUsed, codesUnknown, used } from "../recording/codes.ts"
import type { WorkerFact } from "./events.ts"
import type { WorkerRejection } from "./rejections.ts"
import type { WorkerReplacement } from "./requests.ts"

/** What a request puts on record, word for word. */
export const factOf = (request: WorkerReplacement): WorkerFact => {
  switch (request.type) {
    case "Appoint":
      return { type: "Appointed", data: request.data }
    case "Redesignate":
      return { type: "Redesignated", data: request.data }
    case "CompleteTrainingStep":
      return { type: "TrainingStepCompleted", data: request.data }
    case "HoldSupervision":
      return { type: "SupervisionHeld", data: request.data }
    case "Leave":
      return { type: "Left", data: request.data }
  }
}

/** The command that supplies what an event of each type records. */
export const commandBehindFact: {
  readonly [type in WorkerFact["type"]]: WorkerReplacement["type"]
} = {
  Appointed: "Appoint",
  Redesignated: "Redesignate",
  TrainingStepCompleted: "CompleteTrainingStep",
  SupervisionHeld: "HoldSupervision",
  Left: "Leave",
}

/** Why what a request says cannot be recorded, whatever the record; `null` when it can. */
export const unsayable = (
  request: WorkerReplacement,
  policies: Policies,
  today: Day,
): WorkerRejection | null => {
  const { on } = request.data
  if (on > today) return { _tag: "InFuture", on, today }
  return codesUnknown(codesUsed(request), policies, [on]) ?? unknownStep(request, policies)
}

const codesUsed = (request: WorkerReplacement): ReadonlyArray<CodeUsed> => {
  if (request.type !== "Appoint") return []
  const { employer, teams, serviceAreas } = request.data
  return [
    ...used("employers", employer),
    ...used("teams", ...teams),
    ...used("serviceAreas", ...serviceAreas),
  ]
}

/** Where the policy sets no training pathway, any step may be recorded. */
const unknownStep = (request: WorkerReplacement, policies: Policies): WorkerRejection | null => {
  if (request.type !== "CompleteTrainingStep") return null
  const { on, step } = request.data
  const policy = policies.inForceOn(on)
  const steps = policy?.workforce?.trainingSteps
  return policy === undefined || steps === undefined || Object.hasOwn(steps, step)
    ? null
    : {
        _tag: "UnknownTrainingStep",
        step,
        steps: Object.keys(steps),
        policyId: policy.reference.id,
        policyVersion: policy.reference.version,
      }
}
