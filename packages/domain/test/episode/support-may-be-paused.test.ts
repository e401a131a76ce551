import { evolve, fold } from "@str-service/domain"
import { describe, expect, test } from "vitest"
import { inChargeable, inEnablement, referred } from "../given/beginnings.ts"
import { recordOf, saidBy, typesOf } from "../given/reading.ts"
import { close, pause, resume } from "../given/requests.ts"

test("a pause lasts from its day through the day before support resumes", () => {
  const paused = inEnablement().and(pause("2012-10-10", { reason: "hospital-admission" }))
  expect(saidBy(paused.latest)).toEqual([
    { type: "Paused", data: { on: "2012-10-10", reason: "hospital-admission" } },
  ])
  expect(recordOf(paused.state).pauses).toEqual([{ from: "2012-10-10", resumedOn: null }])
  const resumed = paused.and(resume("2012-10-20"))
  expect(saidBy(resumed.latest)).toEqual([{ type: "Resumed", data: { on: "2012-10-20" } }])
  expect(recordOf(resumed.state).pauses).toEqual([{ from: "2012-10-10", resumedOn: "2012-10-20" }])
})

describe("pauses exist in enablement and chargeable support only", () => {
  test("not before either has started", () => {
    expect(referred().refusal(pause("2012-10-02"))).toEqual({
      _tag: "PauseOutsideSupport",
      on: "2012-10-02",
      supportFrom: null,
    })
  })

  test("not in an episode closed before it had started", () => {
    expect(referred().and(close("2012-10-05")).refusal(pause("2012-10-02"))).toEqual({
      _tag: "PauseOutsideSupport",
      on: "2012-10-02",
      supportFrom: null,
    })
  })

  test("from the first day of enablement on, through the last of chargeable support", () => {
    expect(typesOf(inEnablement().and(pause("2012-10-01")).latest)).toEqual(["Paused"])
    expect(typesOf(inChargeable().and(pause("2012-11-12")).latest)).toEqual(["Paused"])
    expect(inEnablement().refusal(pause("2012-10-02"), { today: "2012-09-30" })).toEqual({
      _tag: "InFuture",
      on: "2012-10-02",
      today: "2012-09-30",
    })
  })
})

describe("pauses do not overlap", () => {
  const twice = () =>
    inEnablement()
      .and(pause("2012-10-10", { resumedOn: "2012-10-20" }))
      .and(pause("2012-11-01"))

  test("none begins on a day that another covers", () => {
    const alreadyPaused = (on: "2012-10-10" | "2012-10-19" | "2012-11-20") =>
      twice().refusal(pause(on))
    expect(alreadyPaused("2012-10-10")).toEqual({
      _tag: "AlreadyPaused",
      on: "2012-10-10",
      pausedOn: "2012-10-10",
    })
    expect(alreadyPaused("2012-10-19")).toMatchObject({ pausedOn: "2012-10-10" })
    expect(alreadyPaused("2012-11-20")).toMatchObject({ pausedOn: "2012-11-01" })
  })

  test("but may on the very day on which support resumed", () => {
    const adjoining = twice().and(pause("2012-10-20", { resumedOn: "2012-10-25" }))
    expect(recordOf(adjoining.state).pauses).toEqual([
      { from: "2012-10-10", resumedOn: "2012-10-20" },
      { from: "2012-10-20", resumedOn: "2012-10-25" },
      { from: "2012-11-01", resumedOn: null },
    ])
  })

  test("a pause typed up late says when it ended, where another follows", () => {
    expect(twice().refusal(pause("2012-10-25"))).toEqual({
      _tag: "PausesOverlap",
      pausedOn: "2012-10-25",
      nextPausedOn: "2012-11-01",
    })
    expect(twice().refusal(pause("2012-10-25", { resumedOn: "2012-11-02" }))).toEqual({
      _tag: "PausesOverlap",
      pausedOn: "2012-10-25",
      nextPausedOn: "2012-11-01",
    })
    const late = twice().and(pause("2012-10-25", { resumedOn: "2012-11-01" }))
    expect(saidBy(late.latest)).toEqual([
      { type: "Paused", data: { on: "2012-10-25", reason: "away" } },
      { type: "Resumed", data: { on: "2012-11-01" } },
    ])
    expect(recordOf(late.state).pauses.map(({ from }) => from)).toEqual([
      "2012-10-10",
      "2012-10-25",
      "2012-11-01",
    ])
  })

  test("a pause typed up late ends before the next begins, even where that has ended too", () => {
    const ended = twice().and(resume("2012-11-10"))
    expect(ended.refusal(pause("2012-10-25", { resumedOn: "2012-11-05" }))).toEqual({
      _tag: "PausesOverlap",
      pausedOn: "2012-10-25",
      nextPausedOn: "2012-11-01",
    })
  })

  test("one before all others goes to their head", () => {
    const first = twice().and(pause("2012-10-02", { resumedOn: "2012-10-03" }))
    expect(recordOf(first.state).pauses[0]).toEqual({ from: "2012-10-02", resumedOn: "2012-10-03" })
  })
})

describe("support resumes", () => {
  test("on a later day than that on which it was paused", () => {
    const paused = inEnablement().and(pause("2012-10-10"))
    const notPaused = { _tag: "NotPaused", on: "2012-10-10" }
    expect(paused.refusal(resume("2012-10-10"))).toEqual(notPaused)
    expect(paused.refusal(resume("2012-10-10"), { today: "2012-10-20" })).toEqual(notPaused)
    expect(typesOf(paused.and(resume("2012-10-11")).latest)).toEqual(["Resumed"])
    expect(inEnablement().refusal(pause("2012-10-10", { resumedOn: "2012-10-10" }))).toEqual(
      notPaused,
    )
  })

  test("only where it was paused, once", () => {
    expect(inEnablement().refusal(resume("2012-10-10"))).toEqual({
      _tag: "NotPaused",
      on: "2012-10-10",
    })
    expect(inEnablement().refusal(resume("2012-10-10"), { today: "2012-11-22" })).toEqual({
      _tag: "NotPaused",
      on: "2012-10-10",
    })
    const resumed = inEnablement().and(pause("2012-10-10")).and(resume("2012-10-20"))
    expect(resumed.refusal(resume("2012-10-21"))).toEqual({ _tag: "NotPaused", on: "2012-10-21" })
  })

  test("not on a day between two pauses, of which the one has ended and the other not begun", () => {
    const twice = inEnablement()
      .and(pause("2012-10-10", { resumedOn: "2012-10-20" }))
      .and(pause("2012-11-01"))
    expect(twice.refusal(resume("2012-10-25"), { today: "2012-11-10" })).toEqual({
      _tag: "NotPaused",
      on: "2012-10-25",
    })
  })

  test("before today, though the pause may have been typed up late", () => {
    const request = pause("2012-10-10", { resumedOn: "2012-10-20" })
    expect(inEnablement().refusal(request, { today: "2012-10-19" })).toEqual({
      _tag: "InFuture",
      on: "2012-10-20",
      today: "2012-10-19",
    })
  })
})

test("a stream that resumes what was not paused tells of no pause", () => {
  const stray = inEnablement().and(pause("2012-10-10")).and(resume("2012-10-20")).last("Resumed")
  expect(recordOf(evolve(inEnablement().state, stray)).pauses).toEqual([])
  expect(recordOf(fold([stray, stray], inEnablement().state)).pauses).toEqual([])
})
