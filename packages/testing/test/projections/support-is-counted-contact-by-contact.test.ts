import {
  correctedEvents,
  type Day,
  type EpisodeState,
  earliest,
  type FactualEvent,
  phaseOn,
} from "@str-service/domain"
import {
  asOf,
  contactsPerWeekView,
  daysIn,
  missedContactsView,
  run,
  supportOnPausedDaysView,
  supportView,
} from "@str-service/projections"
import fc from "fast-check"
import { expect, test } from "vitest"
import { askedDays, type Caseload, caseloads } from "./caseloads.ts"
import { everyDay, reading } from "./day-by-day.ts"
import { knownOn } from "./known-episodes.ts"

const now = { today: "2999-12-31", now: "2999-12-31T23:59:59Z" } as const

const periods = fc.tuple(askedDays, askedDays).map(([from, to]) => ({ from, to }))

interface Asked {
  readonly on: Day
  readonly from: Day
  readonly to: Day
}

const orNone = (codes: ReadonlyArray<string>): ReadonlyArray<string | null> =>
  codes.length > 0 ? codes : [null]

/** What only a contact that took place tells: how long it was, on what, where. */
const saidOf = ({ type, data }: FactualEvent) =>
  type === "SupportRecorded"
    ? {
        wasGiven: true,
        minutes: data.minutes,
        area: orNone(data.areas),
        activity: orNone(data.activities),
        setting: [data.setting],
        mode: [data.mode],
        worker: [data.workerId],
      }
    : {
        wasGiven: false,
        minutes: 0,
        area: [],
        activity: [],
        setting: [],
        mode: [],
        worker: [type === "SupportMissed" ? (data.workerId ?? null) : null],
      }

/** Every contact that the corrected record tells of, with what it is a contact of. */
const contactsOf = (states: ReadonlyArray<EpisodeState>, { on, from, to }: Asked) =>
  knownOn(states, on).flatMap((episode) =>
    correctedEvents(episode.history)
      .filter(({ type }) => type === "SupportRecorded" || type === "SupportMissed")
      .filter(({ data }) => data.on <= on && from <= data.on && data.on <= to)
      .map((event) => ({
        ...saidOf(event),
        episodeId: episode.episodeId,
        on: event.data.on,
        onPausedDay: event.type === "SupportRecorded" && reading(episode, on).paused(event.data.on),
        all: [null],
        team: [episode.referral.team],
        phase: [phaseOn(episode, event.data.on)],
      })),
  )

type Found = ReturnType<typeof contactsOf>

const minutesIn = (contacts: Found) => contacts.reduce((sum, { minutes }) => sum + minutes, 0)

const holding = (says: (caseload: Caseload, asked: Asked, contacts: Found) => void) =>
  fc.assert(
    fc.property(caseloads, askedDays, periods, (caseload, on, period) => {
      const asked = { on, ...period }
      says(caseload, asked, contactsOf(caseload.states, asked))
    }),
  )

test("every row of support counts the contacts that are its own", () => {
  holding(({ arriving }, { on, from, to }, contacts) => {
    const rows = run(asOf({ on }, now)(supportView, { from, to }), arriving)
    for (const { by, of, missed, ...row } of rows) {
      const own = contacts.filter((contact) => new Set<string | null>(contact[by]).has(of))
      const given = own.filter(({ wasGiven }) => wasGiven)
      const paused = own.filter(({ onPausedDay }) => onPausedDay)
      expect(row).toEqual({
        episodes: new Set(own.map(({ episodeId }) => episodeId)).size,
        contacts: given.length,
        minutes: minutesIn(given),
        contactsOnPausedDays: paused.length,
        minutesOnPausedDays: minutesIn(paused),
      })
      expect(missed ?? own.length - given.length).toBe(own.length - given.length)
    }
    for (const by of ["all", "worker", "team", "phase", "setting", "mode"] as const) {
      const own = rows.filter((row) => row.by === by)
      expect(own.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(minutesIn(contacts))
    }
  })
})

test("every contact given on a paused day is listed once, and no other", () => {
  holding(({ arriving }, { on, from, to }, contacts) => {
    const rows = run(asOf({ on }, now)(supportOnPausedDaysView, { from, to }), arriving)
    const told = rows.map((row) => `${row.episodeId} ${row.on} ${row.minutes}`)
    const expected = contacts
      .filter(({ onPausedDay }) => onPausedDay)
      .map((contact) => `${contact.episodeId} ${contact.on} ${contact.minutes}`)
    expect(told.toSorted()).toEqual(expected.toSorted())
  })
})

test("every episode with a missed contact has a row that counts them", () => {
  holding(({ arriving }, { on, from, to }, contacts) => {
    const rows = run(asOf({ on }, now)(missedContactsView, { from, to }), arriving)
    const missed = contacts.filter(({ wasGiven }) => !wasGiven)
    const episodes = new Set(missed.map(({ episodeId }) => episodeId))
    expect(rows.map(({ episodeId }) => episodeId)).toEqual([...episodes].toSorted())
    for (const row of rows) {
      const own = contacts.filter(({ episodeId }) => episodeId === row.episodeId)
      const days = own.filter(({ wasGiven }) => !wasGiven).map((contact) => contact.on)
      const lastGiven = own.filter(({ wasGiven }) => wasGiven).map((contact) => contact.on)
      expect(row.missed).toBe(days.length)
      expect(row.didNotAttend + row.cancelledByPerson + row.cancelledByService).toBe(row.missed)
      expect(row.lastMissedOn).toBe(days.toSorted().at(-1))
      const since = lastGiven.toSorted().at(-1) ?? "1900-01-01"
      expect(row.sinceLastGiven).toBe(days.filter((day) => day > since).length)
      expect((row.reviewedOn ?? row.lastMissedOn) >= row.lastMissedOn).toBe(true)
    }
  })
})

test("a week's contacts are those of a phase over its days, counted one by one", () => {
  holding(({ states, arriving }, { on, from, to }, contacts) => {
    const rows = run(asOf({ on }, now)(contactsPerWeekView, { from, to }), arriving)
    const episodes = knownOn(states, on)
    for (const phase of ["Referred", "InEnablement", "InChargeable"] as const) {
      const days = episodes.map(
        (episode) =>
          everyDay(from, earliest(to, on)).filter(
            (day) => episode.referral.on <= day && phaseOn(episode, day) === phase,
          ).length,
      )
      const row = rows.find((each) => each.phase === phase)
      const given = contacts.filter((contact) => contact.wasGiven && contact.phase[0] === phase)
      expect(row?.days ?? 0).toBe(days.reduce((sum, count) => sum + count, 0))
      expect(row?.episodes ?? 0).toBe(days.filter((count) => count > 0).length)
      expect(row?.contacts ?? 0).toBe(given.length)
      expect(row?.minutes ?? 0).toBe(minutesIn(given))
      expect((row?.contactsPerWeek ?? 0) * ((row?.days ?? 0) / 7)).toBeCloseTo(given.length)
    }
    if (from <= to)
      expect(rows.every(({ days }) => days <= daysIn({ from, to }) * episodes.length)).toBe(true)
  })
})
