import { readFile } from "node:fs/promises"
import * as path from "node:path"
import { addDays, type EpisodeState, evolve, type Instant, initialState } from "@str-service/domain"
import { asOf, caseloadView, daysIn, run } from "@str-service/projections"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { markup } from "../src/pictures/html.ts"
import { caseloadByDayView } from "../src/reporting/caseload-by-day-view.ts"
import { coursesView } from "../src/reporting/courses-view.ts"
import { episodeSpansView } from "../src/reporting/episode-spans-view.ts"
import { exampleCaseload } from "./example-caseload.ts"
import { folderWith } from "./folder.ts"
import { caseloadOf, linesOf } from "./recorded-caseload.ts"
import { str } from "./str.ts"

const events = exampleCaseload()

const states = (): ReadonlyArray<EpisodeState> => {
  const episodes = new Map<string, EpisodeState>()
  for (const event of events) {
    const { episodeId } = event.metadata
    episodes.set(episodeId, evolve(episodes.get(episodeId) ?? initialState, event))
  }
  return [...episodes.values()]
}

const all = states()
const now = { today: "2014-06-30", now: "2014-07-01T09:00:00Z" } as const
const period = { from: "2013-01-01", to: "2014-06-30" } as const
const known: fc.Arbitrary<Instant> = fc.constantFrom(
  "2013-06-30T12:00:00Z",
  "2014-01-15T12:00:00Z",
  "2014-07-01T09:00:00Z",
)
const length = daysIn(period)

describe("what a report shows", () => {
  test("of the caseload from day to day is what the view of each of the days says", () => {
    fc.assert(
      fc.property(known, fc.nat(length - 1), (known, place) => {
        const days = run(asOf({ known }, now)(caseloadByDayView, period).ofEpisodes, all)
        const day = addDays(period.from, place)
        const view = asOf({ known, on: day }, now)(caseloadView, { by: ["all"] })
        const [row] = run(view.ofEpisodes, all)
        const { day: on, ...counts } = days[place] ?? { day: undefined }
        expect(days.length).toBe(length)
        expect(on).toBe(day)
        expect(row).toMatchObject(counts)
      }),
      { numRuns: 60 },
    )
  })

  test("of spans adds up, day by day, to the caseload", () => {
    const ask = asOf({}, now)
    const days = run(ask(caseloadByDayView, period).ofEpisodes, all)
    const spans = run(ask(episodeSpansView, period).ofEpisodes, all).flatMap((row) => row.spans)
    const shown = (kind: (typeof spans)[number]["kind"], day: string) =>
      spans.filter((span) => span.kind === kind && span.from <= day && day <= span.to).length
    for (const { day, inEnablement, inChargeable, paused, overdue } of days) {
      expect([
        shown("free", day),
        shown("chargeable", day),
        shown("paused", day),
        shown("breached", day),
      ]).toEqual([inEnablement, inChargeable, paused, overdue])
    }
  })

  test("of courses takes each referral of the period once through each step", () => {
    const steps = run(asOf({}, now)(coursesView, period).ofEpisodes, all)
    const referred = all.filter(
      (state) =>
        state.phase !== "NotReferred" &&
        period.from <= state.referral.on &&
        state.referral.on <= period.to,
    ).length
    const into = (stage: string) =>
      steps.filter(({ to }) => to === stage).reduce((sum, { episodes }) => sum + episodes, 0)
    const outOf = (stage: string) =>
      steps.filter(({ from }) => from === stage).reduce((sum, { episodes }) => sum + episodes, 0)
    expect(outOf("referred")).toBe(referred)
    expect(into("enablement")).toBe(outOf("enablement"))
    expect(into("chargeable support")).toBe(outOf("chargeable support"))
  })
})

describe("str episodes report", () => {
  const args = ["episodes", "report", "--on", "2014-06-30", "--events", "events.ndjson"]

  test("writes one page that asks nothing of a network", async () => {
    const cwd = await folderWith({ "events.ndjson": linesOf(events) })
    const { status, stdout, stderr } = await str([...args, "--html", "page.html"], { cwd })
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(stdout).toContain("period from 2013-07-01 to 2014-06-30")
    const page = await readFile(path.join(cwd, "page.html"), "utf8")
    // The caseload, the course, the flow, and the spans of five teams.
    expect(page.match(/<svg /gu)?.length).toBe(8)
    expect(page.replaceAll(/xmlns(:\w+)?="[^"]*"/gu, "")).not.toMatch(/https?:|<script|<link|src=/u)
    expect(page).toContain("ep-0274")
    expect(page).not.toMatch(/undefined|NaN|\[object/u)
  })

  test("is of a team, and without pictures where there is nothing to draw", async () => {
    const cwd = await folderWith({ "events.ndjson": linesOf(events) })
    const team = await str([...args, "--team", "access", "--html", "page.html"], { cwd })
    expect(team.status).toBe(0)
    const page = await readFile(path.join(cwd, "page.html"), "utf8")
    expect(page.match(/<svg /gu)?.length).toBe(4)
    const before = args.with(3, "2011-01-01")
    expect((await str([...before, "--html", "empty.html"], { cwd })).status).toBe(0)
    const empty = await readFile(path.join(cwd, "empty.html"), "utf8")
    expect(empty).not.toContain("<svg ")
    expect(empty).toContain("No episode was open.")
  })

  test("does not write over what it reads", async () => {
    const cwd = await folderWith({ "events.ndjson": linesOf(events.slice(0, 2)) })
    const { status, stderr } = await str([...args, "--html", "events.ndjson"], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain("This file is read, too.")
  })
})

test("a page draws no more rows than anybody looks through, and says so", async () => {
  const many = caseloadOf(600)
  const cwd = await folderWith({ "events.ndjson": linesOf(many.flat()) })
  const args = ["episodes", "report", "--on", "2013-06-30", "--events", "events.ndjson"]
  expect((await str([...args, "--html", "page.html"], { cwd })).status).toBe(0)
  const page = await readFile(path.join(cwd, "page.html"), "utf8")
  const drawn = [...page.matchAll(/: (\d+) episodes<\/h3>/gu)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  )
  const left = Number(/<p>(\d+) episodes more are not drawn/u.exec(page)?.[1])
  const supported = Number(/<dt>supported in the period<\/dt><dd>(\d+)/u.exec(page)?.[1])
  expect(drawn).toBe(400)
  expect(drawn + left).toBe(supported)
})

test("what is put on a page is text, whatever it holds", () => {
  expect(markup`<p>${"<b> & \"'"}</p>${[markup`<i>${1000}</i>`]}`.html).toBe(
    "<p>&lt;b&gt; &amp; &quot;&#39;</p><i>1,000</i>",
  )
})
