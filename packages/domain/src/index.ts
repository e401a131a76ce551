export { Counting, firstDayOf, lastDayOf } from "./calendar/counting.ts"
export {
  addDays,
  addMonths,
  Day,
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
export { ElapsedUnit, wholeUnitsBetween } from "./calendar/elapsed.ts"
export { compareInstants, Instant, isInstant, laterInstant } from "./calendar/instant.ts"
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
export { Reference } from "./reference.ts"
export { vocabularies } from "./vocabulary/all.ts"
export {
  codesOf,
  labelOf,
  type TermGroup,
  type Vocabulary,
  type VocabularyName,
} from "./vocabulary/vocabulary.ts"
