import { addDays, type Day, daysBetween } from "../calendar/day.ts"
import { warningDays } from "../calendar/duration.ts"
import type { PinnedLimit } from "./limit.ts"
import { chargeableOf, enablementOf, lastDayOn, runsOn, spanEnd } from "./limits.ts"
import type { EpisodeState, KnownEpisode, Phase } from "./state.ts"

/** A limit of an episode with its last permitted day, as seen on a day. */
export interface Deadline {
  readonly limit: PinnedLimit
  readonly lastDay: Day
  /** Whether the day asked about lies in the limit's span. */
  readonly running: boolean
}

/**
 * Every limit pinned so far with its last permitted day, as seen on a day: under `clock-stops` a
 * pause open on that day counts as paused through it. For a limit that has ended the day counts no
 * further than its end.
 */
export const deadlines = (state: EpisodeState, on: Day): ReadonlyArray<Deadline> =>
  state.phase === "NotReferred"
    ? []
    : state.record.limits.map((limit) => {
        const end = spanEnd(limit, state)
        const asOf = end !== undefined && end < on ? end : on
        return {
          limit,
          lastDay: lastDayOn(limit, state.record.pauses, asOf),
          running: runsOn(limit, state, on),
        }
      })

/** How a running limit stands on a day. */
export type DueStatus = "within" | "approaching" | "due-today" | "breached"

/** A running limit and how it stands on the day asked about. */
export interface Due {
  readonly episodeId: string
  readonly personId: string
  /** The phase the episode was in on that day. */
  readonly phase: Exclude<Phase, "NotReferred">
  readonly limit: string
  readonly lastDay: Day
  /** The last day minus the day asked about: negative when breached. */
  readonly daysLeft: number
  readonly status: DueStatus
}

/** The limits that run on a day and are breached, due or approaching; with `all`, the others too. */
export const due = (
  state: EpisodeState,
  on: Day,
  options: { readonly all?: boolean } = {},
): ReadonlyArray<Due> =>
  state.phase === "NotReferred"
    ? []
    : deadlines(state, on)
        .filter((deadline) => deadline.running)
        .map(({ limit, lastDay }): Due => {
          return {
            episodeId: state.episodeId,
            personId: state.referral.personId,
            phase: phaseOn(state, on),
            limit: limit.name,
            lastDay,
            daysLeft: daysBetween(on, lastDay),
            status: statusOn(limit, lastDay, on),
          }
        })
        .filter((row) => options.all === true || row.status !== "within")

/** The phase an episode was in on a day from its referral on, as the record now tells it. */
export const phaseOn = (state: KnownEpisode, on: Day): Due["phase"] => {
  if (state.phase === "Closed" && state.closing.on < on) return "Closed"
  if (isReached(chargeableOf(state), on)) return "InChargeable"
  return isReached(enablementOf(state), on) ? "InEnablement" : "Referred"
}

const isReached = (start: Day | undefined, on: Day): boolean => start !== undefined && start <= on

const statusOn = (limit: PinnedLimit, lastDay: Day, on: Day): DueStatus => {
  if (on > lastDay) return "breached"
  if (on === lastDay) return "due-today"
  return on >= addDays(lastDay, -warningDays(limit.warn)) ? "approaching" : "within"
}
