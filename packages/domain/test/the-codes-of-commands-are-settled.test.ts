import {
  ClosingOutcome,
  ClosingReason,
  CorrectionReason,
  GoalProgress,
  MissedReason,
  NoticeRecipient,
  OnwardProvision,
  PauseReason,
  SupportMode,
  WorkerCorrectionReason,
  WorkerRole,
} from "@str-service/domain/schemas"
import { expect, test } from "vitest"

// Events hold these for good: a code taken away leaves recorded events that cannot be read.
test.each([
  [
    "why an episode was closed",
    ClosingReason,
    [
      "goals-met",
      "no-longer-appropriate",
      "consent-withdrawn",
      "moved",
      "died",
      "transferred",
      "declined-at-referral",
      "signposted-at-referral",
      "other",
    ],
  ],
  ["with which outcome", ClosingOutcome, ["supporting-self", "sis", "other-service", "unknown"]],
  [
    "who provides from then on",
    OnwardProvision,
    [
      "sis",
      "community-mental-health-team",
      "inpatient",
      "primary-care",
      "voluntary-sector",
      "other",
    ],
  ],
  [
    "why support was paused",
    PauseReason,
    ["hospital-admission", "away", "person-asked", "service-interruption", "other"],
  ],
  [
    "how a contact was missed",
    MissedReason,
    ["did-not-attend", "cancelled-by-person", "cancelled-by-service"],
  ],
  ["how support was given", SupportMode, ["face-to-face", "telephone", "video", "written"]],
  ["how far a goal has come", GoalProgress, ["not-begun", "progressing", "met", "given-up"]],
  [
    "who was told of a charge",
    NoticeRecipient,
    ["person", "carer", "attorney-or-deputy", "advocate"],
  ],
  [
    "why the record is corrected",
    CorrectionReason,
    ["entered-wrongly", "entered-twice", "wrong-episode", "better-information", "other"],
  ],
  [
    "why the record of a worker is corrected",
    WorkerCorrectionReason,
    ["entered-wrongly", "entered-twice", "wrong-worker", "better-information", "other"],
  ],
  ["in which role a worker is employed", WorkerRole, ["str", "css"]],
] as const)("%s", (_what, schema, codes) => {
  expect(schema.literals).toEqual(codes)
})
