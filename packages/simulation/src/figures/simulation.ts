import type { LimitStart } from "@str-service/domain"
import type { Change } from "../difference/change.ts"
import type { TurningPoint } from "../difference/turning-point.ts"
import type { Standing } from "../standing/standing.ts"

/** What becomes of many episodes under the two policies of a comparison. */
export interface Simulation {
  /** The episodes asked about. */
  readonly episodes: number
  /** Of these, those of which anything comes out otherwise. */
  readonly affected: number
  /** The episodes of which no referral stands: nothing was asked about them. */
  readonly unreferred: number
  /** Every episode asked about, by what it is counted under. */
  readonly cohorts: ReadonlyArray<Cohort>
  /** The limits that do not stand alike in some episode. */
  readonly limits: ReadonlyArray<LimitFigures>
  /** On what other outcomes turn, the one with the most episodes first. */
  readonly turningPoints: ReadonlyArray<TurningFigures>
  /** What was known for any answer of the policy: on eligibility, on charging, on a limit that began. */
  readonly knownFacts: ReadonlyArray<KnownFact>
  /** The policies that recorded the latest assessments of eligibility. */
  readonly recordedUnder: ReadonlyArray<RecordedUnder>
}

/** In how many episodes a fact is known. */
export interface KnownFact {
  readonly fact: string
  readonly episodes: number
}

/** How many episodes a policy has assessed, in whichever version. */
export interface RecordedUnder {
  readonly policy: string
  readonly episodes: number
}

/** Figures that may be added up over any episodes. */
export interface Figures {
  readonly episodes: number
  readonly affected: number
  /** Episodes with another outcome of eligibility. */
  readonly otherEligibility: number
  /** Episodes with another outcome of charging. */
  readonly otherCharging: number
  /** Episodes of which a limit has another last day, comes or goes. */
  readonly otherLastDays: number
  /** Episodes with a limit that is exceeded only after. */
  readonly newBreaches: number
  /** Episodes with a limit that was exceeded only before. */
  readonly endedBreaches: number
  /** Days, of the episodes with another outcome of charging. */
  readonly chargeableDays: Change<number>
}

/** The episodes of one team, referred in one month, of which the outcomes are the same. */
export interface Cohort extends Figures {
  /** The referring team's code. */
  readonly team: string
  /** The month of the referral, `YYYY-MM`. */
  readonly month: string
  readonly eligibility: Change<Standing["eligibility"]>
  readonly charging: Change<Standing["charging"]>
}

/** In how many episodes a limit does not stand alike. */
export interface LimitFigures {
  readonly limit: string
  /** The event it runs from. */
  readonly from: LimitStart
  /** Its last day comes earlier. */
  readonly earlier: number
  /** Its last day comes later. */
  readonly later: number
  /** There is such a limit only after. */
  readonly added: number
  /** There was such a limit only before. */
  readonly dropped: number
  /** It is exceeded only after. */
  readonly newlyExceeded: number
  /** It was exceeded only before. */
  readonly noLongerExceeded: number
}

export interface TurningFigures extends TurningPoint {
  readonly episodes: number
  /** The first of them. */
  readonly example: string
}
