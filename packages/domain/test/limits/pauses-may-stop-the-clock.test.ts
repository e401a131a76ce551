import { fc, test as property } from "@fast-check/vitest"
import {
  addDays,
  type Day,
  deadlines,
  lastDayOn,
  type PausePeriod,
  type PinnedLimit,
} from "@str-service/domain"
import { describe, expect, test } from "vitest"
import { inEnablement, referred } from "../given/beginnings.ts"
import { days, everyDay } from "../given/days.ts"
import { always, sixMonths, sixWeeks } from "../given/policies.ts"
import { recordOf, saidBy, typesOf } from "../given/reading.ts"
import {
  close,
  holdReview,
  pause,
  recordSupport,
  resume,
  startChargeable,
  startEnablement,
} from "../given/requests.ts"

const stopping = (pauses: "clock-stops" | "clock-runs" = "clock-stops") =>
  always({ limits: () => [{ ...sixWeeks, pauses }] })

const pinned: PinnedLimit = {
  ...sixWeeks,
  pauses: "clock-stops",
  on: "2012-10-01",
  lastDay: "2012-11-11",
  policy: { id: "of-tests", version: "2012-10-01", digest: "d1" },
}

const lastDayWith = (pauses: ReadonlyArray<PausePeriod>, asOf: Day) =>
  lastDayOn(pinned, pauses, asOf)

describe("while the clock runs", () => {
  test("a pause moves no last day", () => {
    const episode = inEnablement(stopping("clock-runs")).and(
      pause("2012-10-10", { resumedOn: "2012-10-20" }),
    )
    expect(deadlines(episode.state, "2012-11-01")).toMatchObject([{ lastDay: "2012-11-11" }])
  })
})

