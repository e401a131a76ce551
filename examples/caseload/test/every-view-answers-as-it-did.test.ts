import type { EpisodeEvent } from "@str-service/domain"
import * as projections from "@str-service/projections"
import {
  type Asking,
  asOf,
  caseloadView,
  chargeableDaysView,
  chargeableMonthsView,
  chargeNoticesView,
  contactsPerWeekView,
  dueListView,
  durationsView,
  enablementSequelsView,
  flowView,
  goalsView,
  missedContactsView,
  outcomesView,
  overlappingEpisodesView,
  run,
  secondEnablementsView,
  summaryView,
  supportOnPausedDaysView,
  supportView,
  timelineView,
  unassignedView,
  untoldChargesView,
  type View,
  workerCaseloadView,
} from "@str-service/projections"
import * as Predicate from "effect/Predicate"
import { describe, expect, it } from "vitest"
import { twoYears } from "./two-years.ts"

const { events } = twoYears().run

/** The morning after the last day of the caseload. */
const now = { today: "2014-07-01", now: "2014-07-01T08:00:00Z" } as const

const ask = asOf({ on: "2014-06-30" }, now)
const twoYearsLong = { from: "2012-07-01", to: "2014-06-30" } as const
const whole = { ...twoYearsLong, by: "period" } as const
const lastQuarter = { from: "2014-04-01", to: "2014-06-30" } as const

const asked = <Row, Options extends object, State>(
  view: View<Row, Options, State>,
  options: Options,
  asking: Asking = {},
) => ({
  name: view.name,
  rows: (all: ReadonlyArray<EpisodeEvent>): ReadonlyArray<unknown> =>
    run(asOf({ on: "2014-06-30", ...asking }, now)(view, options), all),
})

/** Each view once, asked so that a reader can take in what it answers. */
const questions = [
  asked(summaryView, {}, { worker: "w-03" }),
  asked(timelineView, { episodeId: "ep-0274" }),
  asked(dueListView, { include: ["reviews", "exemptions"] }),
  asked(chargeNoticesView, {}, { team: "early-intervention" }),
  asked(chargeableDaysView, lastQuarter),
  asked(chargeableMonthsView, lastQuarter),
  asked(untoldChargesView, lastQuarter),
  asked(overlappingEpisodesView, {}),
  asked(secondEnablementsView, {}),
  asked(caseloadView, {}),
  asked(supportView, twoYearsLong),
  asked(contactsPerWeekView, twoYearsLong),
  asked(missedContactsView, lastQuarter),
  asked(supportOnPausedDaysView, twoYearsLong),
  asked(flowView, twoYearsLong),
  asked(durationsView, twoYearsLong),
  asked(enablementSequelsView, lastQuarter),
  asked(outcomesView, whole),
  asked(goalsView, twoYearsLong),
]

/** Asked in the example of workers. */
const besideWorkers: ReadonlyArray<unknown> = [unassignedView, workerCaseloadView]

const lines = (rows: ReadonlyArray<unknown>): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join("")

describe("every view of the caseload", () => {
  it("is asked", () => {
    const exported: ReadonlyArray<unknown> = Object.values(projections)
    const views = exported.filter(Predicate.hasProperty("over"))
    expect(questions).toHaveLength(views.length - besideWorkers.length)
  })

  it.each(questions)("answers as it did: $name", async ({ name, rows }) => {
    const told = lines(rows(events))
    expect(told).not.toBe("")
    await expect(told).toMatchFileSnapshot(`golden/${name.replaceAll(" ", "-")}.ndjson`)
  })
})

describe("what was known at the end of a day", () => {
  const contactsOf = (asking: Asking): number =>
    run(asOf(asking, now)(supportView, { ...twoYearsLong, by: ["all"] }), events).reduce(
      (all, row) => all + row.contacts,
      0,
    )

  it("is less than is known of it now: notes are typed up late", () => {
    const on = "2013-03-28"
    const then = contactsOf({ on, known: "2013-03-28T18:00:00Z" })
    expect(then).toBeGreaterThan(0)
    expect(then).toBeLessThan(contactsOf({ on }))
  })
})

describe("the answers of one day agree", () => {
  const [caseload] = run(ask(caseloadView, { by: ["all"] }), events)
  const [flow] = run(ask(flowView, whole), events)
  const [support] = run(ask(supportView, { ...twoYearsLong, by: ["all"] }), events)
  const summaries = run(ask(summaryView), events)

  it("who was referred is open or closed", () => {
    expect(flow?.referrals).toBe(summaries.length)
    expect(flow?.referrals).toBe(Number(caseload?.open) + Number(flow?.closed))
  })

  it("whose enablement started is in it yet, or it has ended", () => {
    expect(flow?.enablementStarted).toBe(
      Number(caseload?.inEnablement) + Number(flow?.enablementEnded),
    )
  })

  it("what followed is told of every enablement that ended, unless two were one", () => {
    const followed = run(ask(enablementSequelsView, twoYearsLong), events)
    const episodes = followed.reduce((sum, row) => sum + row.episodes, 0)
    expect(episodes).toBe(flow?.enablementEnded)
    const outcomes = run(ask(outcomesView, whole), events)
    expect(outcomes.reduce((sum, row) => sum + row.enablements, 0)).toBe(followed.length)
  })

  it("support given is that of the summaries", () => {
    const sum = (of: (row: (typeof summaries)[number]) => number) =>
      summaries.reduce((all, row) => all + of(row), 0)
    expect(support?.contacts).toBe(sum(({ contacts }) => contacts))
    expect(support?.minutes).toBe(sum(({ minutes }) => minutes))
    expect(support?.missed).toBe(sum(({ missed }) => missed))
  })

  it("what may be charged for is that of the notices, and of the months together", () => {
    const days = (rows: ReadonlyArray<{ readonly days: number }>) =>
      rows.reduce((all, row) => all + row.days, 0)
    const runs = run(ask(chargeableDaysView, twoYearsLong), events)
    const notices = run(ask(chargeNoticesView), events)
    expect(days(runs)).toBe(notices.reduce((all, row) => all + row.chargeableDays, 0))
    expect(days(run(ask(chargeableMonthsView, twoYearsLong), events))).toBe(days(runs))
    const untold = (rows: ReadonlyArray<{ readonly daysWithoutNotice: number }>) =>
      rows.reduce((all, row) => all + row.daysWithoutNotice, 0)
    expect(untold(run(ask(untoldChargesView, twoYearsLong), events))).toBe(untold(notices))
  })
})
