import type { Day } from "@str-service/domain"
import type { Team } from "../referrals/referral.ts"

/** Who works where. Support for teams out of scope is given by the Access team's workers. */
const workers: Readonly<Record<Team, readonly [string, ...ReadonlyArray<string>]>> = {
  access: ["w-01", "w-02", "w-03", "w-04", "w-05"],
  recovery: ["w-06", "w-07", "w-08", "w-09"],
  "assertive-outreach": ["w-10", "w-11"],
  "early-intervention": ["w-12", "w-13", "w-14"],
  elsewhere: ["w-01", "w-02", "w-03", "w-04", "w-05"],
}

/** The day after which a worker is no longer there. */
const leaving: Readonly<Record<string, Day>> = { "w-04": "2013-05-31", "w-09": "2014-02-28" }

/** A worker of a team, from a day on, until when. */
export interface Holding {
  readonly workerId: string
  readonly from: Day
}

/** The caseloads of the workers. */
export interface Roster {
  /** Gives a person's support to whoever of the team holds the fewest; passed on when one leaves. */
  readonly assign: (team: Team, from: Day, to: Day) => readonly [Holding, ...ReadonlyArray<Holding>]
  /** A colleague of the same team who stands in on a day. */
  readonly standIn: (team: Team, workerId: string, on: Day) => string
}

export const emptyRoster = (): Roster => {
  const held: Array<{ workerId: string; from: Day; to: Day }> = []

  const caseloadOf = (workerId: string, on: Day): number =>
    held.filter((span) => span.workerId === workerId && span.from <= on && on <= span.to).length

  const leastLoaded = (team: Team, on: Day, without?: string): string => {
    const there = workers[team].filter((id) => isThere(id, on) && id !== without)
    return there.reduce(
      (best, id) => (caseloadOf(id, on) < caseloadOf(best, on) ? id : best),
      there[0] ?? workers[team][0],
    )
  }

  const hold = (workerId: string, from: Day, to: Day): Holding => {
    held.push({ workerId, from, to })
    return { workerId, from }
  }

  return {
    assign: (team, from, to) => {
      const workerId = leastLoaded(team, from)
      const leavesOn = leaving[workerId]
      if (leavesOn === undefined || leavesOn >= to) return [hold(workerId, from, to)]
      const first = hold(workerId, from, leavesOn)
      return [first, hold(leastLoaded(team, leavesOn, workerId), leavesOn, to)]
    },
    standIn: (team, workerId, on) => leastLoaded(team, on, workerId),
  }
}

const isThere = (workerId: string, on: Day): boolean => {
  const leavesOn = leaving[workerId]
  return leavesOn === undefined || on < leavesOn
}
