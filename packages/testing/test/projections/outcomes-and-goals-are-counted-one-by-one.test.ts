import {
  addDays,
  correctedEvents,
  type Day,
  daysBetween,
  type KnownEpisode,
} from "@str-service/domain"
import { asOf, enablementSequelsView, goalsView, outcomesView, run } from "@str-service/projections"
import fc from "fast-check"
import { expect, test } from "vitest"
import { askedDays, caseloads } from "./caseloads.ts"
import { everyDay, reading } from "./day-by-day.ts"
import { knownOn } from "./known-episodes.ts"

const now = { today: "2999-12-31", now: "2999-12-31T23:59:59Z" } as const

const periods = fc.tuple(askedDays, askedDays).map(([from, to]) => ({ from, to }))

const total = (numbers: ReadonlyArray<number>): number =>
  numbers.reduce((sum, each) => sum + each, 0)

/** The free days of a person, those in between no more than seven days apart filled in. */
const freeDaysOf = (episodes: ReadonlyArray<KnownEpisode>, on: Day): ReadonlySet<Day> => {
  const free = [
    ...new Set(
      episodes.flatMap((episode) => everyDay("2012-01-01", on).filter(reading(episode, on).free)),
    ),
  ].toSorted()
  return new Set(
    free.flatMap((day, place) => {
      const next = free[place + 1]
      return next !== undefined && daysBetween(day, next) <= 7
        ? everyDay(day, addDays(next, -1))
        : [day]
    }),
  )
}

test("enablements that ended are the runs of a person's free days that ended", () => {
  fc.assert(
    fc.property(caseloads, askedDays, ({ states, arriving }, on) => {
      const ever = { from: "2012-01-01", to: on } as const
      const rows = run(asOf({ on }, now)(enablementSequelsView, ever), arriving)
      const episodes = knownOn(states, on)
      const persons = new Set(episodes.map(({ referral }) => referral.personId))
      for (const person of persons) {
        const own = episodes.filter(({ referral }) => referral.personId === person)
        const free = freeDaysOf(own, on)
        const goesOn = own.filter(
          (episode) => episode.phase === "InEnablement" && reading(episode, on).free(on),
        )
        const ends = [...free].filter((day) => !free.has(addDays(day, 1)))
        const ended = goesOn.length > 0 ? ends.filter((day) => day !== on) : ends
        const told = rows.filter(({ personId }) => personId === person)
        expect(told.map(({ to }) => to)).toEqual(ended.toSorted())
        for (const { from, to, days } of told) {
          expect(everyDay(from, to).every((day) => free.has(day))).toBe(true)
          expect(free.has(addDays(from, -1))).toBe(false)
          expect(days).toBe(everyDay(from, to).length)
        }
      }
    }),
  )
})

test("outcomes count what followed each enablement, and their shares make a whole", () => {
  fc.assert(
    fc.property(caseloads, askedDays, periods, ({ arriving }, on, period) => {
      const ask = asOf({ on }, now)
      const list = run(ask(enablementSequelsView, period), arriving)
      for (const by of ["month", "period"] as const) {
        const rows = run(ask(outcomesView, { ...period, by }), arriving)
        for (const row of rows) {
          const own = list.filter(({ to }) => row.from <= to && to <= row.to)
          const followed = own.filter(({ sequel }) => sequel === row.sequel)
          expect(row.enablements).toBe(followed.length)
          expect(row.share).toBeCloseTo(followed.length / own.length)
        }
        expect(total(rows.map(({ enablements }) => enablements))).toBe(list.length)
        const parts = new Set(rows.map(({ from }) => from))
        expect(total(rows.map(({ share }) => share))).toBeCloseTo(parts.size)
      }
    }),
  )
})

/** Each goal that the corrected record tells of, with what reviews found in the order of their days. */
const goalsOf = (episode: KnownEpisode) => {
  const events = correctedEvents(episode.history)
  return events.flatMap(({ type, data }) =>
    type === "GoalSet"
      ? [
          {
            all: null,
            area: data.area,
            team: episode.referral.team,
            setOn: data.on,
            isOver: events.some((event) => event.type === "Closed"),
            found: events
              .flatMap((event) =>
                event.type === "GoalReviewed" && event.data.goalId === data.goalId
                  ? [event.data]
                  : [],
              )
              .toSorted((a, b) => daysBetween(b.on, a.on))
              .map(({ progress }) => progress),
          },
        ]
      : [],
  )
}

test("every row of goals counts its own, as their latest reviews found them", () => {
  fc.assert(
    fc.property(caseloads, askedDays, periods, ({ states, arriving }, on, { from, to }) => {
      const goals = knownOn(states, on)
        .flatMap(goalsOf)
        .filter(({ setOn }) => from <= setOn && setOn <= to)
      const rows = run(asOf({ on }, now)(goalsView, { from, to }), arriving)
      for (const { by, of, ...row } of rows) {
        const own = goals.filter((goal) => goal[by] === of)
        const latest = (progress: string | undefined) =>
          own.filter(({ found }) => found.at(-1) === progress).length
        expect(row).toEqual({
          set: own.length,
          progressed: own.filter(({ found }) =>
            found.some((progress) => progress === "progressing" || progress === "met"),
          ).length,
          met: latest("met"),
          progressing: latest("progressing"),
          notBegun: latest("not-begun"),
          givenUp: latest("given-up"),
          notReviewed: latest(undefined),
          endedUnmet: own.filter(({ isOver, found }) => isOver && found.at(-1) !== "met").length,
        })
      }
      for (const by of ["all", "area", "team"] as const) {
        const own = rows.filter((row) => row.by === by)
        expect(total(own.map(({ set }) => set)), by).toBe(goals.length)
      }
    }),
  )
})
