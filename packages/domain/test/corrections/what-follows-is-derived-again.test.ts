import type { Policies } from "@str-service/domain"
import { describe, expect, test } from "vitest"
import { inEnablement, referred } from "../given/beginnings.ts"
import { anEpisode, type Episode } from "../given/episode.ts"
import { always, answer, sixMonths, sixWeeks, versions } from "../given/policies.ts"
import { recordOf, saidBy, typesOf } from "../given/reading.ts"
import {
  amend,
  close,
  endExemption,
  grantExemption,
  holdReview,
  recordFacts,
  refer,
  startChargeable,
  startEnablement,
  withdraw,
} from "../given/requests.ts"

describe("eligibility", () => {
  const policies = always({
    eligibility: ({ inCrisis, team }) =>
      team === "elsewhere" ? answer("discuss") : answer(inCrisis === true ? "accept" : "signpost"),
  })

  test("is assessed again where corrected facts change it", () => {
    const episode = anEpisode(policies)
      .and(refer("2012-10-01", { facts: { inCrisis: true } }))
      .and(amend("c-1/0", refer("2012-10-01", { facts: { inCrisis: false } })))
    expect(saidBy(episode.latest)).toMatchObject([
      {
        type: "Amended",
        data: { event: { type: "Referred", data: { facts: { inCrisis: false } } } },
      },
      { type: "EligibilityAssessed", data: { on: "2012-10-01", outcome: "signpost" } },
    ])
  })

  test("and where the team was another", () => {
    const episode = anEpisode(policies)
      .and(refer("2012-10-01", { facts: { inCrisis: true } }))
      .and(amend("c-1/0", refer("2012-10-01", { team: "elsewhere", facts: { inCrisis: true } })))
    expect(recordOf(episode.state).assessment?.outcome).toBe("discuss")
  })

  test("is not where the answer and its day stay", () => {
    const episode = anEpisode(policies)
      .and(refer("2012-10-01", { facts: { inCrisis: true } }))
      .and(amend("c-1/0", refer("2012-10-01", { facts: { inCrisis: true, age: 40 } })))
    expect(typesOf(episode.latest)).toEqual(["Amended"])
  })

  test("is not asked of a later version while nothing it depends on has changed", () => {
    const episode = anEpisode(policies)
      .and(refer("2012-10-01", { facts: { inCrisis: true } }))
      .under(always({ eligibility: () => answer("decline") }))
      .and(amend("c-1/0", refer("2012-10-01", { serviceArea: "mind", facts: { inCrisis: true } })))
    expect(typesOf(episode.latest)).toEqual(["Amended"])
  })

  test("is as on the day of the corrected facts, by the version of the corrected referral", () => {
    const dated = versions({
      "2003-04-01": { eligibility: () => answer("discuss") },
      "2012-10-01": { eligibility: () => answer("accept") },
    })
    const episode = anEpisode(dated)
      .and(refer("2012-10-02"))
      .and(recordFacts("2012-10-05", { inCrisis: true }))
    const earlier = episode.and(amend("c-1/0", refer("2012-09-28")))
    expect(earlier.last("EligibilityAssessed").data).toMatchObject({
      on: "2012-10-05",
      outcome: "discuss",
      policy: { version: "2003-04-01" },
    })
    const later = episode.and(amend("c-2/0", recordFacts("2012-10-06", { inCrisis: true })), {
      today: "2012-10-10",
    })
    expect(later.last("EligibilityAssessed").data).toMatchObject({
      on: "2012-10-06",
      policy: { version: "2012-10-01" },
    })
    const gone = episode.and(withdraw("c-2/0"))
    expect(gone.last("EligibilityAssessed").data.on).toBe("2012-10-02")
  })

  test("is asked with the moved start where facts were recorded since", () => {
    const starts = always({
      eligibility: (facts) =>
        answer("accept", { params: { since: String(facts["enablementStartedOn"] ?? "never") } }),
    })
    const before = referred(starts).and(startEnablement("2012-10-02"))
    expect(typesOf(before.and(amend("c-2/0", startEnablement("2012-10-01"))).latest)).toEqual([
      "Amended",
    ])
    const since = before.and(recordFacts("2012-10-05", { age: 40 }))
    const moved = since.and(amend("c-2/0", startEnablement("2012-10-01")))
    expect(moved.last("EligibilityAssessed").data.params).toEqual({ since: "2012-10-01" })
  })

  test("no version in force for the corrected referral: refused", () => {
    const from2003 = versions({ "2003-04-01": {} })
    const episode = anEpisode(from2003).and(refer("2003-04-01"))
    expect(episode.refusal(amend("c-1/0", refer("2003-03-31")))).toEqual({
      _tag: "NoPolicyInForce",
      on: "2003-03-31",
    })
  })

  test("no answer of the corrected referral's version: refused", () => {
    const dated = versions({ "2003-04-01": { eligibility: null }, "2012-10-01": {} })
    const episode = anEpisode(dated).and(refer("2012-10-02"))
    expect(episode.refusal(amend("c-1/0", refer("2012-09-28")))).toMatchObject({
      _tag: "PolicyDoesNotDecide",
      decision: "eligibility",
      policyVersion: "2003-04-01",
    })
  })
})

