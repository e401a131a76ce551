import { recordingMessage } from "../recording/rejection-message.ts"
import type { WorkerRejection } from "./rejections.ts"

/** A rejection in a sentence or two: what is wrong, and what to do about it. */
export const workerMessageOf = (rejection: WorkerRejection): string => {
  switch (rejection._tag) {
    case "NotAppointed":
      return "The worker has not been appointed yet. Appoint the worker first."
    case "AlreadyAppointed":
      return `The worker was already appointed on ${rejection.on}. Amend that appointment if it is wrong; somebody who comes back needs a new id.`
    case "BeforeAppointment":
      return `${rejection.on} is before the worker was appointed on ${rejection.appointedOn}. Check the day, or amend the appointment.`
    case "AppointedAsStr":
      return `The worker was appointed as an STR worker on ${rejection.appointedOn}: there is nothing to redesignate. Amend the appointment if the role is wrong.`
    case "AlreadyRedesignated":
      return `The worker was already redesignated on ${rejection.on}. Amend that if the day is wrong.`
    case "StepAlreadyCompleted":
      return `Training step ${rejection.step} was already completed on ${rejection.on}. Amend that if the day is wrong.`
    case "AlreadyLeft":
      return `The worker left on ${rejection.leftOn}. Withdraw the leaving if it is wrong; somebody who comes back needs a new id.`
    case "AfterLeaving":
      return `${rejection.on} is after the worker left on ${rejection.leftOn}. Record it on a day up to then, or amend the leaving.`
    case "LeavesTooEarly":
      return `The worker cannot have left on ${rejection.on}: event ${rejection.eventId} happened on ${rejection.happenedOn}. Choose a later day, or correct that event.`
    case "WrongWorker":
      return `The command is for worker ${rejection.given}, the history is that of ${rejection.expected}. Read the right stream.`
    case "UnknownTrainingStep":
      return `${rejection.step} is not a training step of policy ${rejection.policyId} ${rejection.policyVersion}, which has ${rejection.steps.join(", ")}. Choose one of these, or add it to the policy.`
    case "CorrectionUnlawful":
      return `With this correction event ${rejection.eventId} could not have happened: ${workerMessageOf(rejection.because)}`
    default:
      return recordingMessage(rejection, "this worker's record")
  }
}
