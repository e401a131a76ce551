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
export interface Referred extends Known<RecordBeforeSupport> {
  readonly phase: "Referred"
}

/** In the first period, free of charge. */
export interface InEnablement extends Known<RecordBeforeCharging> {
  readonly phase: "InEnablement"
  readonly enablement: Start
}

/** In further support, which may be charged for. */
export interface InChargeable extends Known<EpisodeRecord> {
  readonly phase: "InChargeable"
  readonly enablement: Start
  readonly chargeable: Start
}

/** Support has ended, or never began. */
export type Closed = ClosedUnstarted | ClosedInEnablement | ClosedInChargeable

interface ClosedUnstarted extends Known<RecordBeforeSupport>, Ended {
  readonly enablement: null
  readonly chargeable: null
}

interface ClosedInEnablement extends Known<RecordBeforeCharging>, Ended {
  readonly enablement: Start
  readonly chargeable: null
}

interface ClosedInChargeable extends Known<EpisodeRecord>, Ended {
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

interface Known<Record extends EpisodeRecord> {
  readonly history: History
  readonly episodeId: string
  readonly referral: Referral
  readonly record: Record
}

/** The referral as recorded; `record` holds the facts and limits as they have become since. */
export type Referral = EventOf<"Referred">["data"]

/** The record of an episode in which nothing has been charged for: charging has not been asked. */
export interface RecordBeforeCharging extends EpisodeRecord {
  readonly charging: null
}

/** The record of an episode in which support has not begun: there is nothing to pause. */
export interface RecordBeforeSupport extends RecordBeforeCharging {
  readonly pauses: readonly []
}

/**
 * What the later decisions about an episode depend on, besides its phase. Where something was said
 * of several days, what was said of the latest counts, whenever it was typed up.
 */
export interface EpisodeRecord {
  readonly facts: Facts
  /** The day for which each fact was recorded, where that was after the referral. */
  readonly factDays: { readonly [fact: string]: Day }
  /** The latest day for which facts are recorded. */
  readonly factsOn: Day
  /** The latest; `null` only between a referral and the assessment recorded with it. */
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
  /** Who holds the episode, since which day. */
  readonly worker: EventOf<"WorkerAssigned">["data"] | null
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
  /** The day of the review that found this progress. */
  readonly reviewedOn: Day | null
}

export const initialState: NotReferred = { phase: "NotReferred", history: null }