describe("pinned limits", () => {
  const byFacts = always({
    limits: ({ inHospital }) => [{ ...sixWeeks, max: inHospital === true ? "P8W" : "P6W" }],
  })

  test("follow corrected facts that were known at the start", () => {
    const episode = referred(byFacts)
      .and(recordFacts("2012-10-01", { inHospital: true }))
      .and(startEnablement("2012-10-01"))
      .and(amend("c-2/0", recordFacts("2012-10-01", { inHospital: false })))
    expect(saidBy(episode.latest)).toMatchObject([
      { type: "Amended", data: { target: "c-2/0", reason: "entered-wrongly" } },
      {
        type: "Amended",
        data: {
          target: "c-3/0",
          reason: "follows-from-the-record",
          event: { type: "EnablementStarted", data: { limits: [{ lastDay: "2012-11-11" }] } },
        },
      },
    ])
    expect(recordOf(episode.state).limits).toMatchObject([{ max: "P6W", lastDay: "2012-11-11" }])
  })

  test("do not follow facts recorded since", () => {
    const episode = referred(byFacts)
      .and(startEnablement("2012-10-01"))
      .and(recordFacts("2012-10-01", { inHospital: false }))
      .and(amend("c-3/0", recordFacts("2012-10-01", { inHospital: true })))
    expect(recordOf(episode.state).limits).toMatchObject([{ max: "P6W" }])
  })

  test("stay with the version that pinned them while their context stays", () => {
    const stricter = always({ limits: () => [{ ...sixWeeks, max: "P1W" }] })
    const { limits: _limits, ...data } = inEnablement().last("EnablementStarted").data
    const same = inEnablement()
      .under(stricter)
      .and(amend("c-2/0", { type: "StartEnablement", data }))
    expect(recordOf(same.state).limits.map(({ max }) => max)).toEqual(["P6W", "P6M"])
    const moved = inEnablement()
      .under(stricter)
      .and(amend("c-2/0", startEnablement("2012-10-02")), { today: "2012-10-02" })
    expect(recordOf(moved.state).limits.map(({ max }) => max)).toEqual(["P1W"])
  })

  test("change to the version of the corrected day", () => {
    const dated = versions({
      "2003-04-01": { limits: () => [{ ...sixWeeks, max: "P12W" }] },
      "2012-10-01": { limits: () => [sixWeeks] },
    })
    const episode = anEpisode(dated)
      .and(refer("2012-09-20"))
      .and(startEnablement("2012-10-01"))
      .and(amend("c-2/0", startEnablement("2012-09-30")))
    expect(recordOf(episode.state).limits).toMatchObject([
      { max: "P12W", policy: { version: "2003-04-01" } },
    ])
  })

  test("of the referral and of chargeable support follow too", () => {
    const waiting = { ...sixWeeks, name: "waiting", from: "Referred" } as const
    const charged = {
      ...sixMonths,
      name: "charged",
      from: "ChargeableStarted",
      max: "P4M",
    } as const
    const episode = anEpisode(always({ limits: () => [waiting, charged] }))
      .and(refer("2012-10-01"))
      .and(startEnablement("2012-10-03"))
      .and(holdReview("2012-11-09"))
      .and(startChargeable("2012-11-12"))
    const lastDays = ({ state }: Episode) => recordOf(state).limits.map(({ lastDay }) => lastDay)
    expect(lastDays(episode)).toEqual(["2012-11-11", "2013-03-11"])
    const referral = episode.and(amend("c-1/0", refer("2012-10-02")))
    expect(lastDays(referral)).toEqual(["2012-11-12", "2013-03-11"])
    const chargeable = episode.and(amend("c-4/0", startChargeable("2012-11-10")))
    expect(lastDays(chargeable)).toEqual(["2012-11-11", "2013-03-09"])
  })

  test("whose policy is no longer known are not moved: refused", () => {
    const lost: Policies = {
      inForceOn: (day) => (day > "2012-10-01" ? undefined : always().inForceOn(day)),
    }
    const episode = inEnablement().under(lost)
    expect(
      episode.refusal(amend("c-2/0", startEnablement("2012-10-02")), { today: "2012-10-09" }),
    ).toEqual({
      _tag: "NoPolicyInForce",
      on: "2012-10-02",
    })
  })
})

