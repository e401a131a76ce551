import { fold, initialState } from "@str-service/domain"
import { summaries, summarise } from "@str-service/projections"
import { describe, expect, test } from "vitest"
import { closed, inChargeable, inEnablement, referred } from "./given/beginnings.ts"
import { anEpisode } from "./given/episode.ts"
import { always, answer } from "./given/policies.ts"
import {
  assign,
  close,
  exempt,
  giveNotice,
  missed,
  pause,
  recordFacts,
  refer,
  resume,
  startEnablement,
  support,
} from "./given/requests.ts"

test("before the referral there is no row", () => {
  expect(summarise(referred().state, "2012-09-30")).toBeUndefined()
  expect(summaries([initialState, referred().state], "2012-09-30")).toEqual([])
})

test("a referral's row says who asks for what, and what the policy answered", () => {
  const episode = anEpisode("e-7").and(refer("2012-10-01", { serviceArea: "crisis-services" }))
  expect(summarise(episode.state, "2012-10-01")).toEqual({
    episodeId: "e-7",
    personId: "p-1",
    team: "access",
    serviceArea: "crisis-services",
    phase: "Referred",
    workerId: null,
    referredOn: "2012-10-01",
    enablementStartedOn: null,
    chargeableStartedOn: null,
    closedOn: null,
    closingReason: null,
    closingOutcome: null,
    onward: null,
    eligibility: "accept",
    eligibilityRule: "in-crisis",
    eligibilityChanged: false,
    charging: null,
    chargingRule: null,
    limits: [],
    breaches: [],
    contacts: 0,
    minutes: 0,
    missed: 0,
    pausedSince: null,
    chargeableDays: 0,
    firstNoticeOn: null,
    chargeableDaysWithoutNotice: 0,
    chargeableWithoutNotice: false,
  })
})

test("a referral whose assessment has not arrived yet leaves that open", () => {
  const alone = fold(referred().events.slice(0, 1))
  expect(summarise(alone, "2012-10-01")).toMatchObject({
    eligibility: null,
    eligibilityRule: null,
    eligibilityChanged: false,
  })
})

test("rows come by episode as text, in whatever order the episodes are given", () => {
  const states = ["e-2", "e-10", "e-1"].map((id) => referred(id).state)
  for (const given of [states, states.toReversed()]) {
    expect(summaries(given, "2012-10-01").map(({ episodeId }) => episodeId)).toEqual([
      "e-1",
      "e-10",
      "e-2",
    ])
  }
})

test("a closed episode's row says how it went", () => {
  const episode = inChargeable()
    .and(assign("2012-11-12", "w-2"))
    .and(support("2012-11-13", 45))
    .and(support("2012-11-20", 30))
    .and(missed("2012-11-27"))
    .and(giveNotice("2012-11-22"))
    .and(close("2013-04-02", { outcome: "sis", onward: "sis" }))
  expect(summarise(episode.state, "2013-05-01")).toEqual({
    episodeId: "e-1",
    personId: "p-1",
    team: "access",
    serviceArea: null,
    phase: "Closed",
    workerId: "w-2",
    referredOn: "2012-10-01",
    enablementStartedOn: "2012-10-01",
    chargeableStartedOn: "2012-11-12",
    closedOn: "2013-04-02",
    closingReason: "goals-met",
    closingOutcome: "sis",
    onward: "sis",
    eligibility: "accept",
    eligibilityRule: "in-crisis",
    eligibilityChanged: false,
    charging: "charge",
    chargingRule: "otherwise",
    limits: [
      {
        limit: "enablement",
        from: "EnablementStarted",
        on: "2012-10-01",
        lastDay: "2012-11-11",
        running: false,
        exceeded: false,
      },
      {
        limit: "total",
        from: "EnablementStarted",
        on: "2012-10-01",
        lastDay: "2013-03-31",
        running: false,
        exceeded: true,
      },
    ],
    breaches: [
      {
        limit: "total",
        from: "EnablementStarted",
        lastDay: "2013-03-31",
        foundOn: "2013-04-02",
      },
    ],
    contacts: 2,
    minutes: 75,
    missed: 1,
    pausedSince: null,
    chargeableDays: 142,
    firstNoticeOn: "2012-11-22",
    chargeableDaysWithoutNotice: 10,
    chargeableWithoutNotice: false,
  })
})

