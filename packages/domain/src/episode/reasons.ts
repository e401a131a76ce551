import * as Schema from "effect/Schema"

/** Why an episode was closed. Never for non-attendance alone: a missed contact prompts a review. */
export const ClosingReason = Schema.Literals([
  "goals-met",
  "no-longer-appropriate",
  "consent-withdrawn",
  "moved",
  "died",
  "transferred",
  "declined-at-referral",
  "signposted-at-referral",
  "other",
])
export type ClosingReason = typeof ClosingReason.Type

/** What the person went on to. */
export const ClosingOutcome = Schema.Literals([
  "supporting-self",
  "sis",
  "other-service",
  "unknown",
])
export type ClosingOutcome = typeof ClosingOutcome.Type

/** Who provides for the person after closing, where somebody does. */
export const OnwardProvision = Schema.Literals([
  "sis",
  "community-mental-health-team",
  "inpatient",
  "primary-care",
  "voluntary-sector",
  "other",
])
export type OnwardProvision = typeof OnwardProvision.Type

/** Why support was paused. */
export const PauseReason = Schema.Literals([
  "hospital-admission",
  "away",
  "person-asked",
  "service-interruption",
  "other",
])
export type PauseReason = typeof PauseReason.Type

/** How a planned contact came not to happen. */
export const MissedReason = Schema.Literals([
  "did-not-attend",
  "cancelled-by-person",
  "cancelled-by-service",
])
export type MissedReason = typeof MissedReason.Type

/** How support was given. */
export const SupportMode = Schema.Literals(["face-to-face", "telephone", "video", "written"])
export type SupportMode = typeof SupportMode.Type

/** How far a goal has come. */
export const GoalProgress = Schema.Literals(["not-begun", "progressing", "met", "given-up"])
export type GoalProgress = typeof GoalProgress.Type

/** Who was told of the charge. */
export const NoticeRecipient = Schema.Literals([
  "person",
  "carer",
  "attorney-or-deputy",
  "advocate",
])
export type NoticeRecipient = typeof NoticeRecipient.Type

/** Why somebody corrects the record. */
export const CorrectionReason = Schema.Literals([
  "entered-wrongly",
  "entered-twice",
  "wrong-episode",
  "better-information",
  "other",
])
export type CorrectionReason = typeof CorrectionReason.Type
