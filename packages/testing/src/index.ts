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
export { decideNeverThrows } from "./laws/decide-never-throws.ts"
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
