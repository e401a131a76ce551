import type { Day, Facts } from "@str-service/domain"
import type { Diary, Entry } from "../recording/diary.ts"
import type { Referral } from "./referral.ts"

/** A turn in an episode: the day it happened, and what was typed in of it. */
export interface Turn {
  readonly on: Day
  readonly entry: Entry
}

/** One episode as it went, with all that is typed in about it. */
export interface Life {
  readonly episodeId: string
  /** Nearly always one row; another where the first was wrong or typed in twice. */
  readonly referrals: [Referral, ...Array<Referral>]
  readonly diary: Diary
  /** Who supports the person, once somebody does. */
  readonly workerId: string | null
  /** Whether support was paused at any time. */
  readonly hasPaused: boolean
  /** The facts that came to be known. */
  readonly facts: Facts
  readonly enablement: Turn | null
  readonly chargeable: Turn | null
  readonly closing: Turn | null
}
