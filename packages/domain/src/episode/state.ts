import type { Day } from "../calendar/day.ts"
import type { Facts } from "../policy/facts.ts"
import type { EventOf } from "./events.ts"
import type { History } from "./history.ts"
import type { PinnedLimit } from "./limit.ts"

/** Nothing has happened yet, or all of it was withdrawn. */
export interface NotReferred {
  readonly phase: "NotReferred"
  readonly history: History
}

/** A team has asked for support; the policy has answered. */
export interface Referred extends Known {
  readonly phase: "Referred"
}

/** In the first period, free of charge. */
export interface InEnablement extends Known {
  readonly phase: "InEnablement"
  readonly enablement: Start
}

/** In further support, which may be charged for. */
export interface InChargeable extends Known {
  readonly phase: "InChargeable"
  readonly enablement: Start
  readonly chargeable: Start
}

/** Support has ended, or never began. */
export type Closed = ClosedUnstarted | ClosedInEnablement | ClosedInChargeable

interface ClosedUnstarted extends Known, Ended {
  readonly enablement: null
  readonly chargeable: null
}

interface ClosedInEnablement extends Known, Ended {
  readonly enablement: Start
  readonly chargeable: null
}

interface ClosedInChargeable extends Known, Ended {
  readonly enablement: Start
  readonly chargeable: Start
}

interface Ended {
  readonly phase: "Closed"
  readonly closing: EventOf<"Closed">["data"]
}

/** An episode that began with a referral, whatever became of it. */
export type KnownEpisode = Referred | InEnablement | InChargeable | Closed

export type EpisodeState = NotReferred | KnownEpisode

export type Phase = EpisodeState["phase"]

export interface Start {
  readonly on: Day
}

interface Known {
  readonly history: History
  readonly episodeId: string
  readonly referral: Referral
  readonly record: EpisodeRecord
}

/** The referral as recorded; `record` holds the facts and limits as they have become since. */
export type Referral = EventOf<"Referred">["data"]

/** What the later decisions about an episode depend on, besides its phase. */
export interface EpisodeRecord {
  readonly facts: Facts
  /** The latest day for which facts are recorded. */
  readonly factsOn: Day
  readonly assessment: EventOf<"EligibilityAssessed">["data"] | null
  readonly charging: EventOf<"ChargingAssessed">["data"] | null
  readonly limits: ReadonlyArray<PinnedLimit>
  readonly breaches: ReadonlyArray<Breach>
  /** In the order of their days, none overlapping another. */
  readonly pauses: ReadonlyArray<PausePeriod>
  readonly exemptions: ReadonlyArray<Exemption>
  readonly notices: ReadonlyArray<EventOf<"ChargeNoticeGiven">["data"]>
  readonly reviews: ReadonlyArray<EventOf<"ReviewHeld">["data"]>
  readonly goals: ReadonlyArray<Goal>
  readonly workerId: string | null
}

/** A limit that was exceeded, and the event that says so. */
export interface Breach {
  readonly eventId: string
  readonly limit: string
  readonly from: PinnedLimit["from"]
  readonly lastDay: Day
  readonly foundOn: Day
}

export interface PausePeriod {
  /** The first paused day. */
  readonly from: Day
  /** The first day no longer paused; `null` while the pause is open. */
  readonly resumedOn: Day | null
}

export interface Exemption {
  readonly exemptionId: string
  readonly ground: string
  readonly basis: EventOf<"ChargeExemptionGranted">["data"]["basis"]
  /** The first exempt day. */
  readonly from: Day
  /** The last exempt day as granted; `null` where none was set. */
  readonly until: Day | null
  /** The first day no longer exempt, where it was ended; else `null`. */
  readonly endedOn: Day | null
}

export interface Goal {
  readonly goalId: string
  readonly area: string
  readonly setOn: Day
  readonly progress: EventOf<"GoalReviewed">["data"]["progress"] | null
}

export const initialState: NotReferred = { phase: "NotReferred", history: null }
