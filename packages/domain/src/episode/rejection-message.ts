import type { FactProblem } from "../policy/facts.ts"
import { recordingMessage } from "../recording/rejection-message.ts"
import type { Rejection } from "./rejections.ts"

/** A rejection in a sentence or two: what is wrong, and what to do about it. */
export const messageOf = (rejection: Rejection): string => {
  switch (rejection._tag) {
    case "NotReferred":
      return "There is no referral yet. Refer the person first."
    case "AlreadyReferred":
      return `The person was already referred on ${rejection.on}. A new referral needs a new episode.`
    case "BeforeReferral":
      return `${rejection.on} is before the referral on ${rejection.referredOn}. Check the day, or amend the referral.`
    case "EnablementNotStarted":
      return "Enablement has not started. Start it first."
    case "AlreadyStarted":
      return `${nameOf(rejection.start)} already started on ${rejection.on}. Amend that start if the day is wrong.`
    case "ChargeableTooEarly":
      return `Chargeable support cannot start on ${rejection.on}: it follows enablement, which started on ${rejection.enablementStartedOn}. Choose a later day.`
    case "AlreadyClosed":
      return `The episode was closed on ${rejection.closedOn}. Withdraw the closing if it is wrong.`
    case "AfterClosing":
      return `${rejection.on} is after the episode was closed on ${rejection.closedOn}. Record it on a day up to then, or amend the closing.`
    case "ClosesTooEarly":
      return `The episode cannot have closed on ${rejection.on}: event ${rejection.eventId} happened on ${rejection.happenedOn}. Choose a later day, or correct that event.`
    case "PeriodReversed":
      return `The period ends on ${rejection.until}, before it begins on ${rejection.from}. Check both days.`
    case "GoalNotSet":
      return rejection.goalId === null
        ? "No goal has been set. Set one first."
        : `Goal ${rejection.goalId} had not been set by that day. Set it first, or check its id.`
    case "GoalAlreadySet":
      return `Goal ${rejection.goalId} has already been set. Review it, or give the new goal an id of its own.`
    case "ExemptionNotGranted":
      return rejection.exemptionId === null
        ? "There is no exemption left to end."
        : `Exemption ${rejection.exemptionId} has not been granted. Check its id.`
    case "ExemptionAlreadyGranted":
      return `Exemption ${rejection.exemptionId} has already been granted. Give the new one an id of its own.`
    case "ExemptionAlreadyEnded":
      return `Exemption ${rejection.exemptionId} already ended on ${rejection.endedOn}. Amend that if the day is wrong.`
    case "PauseOutsideSupport":
      return rejection.supportFrom === null
        ? "Only enablement and chargeable support can be paused, and neither has started."
        : `Support cannot be paused on ${rejection.on}: it began on ${rejection.supportFrom}.`
    case "AlreadyPaused":
      return `Support is already paused on ${rejection.on}, by the pause that began on ${rejection.pausedOn}.`
    case "NotPaused":
      return `No pause that began before ${rejection.on} is open. Record the pause first, or check the day.`
    case "PausesOverlap":
      return `The pause from ${rejection.pausedOn} would not have ended when the next began on ${rejection.nextPausedOn}. Say when support resumed.`
    case "WrongEpisode":
      return `The command is for episode ${rejection.given}, the history is that of ${rejection.expected}. Read the right stream.`
    case "NoPolicyInForce":
      return `No version of the policy is in force on ${rejection.on}. Check the day, or publish a version for it.`
    case "PolicyDoesNotDecide":
      return `Policy ${rejection.policyId} ${rejection.policyVersion} does not decide on ${rejection.decision}. Add that decision to it.`
    case "FactsRefused":
      return rejection.problems.map(problemMessage).join(" ")
    case "NotAssessed":
      return "No assessment of the referral is on record. Record facts: the policy is asked with them."
    case "MoreInformationNeeded":
      return rejection.missing.length === 0
        ? `The policy needs more information on ${rejection.decision}, and names no fact. See what its rule asks for, and record that first.`
        : `The policy needs more information on ${rejection.decision}: ${rejection.missing.join(", ")}. Record these facts first.`
    case "NotAccepted":
      return `The latest assessment is ${rejection.outcome}. Support starts only after an assessment that says otherwise: record what has changed.`
    case "JudgementNeeded":
      return `The policy leaves ${rejection.decision} for discussion. Say who decided, and why.`
    case "ContinuingNeedNotRecorded":
      return rejection.reviewedOn === null
        ? `By ${rejection.on} no review had been held since enablement began, and chargeable support needs one that finds a continuing need. Hold a review first, or choose a day from that of a later review.`
        : `The latest review up to ${rejection.on}, of ${rejection.reviewedOn}, records no continuing need. Hold another first, or choose a day from that of a later review.`
    case "LimitWouldBeExceeded":
      return `A start on ${rejection.on} goes beyond the limit ${rejection.limit}, whose last day is ${rejection.lastDay}, and the policy refuses that.`
    case "WorkerNotYetAppointed":
      return `Worker ${rejection.workerId} was appointed on ${rejection.appointedOn}, after ${rejection.on}. Choose a later day, or another worker.`
    case "WorkerHasLeft":
      return `Worker ${rejection.workerId} left on ${rejection.leftOn}, before ${rejection.on}. Assign somebody who is still at work.`
    case "OnlyStrWorkersAssigned":
      return `Worker ${rejection.workerId} is not an STR worker on ${rejection.on}, and policy ${rejection.policyId} ${rejection.policyVersion} lets only STR workers hold episodes. Assign an STR worker, or redesignate this one first.`
    case "WorkerNotKnown":
      return `Nothing is known of worker ${rejection.workerId}, and policy ${rejection.policyId} ${rejection.policyVersion} lets only STR workers hold episodes. Check the id, or appoint the worker first.`
    case "CorrectionUnlawful":
      return `With this correction event ${rejection.eventId} could not have happened: ${messageOf(rejection.because)}`
    default:
      return recordingMessage(rejection, "this episode")
  }
}

const nameOf = (start: "EnablementStarted" | "ChargeableStarted"): string =>
  start === "EnablementStarted" ? "Enablement" : "Chargeable support"

const problemMessage = ({ fact, problem, expected, didYouMean }: FactProblem): string => {
  const hint = didYouMean === undefined ? "" : ` Did you mean ${didYouMean}?`
  switch (problem) {
    case "unknown-fact":
      return `The policy knows no fact ${fact}.${hint}`
    case "null":
      return `Fact ${fact} is null: leave out what is unknown. Expected ${expected}.`
    case "wrong-type":
      return `Fact ${fact} is of the wrong type. Expected ${expected}.${hint}`
    case "not-in-list":
      return `Fact ${fact} holds a value that does not exist. Expected ${expected}.${hint}`
    case "out-of-range":
      return `Fact ${fact} is out of range. Expected ${expected}.`
    case "not-recorded":
      return `Fact ${fact} cannot be recorded. It is ${expected}.`
  }
}
