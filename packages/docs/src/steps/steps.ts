import type { EpisodeCommandType, EpisodeEventType, Phase, RejectionTag } from "@str-service/domain"
import { tableOf } from "../site/table.ts"

/** What a command needs, in words, and what it is refused with where that is not there. */
interface Need {
  readonly words: string
  readonly else: ReadonlyArray<RejectionTag>
}

/** One command of an episode, as the page of them tells it. */
export interface Step {
  readonly command: EpisodeCommandType
  readonly after: ReadonlyArray<Phase>
  readonly needs: ReadonlyArray<Need>
  /** What is recorded each time, and what only at times. */
  readonly records: ReadonlyArray<EpisodeEventType>
  readonly atTimes: ReadonlyArray<EpisodeEventType>
}

const sinceReferral: ReadonlyArray<Phase> = ["Referred", "InEnablement", "InChargeable", "Closed"]
const whileOpen: ReadonlyArray<Phase> = ["Referred", "InEnablement", "InChargeable"]
const inSupport: ReadonlyArray<Phase> = ["InEnablement", "InChargeable", "Closed"]

const need = (words: string, ...tags: ReadonlyArray<RejectionTag>): Need => ({ words, else: tags })

const step = (
  command: EpisodeCommandType,
  after: ReadonlyArray<Phase>,
  needs: ReadonlyArray<Need>,
  records: ReadonlyArray<EpisodeEventType>,
  atTimes: ReadonlyArray<EpisodeEventType> = [],
): Step => ({ command, after, needs, records, atTimes })

const worker = [
  need(
    "a worker who is at work on the day, where the command tells their standing",
    "WorkerNotYetAppointed",
    "WorkerHasLeft",
  ),
  need(
    "an STR worker, where the policy lets only those hold episodes",
    "OnlyStrWorkersAssigned",
    "WorkerNotKnown",
  ),
]

const facts = need("facts that the policy knows", "FactsRefused")
const eligibility = need("a policy that decides on eligibility", "PolicyDoesNotDecide")

