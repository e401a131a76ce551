import {
  type ChargingAnswer,
  type Contexts,
  type Day,
  type EligibilityAnswer,
  lastDayOn,
  limitsFrom,
  type PinnedLimit,
  spanEnd,
} from "@str-service/domain"
import { LimitStart } from "@str-service/domain/schemas"
import { type AskedPolicy, type AsRecorded, isAsRecorded } from "../comparison.ts"
import type { RecordedEpisode } from "../record/recorded-episode.ts"

/** What a policy makes of an episode as it was recorded. */
export interface Standing {
  /** `null` where it does not say, or was not asked. */
  readonly eligibility: EligibilityAnswer["outcome"] | null
  /** `null` where it does not say, or chargeable support did not start. */
  readonly charging: ChargingAnswer["outcome"] | null
  /** In the order in which the limits are pinned. */
  readonly limits: ReadonlyArray<LimitStanding>
}

/** A limit of an episode as it stands at the end of its span, or through the day asked about. */
export interface LimitStanding {
  readonly limit: string
  /** The event it runs from. */
  readonly from: LimitStart
  readonly lastDay: Day
  /** Whether a day of its span lies after the last permitted one. */
  readonly exceeded: boolean
}

/** How an episode stands under a policy, or stood as it was recorded. */
export const standingUnder = (
  side: AskedPolicy | AsRecorded,
  episode: RecordedEpisode,
): Standing => (isAsRecorded(side) ? asRecorded(episode) : anew(side, episode))

const asRecorded = (episode: RecordedEpisode): Standing => ({
  eligibility: episode.state.record.assessment?.outcome ?? null,
  charging: episode.state.record.charging?.outcome ?? null,
  limits: standings(episode.state.record.limits, episode),
})

const anew = (policy: AskedPolicy, episode: RecordedEpisode): Standing => ({
  ...outcomesUnder(policy, episode.contexts),
  limits: standings(pinnedUnder(policy, episode), episode),
})

/** What a policy says of an episode now. */
export const outcomesUnder = (
  policy: AskedPolicy,
  { eligibility, charging }: Contexts,
): Pick<Standing, "eligibility" | "charging"> => ({
  eligibility: eligibility === null ? null : eligibilityUnder(policy, eligibility),
  charging: charging === null ? null : chargingUnder(policy, charging),
})

type Context = NonNullable<Contexts["eligibility"]>

const eligibilityUnder = (
  { decisions, eligibility }: AskedPolicy,
  { facts, asOf }: Context,
): Standing["eligibility"] =>
  decisions === undefined
    ? (eligibility?.(facts, asOf).outcome ?? null)
    : (decisions.eligibility?.outcome(facts, asOf) ?? null)

const chargingUnder = (
  { decisions, charging }: AskedPolicy,
  { facts, asOf }: Context,
): Standing["charging"] =>
  decisions === undefined
    ? (charging?.(facts, asOf).outcome ?? null)
    : (decisions.charging?.outcome(facts, asOf) ?? null)

/** The limits that a policy would have pinned in the events that were recorded. */
const pinnedUnder = (
  policy: AskedPolicy,
  { events, contexts }: RecordedEpisode,
): ReadonlyArray<PinnedLimit> =>
  LimitStart.literals.flatMap((from) => {
    const event = events.find(({ type }) => type === from)
    const context = event === undefined ? undefined : contexts.pins.get(event.metadata.eventId)
    return context === undefined ? [] : limitsFrom(policy, from, context.facts, context.versionOn)
  })

const standings = (
  limits: ReadonlyArray<PinnedLimit>,
  { state, through }: RecordedEpisode,
): Standing["limits"] =>
  limits.map((limit) => {
    const end = spanEnd(limit, state) ?? through
    const lastDay = lastDayOn(limit, state.record.pauses, end)
    return { limit: limit.name, from: limit.from, lastDay, exceeded: lastDay < end }
  })
