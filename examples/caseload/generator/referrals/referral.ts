import type { Day, EligibilityAnswer, Facts } from "@str-service/domain"
import { kmptStr } from "@str-service/policy"
import type { Moment } from "../calendar/moment.ts"

/** The teams that refer, of the domain's vocabulary. */
export type Team = "access" | "recovery" | "assertive-outreach" | "early-intervention" | "elsewhere"

/** One row of the teams' spreadsheet. */
export interface Referral {
  readonly episodeId: string
  readonly personId: string
  readonly referredOn: Day
  readonly team: Team
  /** The service area, or nothing. */
  readonly serviceArea: string | null
  /** When it was typed in, and by whom. */
  readonly at: Moment
  readonly by: string
  /** What the team knew. */
  readonly facts: Facts
}

/** What the policy in force makes of a referral, with the facts known by a day. */
export const assess = (
  { referredOn, team }: Referral,
  facts: Facts,
  on: Day,
): EligibilityAnswer["outcome"] =>
  kmptStr.inForceOn(referredOn)?.eligibility?.({ ...facts, team, referredOn }, on).outcome ??
  "needs-more-information"
