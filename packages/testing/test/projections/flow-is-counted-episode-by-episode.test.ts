import {
  addDays,
  correctedEvents,
  type Day,
  daysBetween,
  earliest,
  type FactualEvent,
  type KnownEpisode,
} from "@str-service/domain"
import { asOf, type DurationMeasure, durationsView, flowView, run } from "@str-service/projections"
import fc from "fast-check"
import { expect, test } from "vitest"
import { askedDays, caseloads } from "./caseloads.ts"
import { everyDay, reading } from "./day-by-day.ts"
import { knownOn } from "./known-episodes.ts"

const now = { today: "2999-12-31", now: "2999-12-31T23:59:59Z" } as const

const periods = fc.tuple(askedDays, askedDays).map(([from, to]) => ({ from, to }))
const partings = fc.constantFrom("month", "period")

const total = (numbers: ReadonlyArray<number>): number =>
  numbers.reduce((sum, each) => sum + each, 0)

/** The days of an episode's turns, read from its corrected events. */
const turnsOf = (episode: KnownEpisode) => {
  const events = correctedEvents(episode.history)
  const dayOf = (type: FactualEvent["type"]) =>
    events
      .filter((event) => event.type === type)
      .map(({ data }) => data.on)
      .toSorted()[0]
  const answer = events.findLast(({ type }) => type === "EligibilityAssessed")
  return {
    referred: dayOf("Referred"),
    started: dayOf("EnablementStarted"),
    chargeable: dayOf("ChargeableStarted"),
    closed: dayOf("Closed"),
    contact: dayOf("SupportRecorded"),
    answer: answer?.type === "EligibilityAssessed" ? answer.data.outcome : undefined,
  }
}

type Turns = ReturnType<typeof turnsOf>

const lastFreeDay = ({ started, chargeable, closed }: Turns): Day | undefined => {
  if (started === undefined) return undefined
  return chargeable === undefined ? closed : addDays(chargeable, -1)
}

test("every row of the flow counts the turns on its days", () => {
  fc.assert(
    fc.property(caseloads, askedDays, periods, partings, ({ states, arriving }, on, period, by) => {
      const turns = knownOn(states, on).map(turnsOf)
      const rows = run(asOf({ on }, now)(flowView, { ...period, by }), arriving)
      for (const row of rows) {
        const days = new Set(everyDay(row.from, row.to))
        const on = (day: Day | undefined): boolean => day !== undefined && days.has(day)
        const answered = (outcome: string) =>
          turns.filter(({ referred, answer }) => on(referred) && answer === outcome).length
        const ended = turns.filter((each) => on(lastFreeDay(each)))
        expect(row).toMatchObject({
          referrals: turns.filter(({ referred }) => on(referred)).length,
          accepted: answered("accept"),
          forDiscussion: answered("discuss"),
          signposted: answered("signpost"),
          declined: answered("decline"),
          enablementStarted: turns.filter(({ started }) => on(started)).length,
          chargeableStarted: turns.filter(({ chargeable }) => on(chargeable)).length,
          closed: turns.filter(({ closed }) => on(closed)).length,
          enablementEnded: ended.length,
          becameChargeable: ended.filter(({ chargeable }) => chargeable !== undefined).length,
        })
        expect(row.closedInEnablement + row.becameChargeable).toBe(row.enablementEnded)
        expect(row.endedWithinLimits).toBeLessThanOrEqual(row.closedInEnablement)
        expect(row.signpostedToSis).toBeLessThanOrEqual(row.signposted)
        const shares = [row.shareClosedInEnablement, row.shareBecameChargeable]
        if (ended.length > 0) expect(total(shares.map(Number))).toBeCloseTo(1)
        else expect(shares).toEqual([null, null])
      }
    }),
  )
})

