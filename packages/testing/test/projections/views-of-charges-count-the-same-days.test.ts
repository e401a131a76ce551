import {
  type Day,
  daysBetween,
  type EpisodeState,
  earliest,
  type KnownEpisode,
} from "@str-service/domain"
import {
  asOf,
  chargeableDaysView,
  chargeableMonthsView,
  chargeNoticesView,
  episodeOn,
  overlappingEpisodesView,
  run,
  secondEnablementsView,
  untoldChargesView,
} from "@str-service/projections"
import fc from "fast-check"
import { expect, test } from "vitest"
import { askedDays, caseloads } from "./caseloads.ts"
import { daysOf, everyDay, reading } from "./day-by-day.ts"

const now = { today: "2999-12-31", now: "2999-12-31T23:59:59Z" } as const

const periods = fc.tuple(askedDays, askedDays).map(([from, to]) => ({ from, to }))

const known = (states: ReadonlyArray<EpisodeState>, on: Day): ReadonlyArray<KnownEpisode> =>
  states.flatMap((state) => {
    const episode = episodeOn(state, on)
    return episode.phase === "NotReferred" ? [] : [episode]
  })

const isOpen = (episode: KnownEpisode, day: Day): boolean =>
  episode.referral.on <= day && !(episode.phase === "Closed" && episode.closing.on < day)

test("the runs of a period hold its days that may be charged for, counted one by one", () => {
  fc.assert(
    fc.property(caseloads, askedDays, periods, ({ states, arriving }, on, period) => {
      const rows = run(asOf({ on }, now)(chargeableDaysView, period), arriving)
      for (const state of states) {
        const episode = episodeOn(state, on)
        if (episode.phase === "NotReferred") continue
        const own = rows.filter(({ episodeId }) => episodeId === episode.episodeId)
        const read = reading(state, on)
        const through = earliest(period.to, on)
        expect(daysOf(own)).toEqual(everyDay(period.from, through).filter(read.charged))
        expect(own.map(({ days }) => days)).toEqual(own.map((row) => daysOf([row]).length))
        expect(new Set(own.map(({ personId }) => personId)).size).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test("month by month they are the same days, each row within its month", () => {
  fc.assert(
    fc.property(caseloads, askedDays, periods, ({ arriving }, on, period) => {
      const ask = asOf({ on }, now)
      const runs = run(ask(chargeableDaysView, period), arriving)
      const months = run(ask(chargeableMonthsView, period), arriving)
      expect(daysOf(months).toSorted()).toEqual(daysOf(runs).toSorted())
      for (const { month, days, ...row } of months) {
        expect(daysOf([row]).every((day) => day.startsWith(month))).toBe(true)
        expect(days).toBe(daysOf([row]).length)
      }
    }),
  )
})

test("days without notice, and days within six weeks, are those counted one by one", () => {
  fc.assert(
    fc.property(caseloads, askedDays, ({ states, arriving }, on) => {
      const rows = run(asOf({ on }, now)(chargeNoticesView), arriving)
      for (const row of rows) {
        const state = states.find(
          (each) => each.phase !== "NotReferred" && each.episodeId === row.episodeId,
        )
        if (state === undefined) throw new Error("A row is of no episode.")
        const read = reading(state, on)
        const days = everyDay("2012-01-01", on).filter(read.charged)
        const start = everyDay("2012-01-01", on).find(read.free)
        expect(row.chargeableDays).toBe(days.length)
        expect(row.firstChargeableDay).toBe(days[0] ?? null)
        expect(row.daysWithoutNotice).toBe(days.filter((day) => !read.isTold(day)).length)
        expect(row.daysInFirstSixWeeks).toBe(
          days.filter((day) => start !== undefined && daysBetween(start, day) < 42).length,
        )
      }
    }),
  )
})

test("the days of a period without notice are those counted one by one", () => {
  fc.assert(
    fc.property(caseloads, askedDays, periods, ({ states, arriving }, on, period) => {
      const rows = run(asOf({ on }, now)(untoldChargesView, period), arriving)
      const expected = known(states, on).flatMap((episode) => {
        const read = reading(episode, on)
        const charged = everyDay(period.from, earliest(period.to, on)).filter(read.charged)
        const without = charged.filter((day) => !read.isTold(day))
        return without.length === 0
          ? []
          : [[episode.episodeId, without[0], without.at(-1), charged.length, without.length]]
      })
      expect(
        rows.map((row) => [
          row.episodeId,
          row.from,
          row.to,
          row.chargeableDays,
          row.daysWithoutNotice,
        ]),
      ).toEqual(expected.toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1)))
    }),
  )
})

test("episodes overlap on the days on which both were open, one by one", () => {
  fc.assert(
    fc.property(caseloads, askedDays, ({ states, arriving }, on) => {
      const rows = run(asOf({ on }, now)(overlappingEpisodesView), arriving)
      const episodes = known(states, on)
      const expected = episodes.flatMap((one, place) =>
        episodes.slice(place + 1).flatMap((other) => {
          const shared = everyDay("2012-01-01", on).filter(
            (day) => isOpen(one, day) && isOpen(other, day),
          )
          if (one.referral.personId !== other.referral.personId || shared.length === 0) return []
          const both = [one, other].map((each) => reading(each, on))
          const pair = [one.episodeId, other.episodeId].sort().join(" ")
          const twice = shared.filter((day) => both.every(({ charged }) => charged(day))).length
          return [`${pair} ${shared[0]} ${shared.at(-1)} ${shared.length} ${twice}`]
        }),
      )
      const told = rows.map((row) => {
        const pair = [row.episodeId, row.otherEpisodeId].sort().join(" ")
        return `${pair} ${row.from} ${row.to} ${row.days} ${row.daysChargeableTwice}`
      })
      expect(told.toSorted()).toEqual(expected.toSorted())
    }),
  )
})

test("every enablement of a person but the first is a second one, after the one before", () => {
  fc.assert(
    fc.property(caseloads, askedDays, ({ states, arriving }, on) => {
      const rows = run(asOf({ on }, now)(secondEnablementsView), arriving)
      const started = known(states, on).flatMap((episode) => {
        const from = episode.phase === "Referred" ? undefined : episode.enablement?.on
        return from === undefined ? [] : [{ personId: episode.referral.personId, from }]
      })
      const persons = new Set(started.map(({ personId }) => personId))
      expect(rows).toHaveLength(started.length - persons.size)
      for (const row of rows) {
        expect(row.previousStartedOn <= row.startedOn).toBe(true)
        const before = started.filter(
          ({ personId, from }) => personId === row.personId && from <= row.startedOn,
        )
        expect(before.length).toBeGreaterThanOrEqual(row.number)
      }
    }),
  )
})
