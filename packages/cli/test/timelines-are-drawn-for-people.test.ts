import { eventInWords, renderTimeline } from "@str-service/cli"
import type { EpisodeTimeline } from "@str-service/projections"
import { describe, expect, test } from "vitest"
import { spanStrips } from "../src/rendering/span-strip.ts"
import { table } from "../src/rendering/table.ts"

const metadata = {
  episodeId: "e-1",
  eventId: "c-1/0",
  version: 1,
  commandId: "c-1",
  recordedAt: "2012-10-20T09:00:00Z",
  actor: "w-1",
} as const

const missed = {
  type: "SupportMissed",
  data: { on: "2012-10-19", how: "did-not-attend" },
  metadata,
} as const

const timeline: EpisodeTimeline = {
  episodeId: "e-1",
  personId: "p-1",
  team: "access",
  through: "2012-11-30",
  phase: "InChargeable",
  entries: [
    {
      on: "2012-10-19",
      recordedAt: "2012-10-20T09:00:00Z",
      actor: "w-1",
      standing: "withdrawn",
      event: missed,
      corrections: [
        {
          kind: "withdrawn",
          eventId: "c-2/0",
          on: "2012-10-22",
          reason: "entered-twice",
          recordedAt: "2012-10-22T09:00:00Z",
          actor: "w-2",
          before: missed,
        },
      ],
    },
  ],
  spans: [
    { kind: "free", from: "2012-10-03", to: "2012-11-13", ongoing: false },
    { kind: "paused", from: "2012-10-10", to: "2012-10-16", ongoing: false },
    { kind: "chargeable", from: "2012-11-14", to: "2012-11-30", ongoing: true },
  ],
  chargeableDays: [{ from: "2012-11-14", to: "2012-11-30" }],
  chargeableWithoutNotice: [{ from: "2012-11-14", to: "2012-11-20" }],
  limits: [
    {
      limit: "total",
      from: "EnablementStarted",
      on: "2012-10-03",
      lastDay: "2013-04-02",
      running: true,
      exceeded: false,
    },
  ],
  breaches: [],
}

test("a timeline shows spans, days, limits, and what was corrected", () => {
  expect(
    renderTimeline(timeline),
  ).toBe(`Episode e-1  person p-1, team Access; in chargeable support, as on 2012-11-30

Spans
         2012-10-03                                       2012-11-30
support  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░█████████████████
paused          ▒▒▒▒▒▒▒

░  free        2012-10-03  2012-11-13  42 days
▒  paused      2012-10-10  2012-10-16   7 days
█  chargeable  2012-11-14  2012-11-30  17 days  goes on
Chargeable days: 17 (2012-11-14 – 2012-11-30)
Chargeable before any notice: 7 (2012-11-14 – 2012-11-20)

Limits
total  from 2012-10-03  last day 2013-04-02  running

Day by day
on          recorded    what happened
2012-10-19  2012-10-20  Support missed: did not attend
                          ↳ withdrawn on 2012-10-22 by w-2, entered twice`)
})

test("before support there are no spans to draw", () => {
  const drawn = renderTimeline({ ...timeline, spans: [], limits: [], chargeableDays: [] })
  expect(drawn).not.toContain("Spans")
  expect(drawn).not.toContain("Limits")
})

describe("a picture of spans fits its width", () => {
  test("with more days to a cell when there are many", () => {
    const long = [{ kind: "free", from: "2012-01-01", to: "2014-12-31", ongoing: false }] as const
    for (const line of spanStrips(long, 60)) expect(line.length).toBeLessThanOrEqual(60)
  })

  test("and shows a single day", () => {
    const [, strip] = spanStrips(
      [{ kind: "chargeable", from: "2012-01-01", to: "2012-01-01", ongoing: false }],
      60,
    )
    expect(strip).toBe("support  █")
  })
})

describe("a table", () => {
  const rows = [["a", "a sentence of words that goes on and on"]]

  test("wraps its last column to the width of a terminal", () => {
    const lines = table(rows, { width: 25 }).split("\n")
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(25)
  })

  test("keeps a row on one line where there is no terminal", () => {
    expect(table(rows)).toBe("a  a sentence of words that goes on and on")
  })
})

describe("events in words", () => {
  test("name codes by their labels, and a local code by itself", () => {
    const goal = (area: string) =>
      eventInWords({ type: "GoalSet", data: { on: "2012-10-01", goalId: "g-1", area }, metadata })
    expect(goal("daily-living")).toBe("Goal set: g-1; Practical support with daily living")
    expect(goal("allotments")).toBe("Goal set: g-1; allotments")
  })

  test("say amounts in pounds", () => {
    const data = { on: "2012-10-01", amount: 4_375, to: "person" } as const
    expect(eventInWords({ type: "ChargeNoticeGiven", data, metadata })).toBe(
      "Told of the charge: person; £43.75 a week",
    )
  })

  test("say facts as people do", () => {
    const data = {
      on: "2012-10-01",
      facts: { inCrisis: true, hasOpenEpisode: false, needs: [], areas: ["a", "b"], days: 3 },
    } as const
    expect(eventInWords({ type: "FactsRecorded", data, metadata })).toBe(
      "Facts recorded: inCrisis yes; hasOpenEpisode no; needs none; areas a, b; days 3",
    )
  })
})
