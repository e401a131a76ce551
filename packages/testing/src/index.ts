export { anyCodes, type CodeSource, domainCodes, localCodes } from "./arbitraries/codes.ts"
export {
  asReplacement,
  commandMetadata,
  commands,
  commandsOf,
  replacements,
  requests,
  targets,
  theEpisode,
} from "./arbitraries/commands.ts"
export { awkwardDays, days, daysFrom } from "./arbitraries/days.ts"
export {
  completeFacts,
  type FactName,
  factNames,
  factValues,
  someFacts,
  suppliedFacts,
} from "./arbitraries/facts.ts"
export { instants, instantsOf } from "./arbitraries/instants.ts"
export { fewReferences, references } from "./arbitraries/references.ts"
export {
  anyOf,
  type Request,
  type RequestOf,
  type RequestSources,
  type Requests,
  type RequestType,
  requestsFrom,
} from "./arbitraries/requests.ts"
export {
  type Attempt,
  attempted,
  type Deciding,
  eventsOf,
  type LawfulHistory,
  lastDayTold,
  lawfulHistories,
  lifeOf,
  livingOn,
  type Outline,
  outlines,
} from "./histories/lawful-histories.ts"
export { type CorrectableEvent, isCorrectable, requestBehind } from "./histories/request-behind.ts"
export { type Intent, type Proceeding, type Step, steps } from "./histories/steps.ts"
export { acceptedEventsFoldToALawfulState } from "./laws/accepted-events-fold-to-a-lawful-state.ts"
export { amendingToTheSameChangesNothing } from "./laws/amending-to-the-same-changes-nothing.ts"
export { breachesAreFlaggedExactly } from "./laws/breaches-are-flagged-exactly.ts"
export { clockStopsForPausedDays } from "./laws/clock-stops-for-paused-days.ts"
export {
  correctionsReadAsIfNeverWrong,
  livedAnew,
} from "./laws/corrections-read-as-if-never-wrong.ts"
export { countingAgreesWithTemporal, type LastDayOf } from "./laws/counting-agrees-with-temporal.ts"
export { decideNeverThrows } from "./laws/decide-never-throws.ts"
export { eventsAreNumbered } from "./laws/events-are-numbered.ts"
export { foldingInPartsIsFoldingTheWhole } from "./laws/folding-in-parts-is-folding-the-whole.ts"
export { jsonKeepsEverything } from "./laws/json-keeps-everything.ts"
export { laterVersionsChangeNothingPinned } from "./laws/later-versions-change-nothing-pinned.ts"
export { lifecycleIsInOrder } from "./laws/lifecycle-is-in-order.ts"
export { nothingHappensAfterClosing } from "./laws/nothing-happens-after-closing.ts"
export { nothingLiesInTheFuture } from "./laws/nothing-lies-in-the-future.ts"
export { refusedLimitsAreKept } from "./laws/refused-limits-are-kept.ts"
export { theSameGivesTheSame } from "./laws/the-same-gives-the-same.ts"
export { whatIsAcceptedWasPermitted } from "./laws/what-is-accepted-was-permitted.ts"
export {
  laterVersions,
  limitDurations,
  limitTerms,
  policies,
} from "./policies/arbitrary-policies.ts"
export { type PoliciesOnTerms, policiesOn } from "./policies/policy-of.ts"
export type { Condition, DecisionTerms, LimitTerms, Terms } from "./policies/terms.ts"
export { differences } from "./specification/differences.ts"
export { episodeSpecificationOf } from "./specification/episodes.ts"
export {
  type Decider,
  type Expectations,
  type Expected,
  specificationOf,
} from "./specification/given.ts"
export { SpecificationFailed } from "./specification/specification-failed.ts"
export { workerSpecificationOf } from "./specification/workers.ts"
export type { StoreLaw } from "./stores/store-law.ts"
export { StoreLawBroken } from "./stores/store-law-broken.ts"
export { storeLaws } from "./stores/store-laws.ts"
export type { NewStorePlace, StorePlace } from "./stores/store-place.ts"
export { amendingAWorkerToTheSameChangesNothing } from "./workers/laws/amending-a-worker-to-the-same-changes-nothing.ts"
export { anyCommandOnAWorkerIsAnswered } from "./workers/laws/any-command-on-a-worker-is-answered.ts"
export { workerEventsAreNumberedAndFolded } from "./workers/laws/worker-events-are-numbered-and-folded.ts"
export { workersStandAsTheirEventsTell } from "./workers/laws/workers-stand-as-their-events-tell.ts"
export { theWorker, workerCommands } from "./workers/worker-commands.ts"
export {
  type DecidingWorkers,
  type WorkerAttempt,
  type WorkerLife,
  type WorkerOutline,
  type WorkerStep,
  workerAttempted,
  workerEventsOf,
  workerLives,
} from "./workers/worker-lives.ts"
