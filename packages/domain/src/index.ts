export { type Counting, firstDayOf, lastDayOf } from "./calendar/counting.ts"
export {
  addDays,
  addMonths,
  type Day,
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
  type LimitDuration,
  type WarningDuration,
  warningDays,
} from "./calendar/duration.ts"
export {
  type ElapsedUnit,
  firstDayAt,
  latestFromAt,
  wholeUnitsBetween,
} from "./calendar/elapsed.ts"
export { compareInstants, type Instant, isInstant, laterInstant } from "./calendar/instant.ts"
export type { Code } from "./code.ts"
export { episodeCommandTypes } from "./episode/command-types.ts"
export type {
  CommandMetadata,
  CommandOf,
  EpisodeCommand,
  EpisodeCommandType,
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
export { episodeEventTypes } from "./episode/event-types.ts"
export type {
  CorrectableBody,
  EpisodeEvent,
  EpisodeEventType,
  EventBody,
  EventMetadata,
  EventOf,
} from "./episode/events.ts"
export { evolve, fold } from "./episode/evolve.ts"
export { correctedEvents, type FactualEvent, type History } from "./episode/history.ts"
export type { PinnedLimit } from "./episode/limit.ts"
export { type Exceeded, exceededLimits, lastDayOn, runsOn, spanEnd } from "./episode/limits.ts"
export type { Judgement } from "./episode/particulars.ts"
export { type Permission, permitted } from "./episode/permitted.ts"
export {
  type Localities,
  type PoliciesByLocality,
  policiesFor,
  policiesForReferral,
} from "./episode/policies-for.ts"
export type {
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
export type { OrderRejection, Rejection, RejectionTag } from "./episode/rejections.ts"
export type { Replacement } from "./episode/requests.ts"
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
export {
  type ChargingAnswer,
  type ChargingOutcome,
  type EligibilityAnswer,
  type EligibilityOutcome,
  needsMoreInformation,
  type PolicyReference,
} from "./policy/assessment.ts"
export { type EpisodeFact, episodeFacts } from "./policy/episode-facts.ts"
export type { FactProblem, Facts, FactValue, SuppliedFacts } from "./policy/facts.ts"
export type {
  Enforcement,
  LimitEnd,
  LimitRule,
  LimitStart,
  PauseRule,
} from "./policy/limit-rule.ts"
export type { LocalVocabulary, Policies, Policy } from "./policy/policy.ts"
export type { WorkforceRules } from "./policy/workforce-rules.ts"
export { recordedEvents, versionOf } from "./recording/history.ts"
export type { PersonReference, Reference } from "./reference.ts"
export { vocabularies } from "./vocabulary/all.ts"
export { isStatutorySetting } from "./vocabulary/settings.ts"
export {
  codesOf,
  labelOf,
  type TermGroup,
  type Vocabulary,
  type VocabularyName,
} from "./vocabulary/vocabulary.ts"
export type { WorkerStanding } from "./worker/standing.ts"