describe("where pauses stop the clock", () => {
  test("the last day moves by the days paused: 42 unpaused days fit into six weeks", () => {
    const paused = inEnablement(stopping()).and(pause("2012-10-10", { resumedOn: "2012-10-20" }))
    expect(deadlines(paused.state, "2012-11-01")).toMatchObject([{ lastDay: "2012-11-21" }])
    expect(typesOf(paused.and(recordSupport("2012-11-21")).latest)).toEqual(["SupportRecorded"])
    expect(saidBy(paused.and(recordSupport("2012-11-22")).latest)[0]).toMatchObject({
      type: "LimitBreached",
      data: { on: "2012-11-22", lastDay: "2012-11-21" },
    })
  })

  test("a pause still open counts as paused through the day asked about", () => {
    const paused = inEnablement(stopping()).and(pause("2012-10-10"))
    expect(deadlines(paused.state, "2012-10-09")).toMatchObject([{ lastDay: "2012-11-11" }])
    expect(deadlines(paused.state, "2012-10-10")).toMatchObject([{ lastDay: "2012-11-12" }])
    expect(deadlines(paused.state, "2012-10-19")).toMatchObject([{ lastDay: "2012-11-21" }])
    const resumed = paused.and(resume("2012-10-15"), { today: "2012-10-30" })
    expect(deadlines(resumed.state, "2012-10-12")).toMatchObject([{ lastDay: "2012-11-14" }])
    expect(deadlines(resumed.state, "2012-10-14")).toMatchObject([{ lastDay: "2012-11-16" }])
    expect(deadlines(resumed.state, "2012-10-15")).toMatchObject([{ lastDay: "2012-11-16" }])
    expect(deadlines(resumed.state, "2012-10-30")).toMatchObject([{ lastDay: "2012-11-16" }])
  })

  test("an open pause keeps the limit from running out, however long it lasts", () => {
    const paused = inEnablement(stopping()).and(pause("2012-11-11"))
    expect(
      typesOf(paused.and(recordSupport("2012-10-02"), { today: "2013-06-30" }).latest),
    ).toEqual(["SupportRecorded"])
  })

  test("a pause on the day after the last comes too late", () => {
    const overrun = inEnablement(stopping()).and(pause("2012-11-12"))
    expect(typesOf(overrun.latest)).toEqual(["LimitBreached", "Paused"])
    expect(deadlines(overrun.state, "2012-11-20")).toMatchObject([{ lastDay: "2012-11-11" }])
  })

  test("a pause typed up late moves a breach with its last day, or takes it back", () => {
    const flagged = inEnablement(stopping()).and(recordSupport("2012-11-20"))
    const moved = flagged.and(pause("2012-10-10", { resumedOn: "2012-10-13" }))
    expect(saidBy(moved.latest)).toMatchObject([
      {
        type: "Withdrawn",
        data: { on: "2012-11-20", target: "c-3/0", reason: "follows-from-the-record" },
      },
      { type: "LimitBreached", data: { lastDay: "2012-11-14", foundOn: "2012-11-20" } },
      { type: "Paused" },
      { type: "Resumed" },
    ])
    const unflagged = flagged.and(pause("2012-10-10", { resumedOn: "2012-10-20" }))
    expect(typesOf(unflagged.latest)).toEqual(["Withdrawn", "Paused", "Resumed"])
    expect(recordOf(unflagged.state).breaches).toEqual([])
  })

  test("a limit with enforcement refuse counts only unpaused days", () => {
    const refuse = { ...sixWeeks, pauses: "clock-stops", enforcement: "refuse" } as const
    const paused = inEnablement(always({ limits: () => [refuse] }))
      .and(pause("2012-10-10", { resumedOn: "2012-10-20" }))
      .and(holdReview("2012-11-09"))
    expect(paused.and(startChargeable("2012-11-22")).state.phase).toBe("InChargeable")
    expect(paused.refusal(startChargeable("2012-11-23"))).toMatchObject({ lastDay: "2012-11-21" })
  })

  test("what is paused after a limit has ended no longer moves it", () => {
    const ended = inEnablement(stopping())
      .and(holdReview("2012-10-20"))
      .and(startChargeable("2012-10-22"))
      .and(pause("2012-10-30"))
    expect(deadlines(ended.state, "2012-11-05")).toMatchObject([
      { lastDay: "2012-11-11", running: false },
    ])
  })

  test("on a past day the last day is as it stood then, though the episode has closed since", () => {
    const ended = inEnablement(stopping())
      .and(pause("2012-10-10", { resumedOn: "2012-10-20" }))
      .and(close("2012-10-31"))
    expect(deadlines(ended.state, "2012-10-12")).toMatchObject([{ lastDay: "2012-11-14" }])
    expect(deadlines(ended.state, "2012-12-31")).toMatchObject([{ lastDay: "2012-11-21" }])
  })

  test("a pause that lasts through closing counts through it", () => {
    const ended = inEnablement(stopping()).and(pause("2012-11-01")).and(close("2012-11-20"))
    expect(typesOf(ended.latest)).toEqual(["Closed"])
    expect(deadlines(ended.state, "2013-01-01")).toMatchObject([{ lastDay: "2012-12-01" }])
  })

  test("months stop as weeks do, with the days that they first counted", () => {
    const rule = { ...sixMonths, pauses: "clock-stops", counting: "start-day-excluded" } as const
    const episode = referred(always({ limits: () => [rule] }))
      .and(startEnablement("2012-10-01"))
      .and(pause("2012-10-01", { resumedOn: "2012-10-04" }))
    // The start day does not count, so two of the three paused days do.
    expect(deadlines(episode.state, "2012-10-10")).toMatchObject([{ lastDay: "2013-04-03" }])
  })

  test("only what a limit's own days lose moves it: a pause begun before it counts from its start", () => {
    const charged = {
      ...sixWeeks,
      name: "charged",
      from: "ChargeableStarted",
      until: ["Closed"],
      pauses: "clock-stops",
    } as const
    const episode = inEnablement(always({ limits: () => [charged] }))
      .and(pause("2012-10-10", { resumedOn: "2012-10-12" }))
      .and(holdReview("2012-11-09"))
      .and(pause("2012-11-10"))
      .and(startChargeable("2012-11-12"))
      .and(resume("2012-11-15"))
    expect(deadlines(episode.state, "2012-11-20")).toMatchObject([{ lastDay: "2012-12-26" }])
  })

  test("a second pause may fall within the days that the first gave", () => {
    const first = { from: "2012-11-01", resumedOn: "2012-11-06" } as const
    expect(lastDayWith([first], "2013-01-01")).toBe("2012-11-16")
    const onTheLast = { from: "2012-11-16", resumedOn: "2012-11-18" } as const
    expect(lastDayWith([first, onTheLast], "2013-01-01")).toBe("2012-11-18")
    const afterIt = { from: "2012-11-17", resumedOn: "2012-11-19" } as const
    expect(lastDayWith([first, afterIt], "2013-01-01")).toBe("2012-11-16")
  })

  /** Lengths of stretches unpaused and paused in turn, from the first day on. */
  const stretches = fc.array(
    fc.record({
      unpaused: fc.integer({ min: 1, max: 30 }),
      paused: fc.integer({ min: 1, max: 30 }),
    }),
    { maxLength: 5 },
  )

  property.prop([days, stretches, fc.integer({ min: 0, max: 400 }), fc.boolean()])(
    "exactly N unpaused days fit, of which the last is one",
    (start, lengths, later, isLastOpen) => {
      let next = start
      const pauses = lengths.map(({ unpaused, paused }, place): PausePeriod => {
        const from = addDays(next, unpaused)
        next = addDays(from, paused)
        return { from, resumedOn: isLastOpen && place === lengths.length - 1 ? null : next }
      })
      const asOf = addDays(start, later)
      const lastDay = lastDayOn({ ...pinned, on: start, lastDay: addDays(start, 41) }, pauses, asOf)
      // A pause open on the day asked about is paused through it; what begins later is not known.
      const isPaused = (day: Day) =>
        day <= asOf &&
        pauses.some(({ from, resumedOn }) => from <= day && (resumedOn === null || day < resumedOn))
      const isOpenPause = (day: Day) =>
        pauses.some(
          ({ from, resumedOn }) =>
            from <= day &&
            from <= asOf &&
            resumedOn !== null &&
            resumedOn <= asOf &&
            day < resumedOn,
        )
      const unpaused = everyDay(start, lastDay).filter((day) => !isPaused(day) && !isOpenPause(day))
      expect(unpaused).toHaveLength(42)
      expect(unpaused.at(-1)).toBe(lastDay)
    },
  )
})