describe("on a day", () => {
  test("what happened later is left out", () => {
    const { state } = inChargeable().and(support("2012-11-20")).and(close("2013-01-31"))
    expect(summarise(state, "2012-11-19")).toMatchObject({
      phase: "InChargeable",
      closedOn: null,
      closingReason: null,
      contacts: 0,
      chargeableDays: 8,
    })
    expect(summarise(state, "2012-10-31")).toMatchObject({
      phase: "InEnablement",
      chargeableStartedOn: null,
      charging: null,
    })
  })

  test("the last day of support is still of the phase that support was in", () => {
    expect(summarise(closed().state, "2013-01-31")).toMatchObject({
      phase: "InChargeable",
      closedOn: "2013-01-31",
    })
  })

  test("a limit that runs and is exceeded says so from the day after its last", () => {
    const onDay = (on: "2012-11-11" | "2012-11-12") =>
      summarise(inEnablement().state, on)?.limits.map(({ running, exceeded }) => [
        running,
        exceeded,
      ])
    expect(onDay("2012-11-11")).toEqual([
      [true, false],
      [true, false],
    ])
    expect(onDay("2012-11-12")).toEqual([
      [true, true],
      [true, false],
    ])
  })

  test("a pause that it lies in says since when", () => {
    const { state } = inEnablement().and(pause("2012-10-05")).and(resume("2012-10-08"))
    expect(summarise(state, "2012-10-04")?.pausedSince).toBeNull()
    expect(summarise(state, "2012-10-05")?.pausedSince).toBe("2012-10-05")
    expect(summarise(state, "2012-10-07")?.pausedSince).toBe("2012-10-05")
    expect(summarise(state, "2012-10-08")?.pausedSince).toBeNull()
  })

  test("a closed episode is not paused after its last day", () => {
    const { state } = inEnablement().and(pause("2012-10-05")).and(close("2012-10-08"))
    expect(summarise(state, "2012-10-08")?.pausedSince).toBe("2012-10-05")
    expect(summarise(state, "2012-10-09")?.pausedSince).toBeNull()
  })

  test("an episode closed before support began shows no starts", () => {
    expect(summarise(referred().and(close("2012-10-05")).state, "2012-10-31")).toMatchObject({
      phase: "Closed",
      enablementStartedOn: null,
      chargeableStartedOn: null,
    })
  })
})

describe("a later assessment that differs", () => {
  test("from the one that enablement was started on is shown", () => {
    const { state } = inEnablement().and(recordFacts("2012-10-10", { inCrisis: false }))
    expect(summarise(state, "2012-10-09")?.eligibilityChanged).toBe(false)
    expect(summarise(state, "2012-10-10")).toMatchObject({
      phase: "InEnablement",
      eligibility: "signpost",
      eligibilityRule: "otherwise",
      eligibilityChanged: true,
    })
  })

  test("is not shown once the latest agrees again", () => {
    const { state } = inEnablement()
      .and(recordFacts("2012-10-10", { inCrisis: false }))
      .and(recordFacts("2012-10-12", { inCrisis: true }))
    expect(summarise(state, "2012-10-12")?.eligibilityChanged).toBe(false)
  })

  test("matters only once enablement was started", () => {
    const { state } = referred().and(recordFacts("2012-10-10", { inCrisis: false }))
    expect(summarise(state, "2012-10-10")?.eligibilityChanged).toBe(false)
  })

  test("may be what enablement was started on", () => {
    const { state } = anEpisode()
      .and(refer("2012-10-01", { facts: { inCrisis: false } }))
      .and(recordFacts("2012-10-02", { inCrisis: true }))
      .and(startEnablement("2012-10-03"))
    expect(summarise(state, "2012-10-03")?.eligibilityChanged).toBe(false)
  })
})

describe("chargeable without notice", () => {
  test("ends with the first notice, whenever another was given", () => {
    const told = inChargeable().and(giveNotice("2012-11-20")).and(giveNotice("2012-12-01"))
    expect(summarise(told.state, "2012-12-31")?.firstNoticeOn).toBe("2012-11-20")
  })

  test("is shown until a notice is given", () => {
    const noticeFirst = always({ charging: () => answer("notice-first") })
    const { state } = inChargeable("e-1", noticeFirst).and(giveNotice("2012-11-15"))
    expect(summarise(state, "2012-11-14")).toMatchObject({
      charging: "notice-first",
      chargeableDays: 3,
      firstNoticeOn: null,
      chargeableDaysWithoutNotice: 3,
      chargeableWithoutNotice: true,
    })
    expect(summarise(state, "2012-11-15")).toMatchObject({
      chargeableDays: 4,
      firstNoticeOn: "2012-11-15",
      chargeableDaysWithoutNotice: 3,
      chargeableWithoutNotice: false,
    })
  })

  test("is not shown where every day is exempt", () => {
    const { state } = inChargeable().and(exempt("x-1", "2012-11-12"))
    expect(summarise(state, "2012-12-31")).toMatchObject({
      chargeableDays: 0,
      chargeableWithoutNotice: false,
    })
  })
})