/** The commands of an episode, in the order in which a service gives them. */
export const steps: ReadonlyArray<Step> = [
  step(
    "Refer",
    ["NotReferred"],
    [need("an episode without a referral", "AlreadyReferred"), eligibility, facts],
    ["Referred", "EligibilityAssessed"],
  ),
  step(
    "RecordFacts",
    sinceReferral,
    [eligibility, facts],
    ["FactsRecorded", "EligibilityAssessed"],
  ),
  step(
    "StartEnablement",
    ["Referred"],
    [
      need("an assessment that accepts", "NotAccepted"),
      need("no fact still missing for it", "MoreInformationNeeded"),
      need("a judgement where it leaves the matter for discussion", "JudgementNeeded"),
      need("no limit that refuses the day", "LimitWouldBeExceeded"),
      need("no start before", "AlreadyStarted", "AlreadyClosed"),
    ],
    ["EnablementStarted"],
  ),
  step(
    "StartChargeable",
    ["InEnablement"],
    [
      need("enablement, since an earlier day", "EnablementNotStarted", "ChargeableTooEarly"),
      need(
        "a continuing need found by the latest review since enablement began",
        "ContinuingNeedNotRecorded",
      ),
      need("a policy that decides on charging", "PolicyDoesNotDecide"),
      need("the facts that it asks for charging", "MoreInformationNeeded"),
      need("a judgement where it leaves the charge for discussion", "JudgementNeeded"),
      need("no limit that refuses the day", "LimitWouldBeExceeded"),
      need("no start before", "AlreadyStarted", "AlreadyClosed"),
    ],
    ["ChargeableStarted", "ChargingAssessed"],
    ["ChargeExemptionGranted"],
  ),
  step(
    "Close",
    whileOpen,
    [
      need("nothing that happened on a later day", "ClosesTooEarly"),
      need("an open episode", "AlreadyClosed"),
    ],
    ["Closed"],
  ),
  step("AssignWorker", sinceReferral, worker, ["WorkerAssigned"]),
  step("RecordSupport", sinceReferral, [], ["SupportRecorded"]),
  step("RecordMissedSupport", sinceReferral, [], ["SupportMissed"]),
  step("SetGoal", sinceReferral, [need("a new `goalId`", "GoalAlreadySet")], ["GoalSet"]),
  step(
    "ReviewGoal",
    sinceReferral,
    [need("a goal of that id, set by the day", "GoalNotSet")],
    ["GoalReviewed"],
  ),
  step(
    "HoldReview",
    sinceReferral,
    [need("`nextReviewOn`, where given, not before the day", "PeriodReversed")],
    ["ReviewHeld"],
  ),
  step("GiveChargeNotice", sinceReferral, [], ["ChargeNoticeGiven"]),
  step(
    "GrantChargeExemption",
    sinceReferral,
    [
      need("a new `exemptionId`", "ExemptionAlreadyGranted"),
      need("`until`, where given, not before `from`", "PeriodReversed"),
    ],
    ["ChargeExemptionGranted"],
  ),
  step(
    "EndChargeExemption",
    sinceReferral,
    [
      need("an exemption of that id", "ExemptionNotGranted"),
      need("that has not been ended", "ExemptionAlreadyEnded"),
      need("a day not before its first", "PeriodReversed"),
    ],
    ["ChargeExemptionEnded"],
  ),
  step(
    "Pause",
    inSupport,
    [
      need("a day of support", "PauseOutsideSupport"),
      need("that is not paused", "AlreadyPaused"),
      need("`resumedOn`, where given, a later day", "NotPaused"),
      need("`resumedOn`, where a later pause is on record", "PausesOverlap"),
    ],
    ["Paused"],
    ["Resumed"],
  ),
  step(
    "Resume",
    inSupport,
    [need("a pause that began on an earlier day and is open", "NotPaused")],
    ["Resumed"],
  ),
  step(
    "Amend",
    sinceReferral,
    [
      need("an event that a command supplied, in force", "EventNotFound", "AlreadyWithdrawn"),
      need("not one that was worked out", "NotCorrectable"),
      need("what its own command supplies", "WrongReplacement", "FactsRefused"),
      ...worker.map(({ words, else: tags }) => need(`for an assignment, ${words}`, ...tags)),
      need("a policy that decides what is derived again", "PolicyDoesNotDecide"),
      need("a history that could have happened", "CorrectionUnlawful"),
    ],
    ["Amended"],
    ["EligibilityAssessed", "ChargingAssessed", "ChargeExemptionGranted"],
  ),
  step(
    "Withdraw",
    sinceReferral,
    [
      need("an event that a command supplied, in force", "EventNotFound", "AlreadyWithdrawn"),
      need("not one that was worked out", "NotCorrectable"),
      need("a history that could have happened", "CorrectionUnlawful"),
      need("a policy that decides what is derived again", "PolicyDoesNotDecide"),
    ],
    ["Withdrawn"],
    ["Amended", "EligibilityAssessed", "ChargingAssessed", "ChargeExemptionGranted"],
  ),
]

/** Whatever is asked for, a limit may turn out to be exceeded, or no longer to be. */
export const withAnyCommand: ReadonlyArray<EpisodeEventType> = ["LimitBreached", "Withdrawn"]

const phaseWords: { readonly [phase in Phase]: string } = {
  NotReferred: "nothing",
  Referred: "the referral",
  InEnablement: "enablement",
  InChargeable: "chargeable support",
  Closed: "closing",
}

const afterWords = (after: ReadonlyArray<Phase>): string =>
  after === sinceReferral
    ? "the referral, at any time"
    : after.map((phase) => phaseWords[phase]).join(", ")

const code = (words: string): string => `\`${words}\``

/** The commands as a table: after what each may come, what it needs, what it records. */
export const stepsTable = (): string =>
  tableOf(
    ["Command", "After", "Needs, or else is refused with", "Records"],
    steps.map(({ command, after, needs, records, atTimes }) => [
      code(command),
      afterWords(after),
      needs.map(({ words, else: tags }) => `${words}: ${tags.map(code).join(", ")}`).join("; "),
      [...records.map(code), ...atTimes.map((type) => `at times ${code(type)}`)].join(", "),
    ]),
  )
