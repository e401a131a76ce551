export { Counting, firstDayOf, lastDayOf } from "./calendar/counting.ts"
export {
  addDays,
  addMonths,
  Day,
  dayNumber,
  dayOfNumber,
  daysBetween,
  earliest,
  isDay,
  latest,
} from "./calendar/day.ts"
export {
  amountOf,
  isLimitDuration,
  isWarningDuration,
  LimitDuration,
  WarningDuration,
  warningDays,
} from "./calendar/duration.ts"
export { ElapsedUnit, firstDayAt, latestFromAt, wholeUnitsBetween } from "./calendar/elapsed.ts"
export { compareInstants, Instant, isInstant, laterInstant } from "./calendar/instant.ts"
export { Code } from "./code.ts"
export {
  CommandMetadata,
  type CommandOf,
  EpisodeCommand,
  type EpisodeCommandType,
  episodeCommandTypes,
} from "./episode/commands.ts"
export {
  type Deadline,
  type Due,
  type DueStatus,
  deadlines,
  due,
  phaseOn,
} from "./episode/deadlines.ts"
export { type Decision, decide } from "./episode/decide.ts"
export { type EpisodeDecider, episodeDecider } from "./episode/decider.ts"
export { limitsFrom } from "./episode/deciding/asking.ts"
export { type Contexts, contextsOf } from "./episode/deciding/contexts.ts"
export {
  CorrectableBody,
  EpisodeEvent,
  type EpisodeEventType,
  type EventBody,
  EventMetadata,
  type EventOf,
  episodeEventTypes,
} from "./episode/events.ts"
export { evolve, fold } from "./episode/evolve.ts"
export { correctedEvents, type FactualEvent, type History } from "./episode/history.ts"
export { jsonSchemas } from "./episode/json-schemas.ts"
export { PinnedLimit } from "./episode/limit.ts"
export { type Exceeded, exceededLimits, lastDayOn, runsOn, spanEnd } from "./episode/limits.ts"
export { Judgement } from "./episode/particulars.ts"
export { type Permission, permitted } from "./episode/permitted.ts"
export {
  type Localities,
  type PoliciesByLocality,
  policiesFor,
  policiesForReferral,
} from "./episode/policies-for.ts"
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
export { messageOf } from "./episode/rejection-message.ts"
export { OrderRejection, Rejection, type RejectionTag } from "./episode/rejections.ts"
export { Replacement } from "./episode/requests.ts"
export { standardSchemas } from "./episode/standard-schemas.ts"
export {
  type Breach,
  type Closed,
  type EpisodeRecord,
  type EpisodeState,
  type Exemption,
  type Goal,
  type InChargeable,
  type InEnablement,
  initialState,
  type KnownEpisode,
  type NotReferred,
  type PausePeriod,
  type Phase,
  type RecordBeforeCharging,
  type RecordBeforeSupport,
  type Referral,
  type Referred,
  type Start,
} from "./episode/state.ts"
export { eventFormat } from "./episode/written-event.ts"
export {
  ChargingAnswer,
  ChargingOutcome,
  EligibilityAnswer,
  EligibilityOutcome,
  needsMoreInformation,
  PolicyReference,
} from "./policy/assessment.ts"
export { type EpisodeFact, episodeFacts } from "./policy/episode-facts.ts"
export { FactProblem, Facts, FactValue, SuppliedFacts } from "./policy/facts.ts"
export { Enforcement, LimitEnd, LimitRule, LimitStart, PauseRule } from "./policy/limit-rule.ts"
export type { LocalVocabulary, Policies, Policy } from "./policy/policy.ts"
export type { WorkforceRules } from "./policy/workforce-rules.ts"
export { type ShapeDifference, shapeDifferences } from "./reading/differences.ts"
export { nearest } from "./reading/nearest.ts"
export { keysNamedIn } from "./reading/schema-keys.ts"
export { recordedEvents, versionOf } from "./recording/history.ts"
export { PersonReference, Reference } from "./reference.ts"
export { vocabularies } from "./vocabulary/all.ts"
export { isStatutorySetting } from "./vocabulary/settings.ts"
export {
  codesOf,
  labelOf,
  type TermGroup,
  type Vocabulary,
  VocabularyName,
} from "./vocabulary/vocabulary.ts"
export {
  WorkerCommand,
  WorkerCommandMetadata,
  type WorkerCommandOf,
  type WorkerCommandType,
  workerCommandTypes,
} from "./worker/commands.ts"
export { WorkerCorrectionReason } from "./worker/correction-reason.ts"
export { decideWorker, type WorkerDecision } from "./worker/decide.ts"
export { type WorkerDecider, workerDecider } from "./worker/decider.ts"
export {
  WorkerEvent,
  type WorkerEventBody,
  WorkerEventMetadata,
  type WorkerEventOf,
  type WorkerEventType,
  WorkerFact,
  workerEventTypes,
} from "./worker/events.ts"
export { evolveWorker, foldWorker } from "./worker/evolve.ts"
export {
  correctedWorkerEvents,
  type FactualWorkerEvent,
  type WorkerHistory,
} from "./worker/history.ts"
export { workerJsonSchemas } from "./worker/json-schemas.ts"
export { type WorkerPermission, workerPermitted } from "./worker/permitted.ts"
export { workerMessageOf } from "./worker/rejection-message.ts"
export {
  WorkerOrderRejection,
  WorkerRejection,
  type WorkerRejectionTag,
} from "./worker/rejections.ts"
export { WorkerReplacement } from "./worker/requests.ts"
export { WorkerRole } from "./worker/role.ts"
export { roleOn, WorkerStanding, workerStanding } from "./worker/standing.ts"
export {
  type HasLeft,
  type InPost,
  initialWorker,
  type KnownWorker,
  type NotAppointed,
  type WorkerPhase,
  type WorkerState,
} from "./worker/state.ts"