test("the months of a period add up to the period", () => {
  fc.assert(
    fc.property(caseloads, askedDays, periods, ({ arriving }, on, period) => {
      const ask = asOf({ on }, now)
      const months = run(ask(flowView, period), arriving)
      const whole = run(ask(flowView, { ...period, by: "period" }), arriving)
      expect(whole).toHaveLength(Math.min(months.length, 1))
      for (const row of whole) {
        for (const name of ["referrals", "accepted", "closed", "enablementEnded"] as const) {
          expect(total(months.map((month) => month[name])), name).toBe(row[name])
        }
        expect(months.at(-1)?.to).toBe(row.to)
        expect(row.to).toBe(earliest(period.to, on))
      }
      for (const [place, month] of months.entries()) {
        const next = months[place + 1]
        if (next !== undefined) expect(next.from).toBe(addDays(month.to, 1))
      }
    }),
  )
})

/** How long each thing took, and on which day it ended; counted one by one where it is days. */
const tookOf = (episode: KnownEpisode, asked: Day) => {
  const { referred, started, chargeable, closed, contact } = turnsOf(episode)
  const read = reading(episode, asked)
  const days = everyDay("2012-01-01", asked)
  const from = referred ?? asked
  const passed = (day: Day | undefined) => (day === undefined ? undefined : daysBetween(from, day))
  const isWaiting = (day: Day) =>
    day >= from &&
    !read.free(day) &&
    !read.chargeable(day) &&
    !(closed !== undefined && day > closed)
  return {
    "referral-to-first-contact": { endedOn: contact, days: passed(contact) },
    "referral-to-enablement": { endedOn: started, days: passed(started) },
    referred: {
      endedOn: started === undefined ? closed : addDays(started, -1),
      days: days.filter(isWaiting).length,
    },
    "in-enablement": {
      endedOn: lastFreeDay(turnsOf(episode)),
      days: days.filter(read.free).length,
    },
    "in-chargeable": {
      endedOn: chargeable === undefined ? undefined : closed,
      days: days.filter(read.chargeable).length,
    },
    support: {
      endedOn: started === undefined ? undefined : closed,
      days: days.filter((day) => read.free(day) || read.chargeable(day)).length,
    },
  } satisfies Record<DurationMeasure, { endedOn: Day | undefined; days: number | undefined }>
}

/** The number at a place among numbers in their order, between two of them where it falls there. */
const at = (sorted: ReadonlyArray<number>, share: number): number => {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

test("durations are those of the episodes in which they ended, counted day by day", () => {
  fc.assert(
    fc.property(caseloads, askedDays, periods, partings, ({ states, arriving }, on, period, by) => {
      const took = knownOn(states, on).map((episode) => tookOf(episode, on))
      const rows = run(asOf({ on }, now)(durationsView, { ...period, by }), arriving)
      const ended = took
        .flatMap((each) => Object.values(each))
        .filter(({ endedOn = "1900-01-01" }) => period.from <= endedOn && endedOn <= period.to)
        .filter(({ days }) => days !== undefined)
      const listed = total(rows.map(({ episodes }) => episodes))
      const unwaited = ended.filter(({ days }) => days === 0).length
      expect(listed).toBeLessThanOrEqual(ended.length)
      expect(listed).toBeGreaterThanOrEqual(ended.length - unwaited)
      for (const { from, to, measure, episodes, ...spread } of rows) {
        const own = took
          .map((each) => each[measure])
          .filter(({ endedOn = "1900-01-01" }) => from <= endedOn && endedOn <= to)
          .map(({ days }) => days ?? Number.NaN)
          .filter((days) => measure !== "referred" || days > 0)
          .toSorted((a, b) => a - b)
        expect(episodes).toBe(own.length)
        expect(spread.least).toBe(own[0])
        expect(spread.lowerQuartile).toBeCloseTo(at(own, 0.25))
        expect(spread.median).toBeCloseTo(at(own, 0.5))
        expect(spread.upperQuartile).toBeCloseTo(at(own, 0.75))
        expect(spread.most).toBe(own.at(-1))
      }
    }),
  )
})
