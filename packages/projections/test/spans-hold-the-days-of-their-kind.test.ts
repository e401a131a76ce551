import { test } from "@fast-check/vitest"
import {
  correctedEvents,
  type Day,
  type EpisodeState,
  type FactualEvent,
  initialState,
} from "@str-service/domain"
import {
  chargeableDays,
  chargeableWithoutNotice,
  type Period,
  Span,
  spansOf,
} from "@str-service/projections"
import * as Schema from "effect/Schema"
import { test as example, expect } from "vitest"
import { closed, inChargeable, inEnablement, referred } from "./given/beginnings.ts"
import { everyDay } from "./given/days.ts"
import { days, episodeOf } from "./given/histories.ts"
import { close, endExemption, exempt, giveNotice, pause, resume } from "./given/requests.ts"

/** The slow and obvious reading of the record, one day at a time. */
const reading = (state: EpisodeState, asked: Day) => {
  const events = correctedEvents(state.history).filter(({ data }) => data.on <= asked)
  const first = (type: FactualEvent["type"]) => events.find((event) => event.type === type)?.data.on
  const [enablement, chargeable, closing] = [
    first("EnablementStarted"),
    first("ChargeableStarted"),
    first("Closed"),
  ]
  const inSupport = (from: Day | undefined, day: Day) =>
    from !== undefined && from <= day && day <= (closing ?? asked)
  const isPaused = (day: Day) => {
    if (!inSupport(enablement, day)) return false
    const turns = events.filter(
      ({ type, data }) => (type === "Paused" || type === "Resumed") && data.on <= day,
    )
    // Where support resumes on a day on which it pauses anew, the pause comes after.
    const rank = ({ type, data }: FactualEvent) => `${data.on} ${type === "Paused" ? 2 : 1}`
    return turns.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)).at(-1)?.type === "Paused"
  }
  const isExempt = (day: Day) =>
    day <= (closing ?? asked) &&
    events.some(
      (granted) =>
        granted.type === "ChargeExemptionGranted" &&
        granted.data.from <= day &&
        day <= (granted.data.until ?? asked) &&
        !events.some(
          (ended) =>
            ended.type === "ChargeExemptionEnded" &&
            ended.data.exemptionId === granted.data.exemptionId &&
            ended.data.on <= day,
        ),
    )
  return {
    free: (day: Day) =>
      inSupport(enablement, day) && (chargeable === undefined || day < chargeable),
    chargeable: (day: Day) => inSupport(chargeable, day),
    paused: isPaused,
    exempt: isExempt,
    charged: (day: Day) => inSupport(chargeable, day) && !isPaused(day) && !isExempt(day),
    told: (day: Day) =>
      events.some(({ type, data }) => type === "ChargeNoticeGiven" && data.on <= day),
  }
}

const daysOf = (periods: ReadonlyArray<Period>): ReadonlyArray<Day> =>
  [...new Set(periods.flatMap(({ from, to }) => everyDay(from, to)))].sort()

const all = everyDay("2012-09-01", "2013-12-31")

test.prop([episodeOf("e-1"), days])("each kind, and no other day", ({ state }, on) => {
  const spans = spansOf(state, on)
  const read = reading(state, on)
  const through = all.filter((day) => day <= on)
  for (const kind of Span.fields.kind.literals) {
    const ofKind = spans.filter((span) => span.kind === kind)
    expect(daysOf(ofKind), kind).toEqual(through.filter(read[kind]))
  }
})

test.prop([episodeOf("e-1"), days])(
  "the days that may be charged for are those, one by one",
  ({ state }, on) => {
    const read = reading(state, on)
    const through = all.filter((day) => day <= on)
    const charged = chargeableDays(state, on)
    expect(charged.flatMap(({ from, to }) => everyDay(from, to))).toEqual(
      through.filter(read.charged),
    )
    const untold = chargeableWithoutNotice(state, on)
    expect(untold.flatMap(({ from, to }) => everyDay(from, to))).toEqual(
      through.filter((day) => read.charged(day) && !read.told(day)),
    )
  },
)

test.prop([episodeOf("e-1"), days])(
  "runs of chargeable days are as long as they can be",
  ({ state }, on) => {
    const read = reading(state, on)
    for (const { from, to } of chargeableDays(state, on)) {
      const before = everyDay("2012-09-01", from).at(-2)
      const after = everyDay(to, "2014-01-31").at(1)
      expect(before !== undefined && read.charged(before)).toBe(false)
      expect(after !== undefined && after <= on && read.charged(after)).toBe(false)
    }
  },
)

