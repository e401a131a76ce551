import { type Day, type EpisodeState, initialState } from "@str-service/domain"
import { chargeableDays, chargeableWithoutNotice, spansOf } from "@str-service/projections"
import { expect, test } from "vitest"
import { closed, inChargeable, inEnablement, referred } from "./given/beginnings.ts"
import {
  close,
  endExemption,
  exempt,
  giveNotice,
  holdReview,
  pause,
  resume,
  startChargeable,
} from "./given/requests.ts"

test("a referral alone has no spans", () => {
  expect(spansOf(referred().state, "2012-12-31")).toEqual([])
  expect(spansOf(initialState, "2012-12-31")).toEqual([])
  expect(chargeableDays(initialState, "2012-12-31")).toEqual([])
  expect(chargeableWithoutNotice(initialState, "2012-12-31")).toEqual([])
})

test("a referral closed before support has none either", () => {
  expect(spansOf(referred().and(close("2012-10-05")).state, "2012-12-31")).toEqual([])
})

test("enablement is free through the day before chargeable support", () => {
  expect(spansOf(closed().state, "2013-12-31")).toEqual([
    { kind: "free", from: "2012-10-01", to: "2012-11-11", ongoing: false },
    { kind: "chargeable", from: "2012-11-12", to: "2013-01-31", ongoing: false },
  ])
})

test("enablement is free through the last day of support where nothing follows", () => {
  const { state } = inEnablement().and(close("2012-10-20"))
  expect(spansOf(state, "2012-12-31")).toEqual([
    { kind: "free", from: "2012-10-01", to: "2012-10-20", ongoing: false },
  ])
})

test("while open, a span goes on through the day asked about", () => {
  expect(spansOf(inEnablement().state, "2012-10-20")).toEqual([
    { kind: "free", from: "2012-10-01", to: "2012-10-20", ongoing: true },
  ])
})

test("a pause lasts through the day before support resumed", () => {
  const { state } = inEnablement().and(pause("2012-10-05")).and(resume("2012-10-08"))
  const paused = (on: Day) => spansOf(state, on).filter(({ kind }) => kind === "paused")
  expect(paused("2012-10-31")).toEqual([
    { kind: "paused", from: "2012-10-05", to: "2012-10-07", ongoing: false },
  ])
  expect(paused("2012-10-07")).toEqual([
    { kind: "paused", from: "2012-10-05", to: "2012-10-07", ongoing: true },
  ])
})

test("an exemption lasts through the earlier of its last day and the day before its end", () => {
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

test("an exemption without an end lasts at most through the last day of support", () => {
  const { state } = inChargeable().and(exempt("x-1", "2012-11-20")).and(close("2012-11-30"))
  const exemptDays = (on: Day) => spansOf(state, on).filter(({ kind }) => kind === "exempt")
  expect(exemptDays("2012-12-31")).toEqual([
    { kind: "exempt", from: "2012-11-20", to: "2012-11-30", ongoing: false },
  ])
  expect(exemptDays("2012-11-29")).toEqual([
    { kind: "exempt", from: "2012-11-20", to: "2012-11-29", ongoing: true },
  ])
})

test("a span that ends on the day asked about does not go on", () => {
  expect(spansOf(closed().state, "2013-01-31").map(({ ongoing }) => ongoing)).toEqual([
    false,
    false,
  ])
  expect(spansOf(closed().state, "2013-01-30").at(-1)?.ongoing).toBe(true)
})

test("spans come by their first days, whatever their kind", () => {
  const { state } = inEnablement()
    .and(pause("2012-10-05"))
    .and(resume("2012-10-08"))
    .and(holdReview("2012-11-09"))
    .and(startChargeable("2012-11-12"))
  expect(spansOf(state, "2012-12-01").map(({ kind }) => kind)).toEqual([
    "free",
    "paused",
    "chargeable",
  ])
})

test("exempt days at either end of chargeable support leave the others", () => {
  const { state } = inChargeable()
    .and(exempt("x-1", "2012-11-01", { on: "2012-11-12", until: "2012-11-11" }))
    .and(exempt("x-2", "2012-11-12", { until: "2012-11-12" }))
    .and(exempt("x-3", "2012-11-20", { until: "2012-11-20" }))
  expect(chargeableDays(state, "2012-11-12")).toEqual([])
  expect(chargeableDays(state, "2012-11-20")).toEqual([{ from: "2012-11-13", to: "2012-11-19" }])
  expect(chargeableDays(state, "2012-11-21")).toEqual([
    { from: "2012-11-13", to: "2012-11-19" },
    { from: "2012-11-21", to: "2012-11-21" },
  ])
})

test("only runs that begin before the first notice are without notice", () => {
  const { state } = inChargeable()
    .and(exempt("x-1", "2012-11-14", { until: "2012-11-15" }))
    .and(giveNotice("2012-11-16"))
  expect(chargeableWithoutNotice(state, "2012-11-30")).toEqual([
    { from: "2012-11-12", to: "2012-11-13" },
  ])
})

test("exempt and paused days divide the chargeable ones", () => {
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

test("chargeable days before the first notice are without notice", () => {
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