describe("charging", () => {
  const policies = always({
    charging: ({ s117Aftercare, hasCjd }) => {
      if (s117Aftercare === true) {
        return answer("exempt", { params: { ground: "section-117-aftercare" } })
      }
      return hasCjd === true ? answer("exempt", { params: { ground: "cjd" } }) : answer("charge")
    },
  })
  const chargeable = (facts: Readonly<Record<string, boolean>>) =>
    inEnablement(policies)
      .and(recordFacts("2012-10-05", facts))
      .and(holdReview("2012-11-09"))
      .and(startChargeable("2012-11-12"))
  const exempt = () => chargeable({ s117Aftercare: true })
  const withFacts = (episode: Episode, facts: Readonly<Record<string, boolean>>) =>
    episode.and(amend("c-3/0", recordFacts("2012-10-05", facts)))
  const standing = ({ state }: Episode) =>
    recordOf(state).exemptions.map(({ exemptionId, ground, from }) => [exemptionId, ground, from])

  test("that no longer exempts takes its exemption back", () => {
    const charged = withFacts(exempt(), { s117Aftercare: false })
    expect(saidBy(charged.latest)).toMatchObject([
      { type: "Amended" },
      { type: "ChargingAssessed", data: { on: "2012-11-12", outcome: "charge" } },
      {
        type: "Withdrawn",
        data: {
          on: "2012-11-12",
          target: exempt().idOf("ChargeExemptionGranted"),
          reason: "follows-from-the-record",
        },
      },
    ])
    expect(standing(charged)).toEqual([])
    expect(recordOf(charged.state).charging?.outcome).toBe("charge")
  })

  test("that now exempts grants an exemption", () => {
    const now = withFacts(chargeable({ s117Aftercare: false }), { s117Aftercare: true })
    expect(typesOf(now.latest)).toEqual(["Amended", "ChargingAssessed", "ChargeExemptionGranted"])
    expect(standing(now)).toEqual([["charging:c-6", "section-117-aftercare", "2012-11-12"]])
  })

  test("that exempts on another ground amends the exemption", () => {
    const now = withFacts(exempt(), { hasCjd: true })
    expect(typesOf(now.latest)).toEqual(["Amended", "ChargingAssessed", "Amended"])
    expect(standing(now)).toEqual([["charging:c-5", "cjd", "2012-11-12"]])
  })

  test("that exempts as before keeps the exemption, with its end", () => {
    const ended = exempt().and(endExemption("charging:c-5", "2012-12-01"))
    const again = always({
      charging: ({ age }) =>
        answer("exempt", {
          params: { ground: "section-117-aftercare" },
          rule: age === undefined ? "the-rule" : "another-rule",
        }),
    })
    const now = withFacts(ended.under(again), { s117Aftercare: true, age: true })
    expect(typesOf(now.latest)).toEqual(["Amended", "ChargingAssessed"])
    expect(recordOf(now.state).exemptions).toMatchObject([
      { exemptionId: "charging:c-5", endedOn: "2012-12-01" },
    ])
  })

  test("that gives the same answer as before is not recorded again", () => {
    const now = withFacts(exempt(), { s117Aftercare: true, hasCjd: true })
    expect(typesOf(now.latest)).toEqual(["Amended"])
  })

  test("is not asked of a later version while nothing it depends on has changed", () => {
    const now = chargeable({ s117Aftercare: false })
      .under(always({ charging: () => answer("exempt") }))
      .and(amend("c-4/0", holdReview("2012-11-08")))
    expect(typesOf(now.latest)).toEqual(["Amended"])
  })

  test("on another day starts the exemption on that day", () => {
    const moved = exempt().and(amend("c-5/0", startChargeable("2012-11-10")))
    expect(typesOf(moved.latest)).toEqual(["Amended", "ChargingAssessed", "Amended"])
    expect(standing(moved)).toEqual([["charging:c-5", "section-117-aftercare", "2012-11-10"]])
  })

  test("of a withdrawn start goes with its exemption and with what ended it", () => {
    const ended = exempt().and(endExemption("charging:c-5", "2012-12-01"))
    const now = ended.and(withdraw("c-5/0"))
    expect(
      now.latest.map((event) => (event.type === "Withdrawn" ? event.data.target : event.type)),
    ).toEqual(["c-5/0", "c-5/1", "c-5/2", "c-6/0", "LimitBreached"])
    expect(standing(now)).toEqual([])
  })

  test("leaves an exemption alone that somebody granted", () => {
    const waived = exempt()
      .and(grantExemption("x-1", "2012-11-12", { ground: "section-117-aftercare" }))
      .and(endExemption("x-1", "2012-11-20"))
    const now = withFacts(waived, { s117Aftercare: false })
    expect(standing(now)).toEqual([["x-1", "section-117-aftercare", "2012-11-12"]])
  })

  test("keeps the basis of an exemption that is amended: it still follows from the assessment", () => {
    const target = exempt().idOf("ChargeExemptionGranted")
    const id = "charging:c-5"
    const amended = exempt().and(
      amend(target, grantExemption(id, "2012-11-12", { until: "2012-12-31", ground: "cjd" })),
    )
    expect(recordOf(amended.state).exemptions).toMatchObject([
      { exemptionId: id, basis: "charging-assessment", ground: "cjd", until: "2012-12-31" },
    ])
    expect(standing(withFacts(amended, { s117Aftercare: false }))).toEqual([])
  })

  test("is asked of the version of the corrected day, which must decide it", () => {
    const dated = versions({
      "2012-10-01": {},
      "2012-11-12": { charging: null },
    })
    const episode = inEnablement(dated)
      .and(holdReview("2012-11-09"))
      .and(startChargeable("2012-11-11"))
    expect(
      episode.refusal(amend("c-4/0", startChargeable("2012-11-12")), { today: "2012-11-20" }),
    ).toMatchObject({
      _tag: "PolicyDoesNotDecide",
      decision: "charging",
      policyVersion: "2012-11-12",
    })
  })

  test("is not refused for what the corrected facts leave open: the record shows it", () => {
    const open = always({
      charging: ({ s117Aftercare }) =>
        s117Aftercare === undefined
          ? answer("needs-more-information", { missing: ["s117Aftercare"] })
          : answer("charge"),
    })
    const episode = inEnablement(open)
      .and(recordFacts("2012-10-05", { s117Aftercare: false }))
      .and(holdReview("2012-11-09"))
      .and(startChargeable("2012-11-12"))
      .and(withdraw("c-3/0"))
    expect(recordOf(episode.state).charging).toMatchObject({
      outcome: "needs-more-information",
      missing: ["s117Aftercare"],
    })
  })
})

test("corrections of a closed episode derive as those of an open one", () => {
  const episode = inEnablement().and(close("2012-11-14"), { today: "2012-12-01" })
  expect(typesOf(episode.latest)).toEqual(["LimitBreached", "Closed"])
  const moved = episode.and(amend("c-2/0", startEnablement("2012-10-04")))
  expect(typesOf(moved.latest)).toEqual(["Amended", "Withdrawn"])
})