test.prop([episodeOf("e-1"), days])(
  "spans are as their schema says, by first day, and end when they say",
  ({ state }, on) => {
    const spans = spansOf(state, on)
    const read = Schema.decodeUnknownSync(Schema.Array(Span), { onExcessProperty: "error" })
    expect(read(JSON.parse(JSON.stringify(spans)))).toEqual(spans)
    const begins = spans.map(({ from }) => from)
    expect(begins).toEqual(begins.toSorted())
    for (const { from, to, ongoing } of spans) {
      expect(from <= to && to <= on).toBe(true)
      expect(ongoing && to !== on).toBe(false)
    }
  },
)

example("a referral alone has no spans", () => {
  expect(spansOf(referred().state, "2012-12-31")).toEqual([])
  expect(spansOf(initialState, "2012-12-31")).toEqual([])
  expect(chargeableDays(initialState, "2012-12-31")).toEqual([])
  expect(chargeableWithoutNotice(initialState, "2012-12-31")).toEqual([])
})

example("a referral closed before support has none either", () => {
  expect(spansOf(referred().and(close("2012-10-05")).state, "2012-12-31")).toEqual([])
})

example("enablement is free through the day before chargeable support", () => {
  expect(spansOf(closed().state, "2013-12-31")).toEqual([
    { kind: "free", from: "2012-10-01", to: "2012-11-11", ongoing: false },
    { kind: "chargeable", from: "2012-11-12", to: "2013-01-31", ongoing: false },
  ])
})

example("enablement is free through the last day of support where nothing follows", () => {
  const { state } = inEnablement().and(close("2012-10-20"))
  expect(spansOf(state, "2012-12-31")).toEqual([
    { kind: "free", from: "2012-10-01", to: "2012-10-20", ongoing: false },
  ])
})

example("while open, a span goes on through the day asked about", () => {
  expect(spansOf(inEnablement().state, "2012-10-20")).toEqual([
    { kind: "free", from: "2012-10-01", to: "2012-10-20", ongoing: true },
  ])
})

example("a pause lasts through the day before support resumed", () => {
  const { state } = inEnablement().and(pause("2012-10-05")).and(resume("2012-10-08"))
  const paused = (on: Day) => spansOf(state, on).filter(({ kind }) => kind === "paused")
  expect(paused("2012-10-31")).toEqual([
    { kind: "paused", from: "2012-10-05", to: "2012-10-07", ongoing: false },
  ])
  expect(paused("2012-10-07")).toEqual([
    { kind: "paused", from: "2012-10-05", to: "2012-10-07", ongoing: true },
  ])
})

example("an exemption lasts through the earlier of its last day and the day before its end", () => {
  const granted = inChargeable().and(exempt("x-1", "2012-11-20", { until: "2012-11-30" }))
  const exemptDays = (state: EpisodeState) =>
    spansOf(state, "2012-12-31").filter(({ kind }) => kind === "exempt")
  expect(exemptDays(granted.state)).toEqual([
    { kind: "exempt", from: "2012-11-20", to: "2012-11-30", ongoing: false },
  ])
  expect(exemptDays(granted.and(endExemption("x-1", "2012-11-25")).state)).toEqual([
    { kind: "exempt", from: "2012-11-20", to: "2012-11-24", ongoing: false },
  ])
  expect(exemptDays(granted.and(endExemption("x-1", "2012-12-25")).state)).toEqual([
    { kind: "exempt", from: "2012-11-20", to: "2012-11-30", ongoing: false },
  ])
  expect(exemptDays(granted.and(endExemption("x-1", "2012-11-20")).state)).toEqual([])
})

example("exempt and paused days divide the chargeable ones", () => {
  const { state } = inChargeable()
    .and(exempt("x-1", "2012-11-14", { until: "2012-11-15" }))
    .and(pause("2012-11-20"))
    .and(resume("2012-11-21"))
  expect(chargeableDays(state, "2012-11-22")).toEqual([
    { from: "2012-11-12", to: "2012-11-13" },
    { from: "2012-11-16", to: "2012-11-19" },
    { from: "2012-11-21", to: "2012-11-22" },
  ])
})

example("chargeable days before the first notice are without notice", () => {
  const told = inChargeable().and(giveNotice("2012-11-15")).and(giveNotice("2012-11-14"))
  expect(chargeableWithoutNotice(told.state, "2012-11-20")).toEqual([
    { from: "2012-11-12", to: "2012-11-13" },
  ])
  expect(chargeableWithoutNotice(told.state, "2012-11-13")).toEqual([
    { from: "2012-11-12", to: "2012-11-13" },
  ])
  const before = inEnablement().and(giveNotice("2012-11-12"))
  expect(chargeableWithoutNotice(before.state, "2012-11-20")).toEqual([])
})
