import { simulate, totals } from "@str-service/simulation"
import { expect, test } from "vitest"
import { is, policy, recorded, supported } from "./episode.ts"

type Policy = ReturnType<typeof policy>

const elderly = (gives: string): Policy =>
  policy({
    charging: [{ name: "the elderly", when: is("age", 65, "greaterThanInclusive"), gives }],
  })

const events = recorded(policy(), { age: 70 }, ...supported)

const figures = (before: Policy, after: Policy, episode = events) =>
  totals(simulate({ before, after }, [episode]))

test("an exemption takes the days of chargeable support away", () => {
  expect(figures(policy(), elderly("exempt"))).toMatchObject({
    otherCharging: 1,
    chargeableDays: { before: 7, after: 0 },
  })
})

test("an exemption that was recorded goes where charging comes out otherwise", () => {
  const exempted = recorded(elderly("exempt"), { age: 70 }, ...supported)
  expect(figures(elderly("exempt"), policy(), exempted).chargeableDays).toEqual({
    before: 0,
    after: 7,
  })
})

test("another outcome that exempts nobody leaves the days as they are", () => {
  expect(figures(policy(), elderly("notice-first"))).toMatchObject({
    otherCharging: 1,
    chargeableDays: { before: 7, after: 7 },
  })
})

test("where charging comes out alike, no days are counted", () => {
  expect(figures(policy(), policy({ max: "P4W" })).chargeableDays).toEqual({ before: 0, after: 0 })
})

test("a shorter limit is exceeded by what was recorded", () => {
  const simulation = simulate({ before: policy(), after: policy({ max: "P4W" }) }, [events])
  expect(totals(simulation)).toMatchObject({ affected: 1, otherLastDays: 1, newBreaches: 1 })
  expect(simulation.limits).toEqual([
    {
      limit: "enablement",
      from: "EnablementStarted",
      earlier: 1,
      later: 0,
      added: 0,
      dropped: 0,
      newlyExceeded: 1,
      noLongerExceeded: 0,
    },
  ])
})

test("an open span counts through the day asked about, and never through an earlier one", () => {
  const open = recorded(policy(), {}, ...supported.slice(0, 1))
  const breaches = (on?: "2012-10-31" | "2012-11-01" | "2012-10-01") =>
    totals(simulate({ before: policy(), after: policy({ max: "P4W" }) }, [open], on)).newBreaches
  expect([breaches(), breaches("2012-10-01")]).toEqual([0, 0])
  expect([breaches("2012-10-31"), breaches("2012-11-01")]).toEqual([1, 1])
})

test("an episode without a referral that stands is counted, and nothing asked about it", () => {
  const withdrawn = recorded(policy(), {}, [
    "2012-10-02",
    { type: "Withdraw", data: { target: "c-0/0", reason: "wrong-episode" } },
  ])
  const simulation = simulate({ before: policy(), after: policy({ max: "P4W" }) }, [withdrawn, []])
  expect(simulation).toMatchObject({ episodes: 0, unreferred: 1, cohorts: [] })
})

test("it is told what was known, and under which policies it was recorded", () => {
  const without = recorded(policy(), {}, ...supported)
  const simulation = simulate({ before: policy(), after: policy() }, [events, without])
  expect(simulation.knownFacts).toContainEqual({ fact: "age", episodes: 1 })
  expect(simulation.knownFacts).toContainEqual({ fact: "team", episodes: 2 })
  expect(simulation.knownFacts.map(({ fact }) => fact)).not.toContain("inCrisis")
  expect(simulation.recordedUnder).toEqual([{ policy: "small", episodes: 2 }])
})

test("a fact that only a later answer of the policy rested on was known, too", () => {
  const early = is("enablementStartedOn", "2012-10-31", "lessThanInclusive")
  const exempting = policy({ charging: [{ name: "early", when: early, gives: "exempt" }] })
  const open = recorded(policy(), {}, ...supported.slice(0, 1))
  const referred = recorded(policy(), {})
  const simulation = simulate({ before: policy(), after: exempting }, [events, open, referred])
  expect(totals(simulation).otherCharging).toBe(1)
  expect(simulation.knownFacts).toContainEqual({ fact: "enablementStartedOn", episodes: 2 })
})
