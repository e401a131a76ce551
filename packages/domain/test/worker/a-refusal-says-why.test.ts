import { workerMessageOf } from "@str-service/domain/messages"
import { WorkerRejection as WorkerRejections } from "@str-service/domain/schemas"
import type { WorkerRejection, WorkerRejectionTag } from "@str-service/domain/worker"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { always } from "../given/policies.ts"
import {
  amendWorker,
  appoint,
  aWorker,
  completeStep,
  cssWorker,
  holdSupervision,
  leave,
  redesignate,
  strWorker,
  withdrawFromWorker,
} from "../given/worker.ts"

const pathway = always({
  workforce: { trainingSteps: { induction: "Induction", listening: "Listening" } },
})

const refusals: ReadonlyArray<readonly [WorkerRejectionTag, () => WorkerRejection, string]> = [
  [
    "NotAppointed",
    () => aWorker().refusal(holdSupervision("2012-10-01")),
    "The worker has not been appointed yet. Appoint the worker first.",
  ],
  [
    "AlreadyAppointed",
    () => strWorker().refusal(appoint("2012-07-01")),
    "The worker was already appointed on 2012-06-01. Amend that appointment if it is wrong; somebody who comes back needs a new id.",
  ],
  [
    "BeforeAppointment",
    () => strWorker().refusal(holdSupervision("2012-05-31")),
    "2012-05-31 is before the worker was appointed on 2012-06-01. Check the day, or amend the appointment.",
  ],
  [
    "AppointedAsStr",
    () => strWorker().refusal(redesignate("2012-10-01")),
    "The worker was appointed as an STR worker on 2012-06-01: there is nothing to redesignate. Amend the appointment if the role is wrong.",
  ],
  [
    "AlreadyRedesignated",
    () => cssWorker().and(redesignate("2012-10-01")).refusal(redesignate("2012-10-02")),
    "The worker was already redesignated on 2012-10-01. Amend that if the day is wrong.",
  ],
  [
    "StepAlreadyCompleted",
    () =>
      strWorker()
        .and(completeStep("2012-07-01", "induction"))
        .refusal(completeStep("2012-08-01", "induction")),
    "Training step induction was already completed on 2012-07-01. Amend that if the day is wrong.",
  ],
  [
    "AlreadyLeft",
    () => strWorker().and(leave("2012-12-31")).refusal(leave("2013-01-31")),
    "The worker left on 2012-12-31. Withdraw the leaving if it is wrong; somebody who comes back needs a new id.",
  ],
  [
    "AfterLeaving",
    () => strWorker().and(leave("2012-12-31")).refusal(holdSupervision("2013-01-01")),
    "2013-01-01 is after the worker left on 2012-12-31. Record it on a day up to then, or amend the leaving.",
  ],
  [
    "LeavesTooEarly",
    () => strWorker().and(holdSupervision("2012-11-02")).refusal(leave("2012-11-01")),
    "The worker cannot have left on 2012-11-01: event c-2/0 happened on 2012-11-02. Choose a later day, or correct that event.",
  ],
  [
    "WrongWorker",
    () => strWorker().refusal(leave("2012-12-31"), { workerId: "w-2" }),
    "The command is for worker w-2, the history is that of w-1. Read the right stream.",
  ],
  [
    "CommandAlreadyHandled",
    () => strWorker().refusal(leave("2012-12-31"), { commandId: "c-1" }),
    "Command c-1 has already been handled in this worker's record. Give a new command an id of its own.",
  ],
  [
    "InFuture",
    () => strWorker().refusal(leave("2012-12-31"), { today: "2012-12-30" }),
    "2012-12-31 is later than today, 2012-12-30. Record it once it has happened.",
  ],
  [
    "UnknownCodes",
    () =>
      aWorker().refusal(
        appoint("2012-06-01", {
          employer: "circus",
          teams: ["acess"],
          serviceAreas: ["inpatient"],
        }),
      ),
    "There is no employer circus. The known codes are health, council. There is no team acess. Did you mean access? There is no service area inpatient. Did you mean inpatients?",
  ],
  [
    "UnknownTrainingStep",
    () => strWorker(pathway).refusal(completeStep("2012-07-01", "magic")),
    "magic is not a training step of policy of-tests 2012-10-01, which has induction, listening. Choose one of these, or add it to the policy.",
  ],
  [
    "EventNotFound",
    () => strWorker().refusal(withdrawFromWorker("c-9/0")),
    "This worker's record has no event c-9/0. Check the event's id.",
  ],
  [
    "NotCorrectable",
    () =>
      strWorker()
        .and(leave("2012-12-31"))
        .and(withdrawFromWorker("c-2/0"))
        .refusal(withdrawFromWorker("c-3/0")),
    "Withdrawn (c-3/0) is worked out from other events and cannot be corrected itself. Correct those.",
  ],
  [
    "AlreadyWithdrawn",
    () =>
      strWorker()
        .and(leave("2012-12-31"))
        .and(withdrawFromWorker("c-2/0"))
        .refusal(withdrawFromWorker("c-2/0")),
    "Event c-2/0 has been withdrawn. Record it anew.",
  ],
  [
    "WrongReplacement",
    () => strWorker().refusal(amendWorker("c-1/0", leave("2012-10-01"))),
    "Appointed (c-1/0) is amended with what Appoint supplies, not Leave.",
  ],
  [
    "CorrectionUnlawful",
    () => cssWorker().and(redesignate("2012-10-01")).refusal(withdrawFromWorker("c-1/0")),
    "With this correction event c-2/0 could not have happened: The worker has not been appointed yet. Appoint the worker first.",
  ],
]

test.each(refusals)("%s", (tag, refusal, message) => {
  const rejection = refusal()
  expect(rejection._tag).toBe(tag)
  expect(workerMessageOf(rejection)).toBe(message)
})

describe("every reason for which a command on a worker is refused", () => {
  test("was given above for a command that somebody may give", () => {
    const known = WorkerRejections.members.map((member) => member.fields._tag.schema.literal)
    expect(new Set(refusals.map(([tag]) => tag))).toEqual(new Set(known))
  })

  test("is plain data that reads back from JSON as it was", () => {
    const json = Schema.toCodecJson(WorkerRejections)
    for (const [, refusal] of refusals) {
      const rejection = refusal()
      const written = JSON.parse(JSON.stringify(rejection))
      expect(Schema.decodeUnknownSync(json, { onExcessProperty: "error" })(written)).toEqual(
        rejection,
      )
    }
  })
})

test("a correction of somebody never appointed finds nobody", () => {
  expect(aWorker().refusal(withdrawFromWorker("c-1/0"))).toEqual({ _tag: "NotAppointed" })
})

test("a word that every object knows is no training step", () => {
  expect(strWorker(pathway).refusal(completeStep("2012-07-01", "constructor"))._tag).toBe(
    "UnknownTrainingStep",
  )
})

test("where no pathway is set, or no policy is in force, any step may be recorded", () => {
  const none = { inForceOn: () => undefined }
  for (const policies of [always(), always({ workforce: {} }), none]) {
    const worker = strWorker(policies).and(completeStep("2012-07-01", "magic"))
    expect(worker.latest).toHaveLength(1)
  }
})
