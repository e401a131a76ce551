import type { FactProblem, RejectionTag } from "@str-service/domain"
import { messageOf } from "@str-service/domain/messages"
import { Rejection } from "@str-service/domain/schemas"
import type { WorkerStanding } from "@str-service/domain/worker"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { closed, inChargeable, inEnablement, referred } from "../given/beginnings.ts"
import { anEpisode, episodeOf } from "../given/episode.ts"
import { always, answer, sixWeeks } from "../given/policies.ts"
import {
  amend,
  assignWorker,
  close,
  endExemption,
  grantExemption,
  holdReview,
  pause,
  recordFacts,
  recordSupport,
  refer,
  resume,
  reviewGoal,
  setGoal,
  startChargeable,
  startEnablement,
  withdraw,
} from "../given/requests.ts"

const under = {
  none: { inForceOn: () => undefined },
  discuss: always({ eligibility: () => answer("discuss") }),
  decline: always({ eligibility: () => answer("decline") }),
  open: always({
    eligibility: () => answer("needs-more-information", { missing: ["inCrisis", "age"] }),
  }),
  vague: always({ eligibility: () => answer("needs-more-information") }),
  silent: always({ eligibility: null }),
  onlyStr: always({ workforce: { onlyStrWorkers: true } }),
  refusing: always({ limits: () => [{ ...sixWeeks, enforcement: "refuse" }] }),
}

const problem = (more: Pick<FactProblem, "problem"> & Partial<FactProblem>) =>
  always({ refuseFacts: () => [{ fact: "age", expected: "a whole number", ...more }] })

const assigning = (worker: WorkerStanding) => ({
  type: "AssignWorker" as const,
  data: { ...assignWorker("2012-10-02").data, worker },
})

const withFacts = (problems: ReturnType<typeof problem>) =>
  anEpisode(problems).refusal(refer("2012-10-01"))

