export { Counting } from "./calendar/counting.ts"
export { Day } from "./calendar/day.ts"
export { LimitDuration, WarningDuration } from "./calendar/duration.ts"
export { ElapsedUnit } from "./calendar/elapsed.ts"
export { Instant } from "./calendar/instant.ts"
export { Code } from "./code.ts"
export {
  CommandMetadata,
  type CommandOf,
  EpisodeCommand,
  type EpisodeCommandType,
} from "./episode/commands.ts"
export {
  CorrectableBody,
  EpisodeEvent,
  type EpisodeEventType,
  type EventBody,
  EventMetadata,
  type EventOf,
} from "./episode/events.ts"
export { jsonSchemas } from "./episode/json-schemas.ts"
export { PinnedLimit } from "./episode/limit.ts"
export { Judgement } from "./episode/particulars.ts"
export {
  ClosingOutcome,
  ClosingReason,
  CorrectionReason,
  GoalProgress,
  MissedReason,
  NoticeRecipient,
  OnwardProvision,
  PauseReason,
  SupportMode,
} from "./episode/reasons.ts"
export { OrderRejection, Rejection, type RejectionTag } from "./episode/rejections.ts"
export { Replacement } from "./episode/requests.ts"
export { standardSchemas } from "./episode/standard-schemas.ts"
export { eventFormat } from "./episode/written-event.ts"
export {
  ChargingAnswer,
  ChargingOutcome,
  EligibilityAnswer,
  EligibilityOutcome,
  PolicyReference,
} from "./policy/assessment.ts"
export { FactProblem, Facts, FactValue, SuppliedFacts } from "./policy/facts.ts"
export { Enforcement, LimitEnd, LimitRule, LimitStart, PauseRule } from "./policy/limit-rule.ts"
export type { Checked, CheckedIssue, CheckingSchema } from "./reading/checking.ts"
export { type ShapeDifference, shapeDifferences } from "./reading/differences.ts"
export { nearest } from "./reading/nearest.ts"
export { keysNamedIn } from "./reading/schema-keys.ts"
export { PersonReference, Reference } from "./reference.ts"
export { VocabularyName } from "./vocabulary/vocabulary.ts"
export {
  WorkerCommand,
  WorkerCommandMetadata,
  type WorkerCommandOf,
  type WorkerCommandType,
} from "./worker/commands.ts"
export { WorkerCorrectionReason } from "./worker/correction-reason.ts"
export {
  WorkerEvent,
  type WorkerEventBody,
  WorkerEventMetadata,
  type WorkerEventOf,
  type WorkerEventType,
  WorkerFact,
} from "./worker/events.ts"
export { workerJsonSchemas } from "./worker/json-schemas.ts"
export {
  WorkerOrderRejection,
  WorkerRejection,
  type WorkerRejectionTag,
} from "./worker/rejections.ts"
export { WorkerReplacement } from "./worker/requests.ts"
export { WorkerRole } from "./worker/role.ts"
export { workerStandardSchemas } from "./worker/standard-schemas.ts"
export { WorkerStanding } from "./worker/standing.ts"
