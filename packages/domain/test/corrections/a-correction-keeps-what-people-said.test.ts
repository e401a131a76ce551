import { describe, expect, test } from "vitest"
import { inEnablement, referred } from "../given/beginnings.ts"
import { always, answer, versions } from "../given/policies.ts"
import { recordOf, typesOf } from "../given/reading.ts"
import {
  amend,
  endExemption,
  grantExemption,
  holdReview,
  recordFacts,
  refer,
  startChargeable,
  withdraw,
} from "../given/requests.ts"

describe("an exemption that follows from the policy", () => {
  const policies = always({
    charging: ({ hasCjd }) =>
      answer("exempt", { params: { ground: hasCjd === true ? "cjd" : "section-117-aftercare" } }),
  })
  const exempt = () =>
    inEnablement(policies)
      .and(recordFacts("2012-10-05", {}))
      .and(holdReview("2012-10-20"))
      .and(startChargeable("2012-11-12"))
  const ended = () => exempt().and(endExemption("charging:c-5", "2012-12-01"))

  test("moves with the start of chargeable support, and ends when somebody ended it", () => {
    const moved = ended().and(amend("c-5/0", startChargeable("2012-11-10")))
    expect(typesOf(moved.latest)).toEqual(["Amended", "ChargingAssessed", "Amended"])
    expect(recordOf(moved.state).exemptions).toMatchObject([
      { exemptionId: "charging:c-5", from: "2012-11-10", endedOn: "2012-12-01" },
    ])
  })

  test("changes its ground, and ends when somebody ended it", () => {
    const changed = ended().and(amend("c-3/0", recordFacts("2012-10-05", { hasCjd: true })))
    expect(typesOf(changed.latest)).toEqual(["Amended", "ChargingAssessed", "Amended"])
    expect(recordOf(changed.state).exemptions).toMatchObject([
      { exemptionId: "charging:c-5", ground: "cjd", endedOn: "2012-12-01" },
    ])
  })

  test("stays as somebody amended it when its ground and day are as they were", () => {
    const amended = exempt()
      .and(amend("c-5/2", grantExemption("charging:c-5", "2012-11-20", { ground: "waived" })), {
        today: "2012-12-01",
      })
      .and(amend("c-3/0", recordFacts("2012-10-05", { other: true })), { today: "2012-12-01" })
    expect(recordOf(amended.state).exemptions).toMatchObject([
      { exemptionId: "charging:c-5", ground: "waived", from: "2012-11-20" },
    ])
  })

  test("changes in nothing but what the correction touches", () => {
    const amended = exempt()
      .and(amend("c-5/2", grantExemption("charging:c-5", "2012-11-20", { until: "2012-12-31" })), {
        today: "2012-12-01",
      })
      .and(amend("c-3/0", recordFacts("2012-10-05", { hasCjd: true })), { today: "2012-12-01" })
    expect(recordOf(amended.state).exemptions).toMatchObject([
      { exemptionId: "charging:c-5", ground: "cjd", from: "2012-11-20", until: "2012-12-31" },
    ])
  })

  test("that somebody took back stays so", () => {
    const takenBack = exempt().and(withdraw("c-5/2"))
    const corrected = takenBack.and(amend("c-3/0", recordFacts("2012-10-05", { hasCjd: true })), {
      today: "2012-12-01",
    })
    expect(typesOf(corrected.latest)).toEqual(["Amended", "ChargingAssessed"])
    expect(recordOf(corrected.state).exemptions).toEqual([])
  })

  test("cannot move beyond the day on which somebody ended it: end and start contradict", () => {
    const early = exempt().and(endExemption("charging:c-5", "2012-11-13"))
    expect(
      early.refusal(amend("c-5/0", startChargeable("2012-11-14")), { today: "2012-12-01" }),
    ).toEqual({
      _tag: "CorrectionUnlawful",
      target: "c-5/0",
      eventId: "c-6/0",
      because: { _tag: "PeriodReversed", from: "2012-11-14", until: "2012-11-13" },
    })
  })

  test("cannot move beyond the last day that somebody gave it", () => {
    const until = exempt().and(
      amend("c-5/2", grantExemption("charging:c-5", "2012-11-12", { until: "2012-11-13" })),
    )
    expect(
      until.refusal(amend("c-5/0", startChargeable("2012-11-14")), { today: "2012-12-01" }),
    ).toMatchObject({ _tag: "CorrectionUnlawful", because: { _tag: "PeriodReversed" } })
  })
})

test("a referral moved to the day of another version uses the codes of that version", () => {
  const dated = versions({
    "2012-10-01": { vocabulary: { teams: { "old-team": "The old team" } } },
    "2012-11-01": {},
  })
  const old = refer("2012-10-01", { team: "old-team" })
  const episode = referred(dated).and(amend("c-1/0", old))
  expect(
    episode.refusal(amend("c-1/0", { ...old, data: { ...old.data, on: "2012-11-01" } }), {
      today: "2012-11-01",
    }),
  ).toMatchObject({ _tag: "UnknownCodes", codes: [{ vocabulary: "teams", code: "old-team" }] })
})