const refusals: ReadonlyArray<readonly [RejectionTag, () => Rejection, string]> = [
  [
    "NotReferred",
    () => anEpisode().refusal(startEnablement("2012-10-01")),
    "There is no referral yet. Refer the person first.",
  ],
  [
    "AlreadyReferred",
    () => referred().refusal(refer("2012-10-05")),
    "The person was already referred on 2012-10-01. A new referral needs a new episode.",
  ],
  [
    "BeforeReferral",
    () => referred().refusal(recordSupport("2012-09-30")),
    "2012-09-30 is before the referral on 2012-10-01. Check the day, or amend the referral.",
  ],
  [
    "EnablementNotStarted",
    () => referred().refusal(startChargeable("2012-10-05")),
    "Enablement has not started. Start it first.",
  ],
  [
    "AlreadyStarted",
    () => inEnablement().refusal(startEnablement("2012-10-05")),
    "Enablement already started on 2012-10-01. Amend that start if the day is wrong.",
  ],
  [
    "AlreadyStarted",
    () => inChargeable().refusal(startChargeable("2012-11-20")),
    "Chargeable support already started on 2012-11-12. Amend that start if the day is wrong.",
  ],
  [
    "ChargeableTooEarly",
    () => inEnablement().and(holdReview("2012-10-01")).refusal(startChargeable("2012-10-01")),
    "Chargeable support cannot start on 2012-10-01: it follows enablement, which started on 2012-10-01. Choose a later day.",
  ],
  [
    "AlreadyClosed",
    () => closed().refusal(close("2013-02-01")),
    "The episode was closed on 2013-01-31. Withdraw the closing if it is wrong.",
  ],
  [
    "AfterClosing",
    () => closed().refusal(recordSupport("2013-02-01")),
    "2013-02-01 is after the episode was closed on 2013-01-31. Record it on a day up to then, or amend the closing.",
  ],
  [
    "ClosesTooEarly",
    () => inEnablement().and(recordSupport("2012-10-20")).refusal(close("2012-10-19")),
    "The episode cannot have closed on 2012-10-19: event c-3/0 happened on 2012-10-20. Choose a later day, or correct that event.",
  ],
  [
    "PeriodReversed",
    () => inEnablement().refusal(holdReview("2012-11-09", { nextReviewOn: "2012-11-08" })),
    "The period ends on 2012-11-08, before it begins on 2012-11-09. Check both days.",
  ],
  [
    "GoalNotSet",
    () => referred().refusal(reviewGoal("2012-10-05", "g-1")),
    "No goal has been set. Set one first.",
  ],
  [
    "GoalNotSet",
    () => referred().and(setGoal("2012-10-05", "g-1")).refusal(reviewGoal("2012-10-05", "g-2")),
    "Goal g-2 had not been set by that day. Set it first, or check its id.",
  ],
  [
    "GoalAlreadySet",
    () => referred().and(setGoal("2012-10-05", "g-1")).refusal(setGoal("2012-10-06", "g-1")),
    "Goal g-1 has already been set. Review it, or give the new goal an id of its own.",
  ],
  [
    "ExemptionNotGranted",
    () => referred().refusal(endExemption("x-1", "2012-10-05")),
    "There is no exemption left to end.",
  ],
  [
    "ExemptionNotGranted",
    () =>
      referred()
        .and(grantExemption("x-1", "2012-10-05"))
        .refusal(endExemption("x-2", "2012-10-06")),
    "Exemption x-2 has not been granted. Check its id.",
  ],
  [
    "ExemptionAlreadyGranted",
    () =>
      referred()
        .and(grantExemption("x-1", "2012-10-05"))
        .refusal(grantExemption("x-1", "2012-10-06")),
    "Exemption x-1 has already been granted. Give the new one an id of its own.",
  ],
  [
    "ExemptionAlreadyEnded",
    () =>
      referred()
        .and(grantExemption("x-1", "2012-10-05"))
        .and(grantExemption("x-2", "2012-10-05"))
        .and(endExemption("x-1", "2012-10-06"))
        .refusal(endExemption("x-1", "2012-10-07")),
    "Exemption x-1 already ended on 2012-10-06. Amend that if the day is wrong.",
  ],
  [
    "PauseOutsideSupport",
    () => referred().refusal(pause("2012-10-05")),
    "Only enablement and chargeable support can be paused, and neither has started.",
  ],
  [
    "PauseOutsideSupport",
    () => referred().and(startEnablement("2012-10-05")).refusal(pause("2012-10-04")),
    "Support cannot be paused on 2012-10-04: it began on 2012-10-05.",
  ],
  [
    "AlreadyPaused",
    () => inEnablement().and(pause("2012-10-05")).refusal(pause("2012-10-06")),
    "Support is already paused on 2012-10-06, by the pause that began on 2012-10-05.",
  ],
  [
    "NotPaused",
    () => inEnablement().refusal(resume("2012-10-06")),
    "No pause that began before 2012-10-06 is open. Record the pause first, or check the day.",
  ],
  [
    "PausesOverlap",
    () => inEnablement().and(pause("2012-10-10")).refusal(pause("2012-10-05")),
    "The pause from 2012-10-05 would not have ended when the next began on 2012-10-10. Say when support resumed.",
  ],
  [
    "WrongEpisode",
    () => referred().refusal(recordSupport("2012-10-05"), { episodeId: "e-2" }),
    "The command is for episode e-2, the history is that of e-1. Read the right stream.",
  ],
  [
    "CommandAlreadyHandled",
    () => referred().refusal(recordSupport("2012-10-05"), { commandId: "c-1" }),
    "Command c-1 has already been handled in this episode. Give a new command an id of its own.",
  ],
  [
    "InFuture",
    () => anEpisode().refusal(refer("2012-10-02"), { today: "2012-10-01" }),
    "2012-10-02 is later than today, 2012-10-01. Record it once it has happened.",
  ],
  [
    "NoPolicyInForce",
    () => anEpisode(under.none).refusal(refer("2012-10-01")),
    "No version of the policy is in force on 2012-10-01. Check the day, or publish a version for it.",
  ],
  [
    "PolicyDoesNotDecide",
    () => anEpisode(under.silent).refusal(refer("2012-10-01")),
    "Policy of-tests 2012-10-01 does not decide on eligibility. Add that decision to it.",
  ],
  [
    "FactsRefused",
    () => withFacts(problem({ problem: "unknown-fact", didYouMean: "ageInYears" })),
    "The policy knows no fact age. Did you mean ageInYears?",
  ],
  [
    "FactsRefused",
    () => withFacts(problem({ problem: "unknown-fact" })),
    "The policy knows no fact age.",
  ],
  [
    "FactsRefused",
    () => withFacts(problem({ problem: "null" })),
    "Fact age is null: leave out what is unknown. Expected a whole number.",
  ],
  [
    "FactsRefused",
    () => withFacts(problem({ problem: "wrong-type" })),
    "Fact age is of the wrong type. Expected a whole number.",
  ],
  [
    "FactsRefused",
    () => withFacts(problem({ problem: "not-in-list", didYouMean: "18" })),
    "Fact age holds a value that does not exist. Expected a whole number. Did you mean 18?",
  ],
  [
    "FactsRefused",
    () => withFacts(problem({ problem: "out-of-range" })),
    "Fact age is out of range. Expected a whole number.",
  ],
  [
    "FactsRefused",
    () => referred().refusal(recordFacts("2012-10-02", { team: "access" })),
    "Fact team cannot be recorded. It is told by the episode itself.",
  ],
  [
    "UnknownCodes",
    () =>
      anEpisode().refusal(refer("2012-10-01", { team: "night-shift", serviceArea: "inpatient" })),
    "There is no team night-shift. The known codes are access, recovery, assertive-outreach, early-intervention, elsewhere. There is no service area inpatient. Did you mean inpatients?",
  ],
  [
    "NotAssessed",
    () => episodeOf(referred().events.slice(0, 1)).refusal(startEnablement("2012-10-02")),
    "No assessment of the referral is on record. Record facts: the policy is asked with them.",
  ],
  [
    "MoreInformationNeeded",
    () => referred(under.open).refusal(startEnablement("2012-10-02")),
    "The policy needs more information on eligibility: inCrisis, age. Record these facts first.",
  ],
  [
    "MoreInformationNeeded",
    () => referred(under.vague).refusal(startEnablement("2012-10-02")),
    "The policy needs more information on eligibility, and names no fact. See what its rule asks for, and record that first.",
  ],
  [
    "NotAccepted",
    () => referred(under.decline).refusal(startEnablement("2012-10-02")),
    "The latest assessment is decline. Support starts only after an assessment that says otherwise: record what has changed.",
  ],
  [
    "JudgementNeeded",
    () => referred(under.discuss).refusal(startEnablement("2012-10-02")),
    "The policy leaves eligibility for discussion. Say who decided, and why.",
  ],
  [
    "ContinuingNeedNotRecorded",
    () => inEnablement().refusal(startChargeable("2012-11-12")),
    "By 2012-11-12 no review had been held since enablement began, and chargeable support needs one that finds a continuing need. Hold a review first, or choose a day from that of a later review.",
  ],
  [
    "ContinuingNeedNotRecorded",
    () =>
      inEnablement()
        .and(holdReview("2012-11-09", { continuingNeed: [] }))
        .refusal(startChargeable("2012-11-12")),
    "The latest review up to 2012-11-12, of 2012-11-09, records no continuing need. Hold another first, or choose a day from that of a later review.",
  ],
  [
    "LimitWouldBeExceeded",
    () =>
      inEnablement(under.refusing)
        .and(holdReview("2012-11-09"))
        .refusal(startChargeable("2012-11-13")),
    "A start on 2012-11-13 goes beyond the limit enablement, whose last day is 2012-11-11, and the policy refuses that.",
  ],
  [
    "WorkerNotYetAppointed",
    () => referred().refusal(assigning({ role: "str", appointedOn: "2012-10-03" })),
    "Worker w-1 was appointed on 2012-10-03, after 2012-10-02. Choose a later day, or another worker.",
  ],
  [
    "WorkerHasLeft",
    () => referred().refusal(assigning({ role: "str", leftOn: "2012-10-01" })),
    "Worker w-1 left on 2012-10-01, before 2012-10-02. Assign somebody who is still at work.",
  ],
  [
    "OnlyStrWorkersAssigned",
    () => referred(under.onlyStr).refusal(assigning({ role: "css" })),
    "Worker w-1 is not an STR worker on 2012-10-02, and policy of-tests 2012-10-01 lets only STR workers hold episodes. Assign an STR worker, or redesignate this one first.",
  ],
  [
    "WorkerNotKnown",
    () => referred(under.onlyStr).refusal(assignWorker("2012-10-02")),
    "Nothing is known of worker w-1, and policy of-tests 2012-10-01 lets only STR workers hold episodes. Check the id, or appoint the worker first.",
  ],
  [
    "EventNotFound",
    () => referred().refusal(withdraw("c-9/0")),
    "This episode has no event c-9/0. Check the event's id.",
  ],
  [
    "NotCorrectable",
    () => referred().refusal(withdraw("c-1/1")),
    "EligibilityAssessed (c-1/1) is worked out from other events and cannot be corrected itself. Correct those.",
  ],
  [
    "AlreadyWithdrawn",
    () => inEnablement().and(withdraw("c-2/0")).refusal(withdraw("c-2/0")),
    "Event c-2/0 has been withdrawn. Record it anew.",
  ],
  [
    "WrongReplacement",
    () => inEnablement().refusal(amend("c-2/0", recordFacts("2012-10-01", {}))),
    "EnablementStarted (c-2/0) is amended with what StartEnablement supplies, not RecordFacts.",
  ],
  [
    "CorrectionUnlawful",
    () => inChargeable().refusal(withdraw("c-2/0")),
    "With this correction event c-4/0 could not have happened: Enablement has not started. Start it first.",
  ],
]

test.each(refusals)("%s", (tag, refusal, message) => {
  const rejection = refusal()
  expect(rejection._tag).toBe(tag)
  expect(messageOf(rejection)).toBe(message)
})

describe("every reason for which a command is refused", () => {
  test("was given above for a command that somebody may give", () => {
    const known = Rejection.members.map((member) => member.fields._tag.schema.literal)
    expect(new Set(refusals.map(([tag]) => tag))).toEqual(new Set(known))
  })

  test("is plain data that reads back from JSON as it was", () => {
    const json = Schema.toCodecJson(Rejection)
    for (const [, refusal] of refusals) {
      const rejection = refusal()
      const written = JSON.parse(JSON.stringify(rejection))
      expect(Schema.decodeUnknownSync(json, { onExcessProperty: "error" })(written)).toEqual(
        rejection,
      )
    }
  })
})
