import type {
  ChargingOutcome,
  Day,
  EligibilityOutcome,
  FactValue,
  LimitDuration,
  LimitRule,
  PolicyReference,
  WorkforceRules,
} from "@str-service/domain"
import type { FactName } from "../arbitraries/facts.ts"

/** The terms of one policy version, as data: small enough to read in a counterexample. */
export interface Terms {
  readonly reference: PolicyReference
  readonly effectiveFrom: Day
  /** The last day in force; left out when it runs until the next version. */
  readonly effectiveTo?: Day
  /** The facts that this version's catalogue holds. */
  readonly catalogue: ReadonlyArray<FactName>
  /** Codes added to every vocabulary. */
  readonly localCodes: ReadonlyArray<string>
  /** `null`: the version does not decide on eligibility. */
  readonly eligibility: DecisionTerms<EligibilityOutcome> | null
  /** `null`: the version does not decide on charging. */
  readonly charging: DecisionTerms<ChargingOutcome> | null
  readonly limits: ReadonlyArray<LimitTerms>
  /** Left out where nothing is asked of the workforce. */
  readonly workforce?: WorkforceRules
}

/** Rules tried from the top, of which the first that matches decides. */
export interface DecisionTerms<Outcome extends string> {
  readonly rules: ReadonlyArray<{ readonly when: Condition; readonly outcome: Outcome }>
  readonly otherwise: Outcome
  /** The ground that an outcome `exempt` gives; left out when it names none. */
  readonly ground?: string
}

export type Condition =
  | { readonly fact: FactName; readonly is: FactValue }
  /** True from some whole weeks after the referral on: it moves without a new fact. */
  | { readonly weeksSinceReferral: number }
  | { readonly team: string }

/** A limit, and for some facts another length of it. */
export interface LimitTerms extends Omit<LimitRule, "unsettled"> {
  readonly variant?: {
    readonly fact: FactName
    readonly is: FactValue
    readonly max: LimitDuration
  }
}
