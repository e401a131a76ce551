import type { Day } from "@str-service/domain"
import * as Order from "effect/Order"
import type { Comparison } from "../comparison.ts"
import type { RecordedEpisode } from "../record/recorded-episode.ts"
import { chargeableDays } from "../standing/chargeable-days.ts"
import { type LimitStanding, type Standing, standingUnder } from "../standing/standing.ts"
import { type Change, isChanged } from "./change.ts"
import { type TurningPoint, turningPoint } from "./turning-point.ts"

/** What becomes of one episode under the two policies of a comparison. */
export interface ComparedEpisode {
  readonly episodeId: string
  /** The referring team's code. */
  readonly team: string
  readonly referredOn: Day
  readonly eligibility: Change<Standing["eligibility"]>
  readonly charging: Change<Standing["charging"]>
  /** The limits that do not stand alike. */
  readonly limits: ReadonlyArray<ChangedLimit>
  /** Days; `null` unless charging has another outcome. */
  readonly chargeableDays: Change<number> | null
  /** On what each other outcome turns. */
  readonly turningPoints: ReadonlyArray<TurningPoint>
}

/** A limit with another last day, or exceeded under one policy only. */
export interface ChangedLimit extends Pick<LimitStanding, "limit" | "from"> {
  /** `null` where a policy has no such limit. */
  readonly lastDay: Change<Day | null>
  readonly exceeded: Change<boolean>
}

export const compareEpisode = (
  comparison: Comparison,
  episode: RecordedEpisode,
): ComparedEpisode => {
  const before = standingUnder(comparison.before, episode)
  const after = standingUnder(comparison.after, episode)
  const eligibility = { before: before.eligibility, after: after.eligibility }
  const charging = { before: before.charging, after: after.charging }
  const { episodeId, referral } = episode.state
  return {
    episodeId,
    team: referral.team,
    referredOn: referral.on,
    eligibility,
    charging,
    limits: changedLimits(before.limits, after.limits),
    chargeableDays: isChanged(charging) ? chargeableDays(charging, episode) : null,
    turningPoints: [
      ...(isChanged(eligibility)
        ? [turningPoint("eligibility", eligibility, comparison, episode)]
        : []),
      ...(isChanged(charging) ? [turningPoint("charging", charging, comparison, episode)] : []),
    ],
  }
}

/** Whether anything comes out otherwise. */
export const isAffected = ({ eligibility, charging, limits }: ComparedEpisode): boolean =>
  isChanged(eligibility) || isChanged(charging) || limits.length > 0

type Limits = Standing["limits"]

const changedLimits = (before: Limits, after: Limits): ReadonlyArray<ChangedLimit> =>
  [
    ...before.map((was) => changeOf(was, was, after.find(isSameAs(was)))),
    ...after.filter((is) => !before.some(isSameAs(is))).map((is) => changeOf(is, undefined, is)),
  ]
    .filter(({ lastDay, exceeded }) => isChanged(lastDay) || isChanged(exceeded))
    .sort(byLimit)

const isSameAs =
  (one: LimitStanding) =>
  (other: LimitStanding): boolean =>
    one.limit === other.limit && one.from === other.from

const changeOf = (
  { limit, from }: LimitStanding,
  was: LimitStanding | undefined,
  is: LimitStanding | undefined,
): ChangedLimit => ({
  limit,
  from,
  lastDay: { before: was?.lastDay ?? null, after: is?.lastDay ?? null },
  exceeded: { before: was?.exceeded ?? false, after: is?.exceeded ?? false },
})

const byLimit = Order.combine(
  Order.mapInput(Order.String, ({ limit }: ChangedLimit) => limit),
  Order.mapInput(Order.String, ({ from }: ChangedLimit) => from),
)
