import type { Day } from "../calendar/day.ts"
import type { VocabularyName } from "../vocabulary/vocabulary.ts"
import type { ChargingAnswer, EligibilityAnswer, PolicyReference } from "./assessment.ts"
import type { FactProblem, Facts, SuppliedFacts } from "./facts.ts"
import type { LimitRule } from "./limit-rule.ts"
import type { WorkforceRules } from "./workforce-rules.ts"

/**
 * What `decide` asks of one version of a policy. Pure: equal facts and days give equal answers.
 *
 * Besides the facts that people record, `decide` passes on what the episode itself tells (see
 * `episodeFacts`); a policy uses of both what its catalogue declares, and ignores the rest.
 */
export interface Policy {
  readonly reference: PolicyReference
  /** Codes that this policy adds to the domain's vocabularies, by code, with their labels. */
  readonly vocabulary: LocalVocabulary
  /** What the catalogue does not allow among supplied facts; empty when all are well. */
  readonly refuseFacts: (facts: SuppliedFacts) => ReadonlyArray<FactProblem>
  /** Who is eligible, with derived facts as on a day; `null` where the policy does not say. */
  readonly eligibility: ((facts: Facts, on: Day) => EligibilityAnswer) | null
  /** Who is charged, with derived facts as on a day; `null` where the policy does not say. */
  readonly charging: ((facts: Facts, on: Day) => ChargingAnswer) | null
  /** How long things may last for these facts, each limit with its variant chosen. */
  readonly limits: (facts: Facts, on: Day) => ReadonlyArray<LimitRule>
  /** What is asked of the workforce; left out where the policy asks nothing. */
  readonly workforce?: WorkforceRules
}

export type LocalVocabulary = {
  readonly [name in VocabularyName]?: { readonly [code: string]: string }
}

/** The versions of a policy by date. */
export interface Policies {
  /** The version in force on a day; `undefined` when there is none. */
  readonly inForceOn: (day: Day) => Policy | undefined
}
