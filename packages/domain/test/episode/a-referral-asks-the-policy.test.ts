import type { Day, Facts } from "@str-service/domain"
import { expect, test } from "vitest"
import { referred } from "../given/beginnings.ts"
import { anEpisode } from "../given/episode.ts"
import { always, answer, sixWeeks, versions } from "../given/policies.ts"
import { known, recordOf, saidBy, typesOf } from "../given/reading.ts"
import { recordFacts, refer, startEnablement } from "../given/requests.ts"

test("a referral records its coded facts and what the policy says of them", () => {
  const policies = always({
    eligibility: ({ inCrisis }) => answer(inCrisis ? "accept" : "signpost"),
  })
  const episode = anEpisode(policies).and(
    refer("2012-10-01", { facts: { inCrisis: true }, serviceArea: "crisis-services" }),
  )
  const policy = { id: "of-tests", version: "2012-10-01", digest: "d1" }
  expect(saidBy(episode.latest)).toEqual([
    {
      type: "Referred",
      data: {
        on: "2012-10-01",
        personId: "p-1",
        team: "access",
        serviceArea: "crisis-services",
        facts: { inCrisis: true },
        limits: [],
      },
    },
    { type: "EligibilityAssessed", data: { on: "2012-10-01", ...answer("accept"), policy } },
  ])
  expect(episode.state).toMatchObject({
    phase: "Referred",
    episodeId: "e-1",
    referral: { personId: "p-1", team: "access", serviceArea: "crisis-services" },
    record: { facts: { inCrisis: true }, factsOn: "2012-10-01", assessment: { outcome: "accept" } },
  })
})

test.each(["accept", "discuss", "signpost", "decline", "needs-more-information"] as const)(
  "an answer of %s closes nothing: a human does",
  (outcome) => {
    const episode = referred(always({ eligibility: () => answer(outcome) }))
    expect(typesOf(episode.latest)).toEqual(["Referred", "EligibilityAssessed"])
    expect(episode.state.phase).toBe("Referred")
    expect(episode.last("EligibilityAssessed").data.outcome).toBe(outcome)
  },
)

test("a fresh referral has nothing on record yet", () => {
  expect(recordOf(referred().state)).toMatchObject({
    charging: null,
    limits: [],
    breaches: [],
    pauses: [],
    exemptions: [],
    notices: [],
    reviews: [],
    goals: [],
    worker: null,
  })
})

test("the policy is asked with the team and the days that the episode itself tells", () => {
  const asked: Array<readonly [Facts, Day]> = []
  const policies = always({
    eligibility: (facts, on) => {
      asked.push([facts, on])
      return answer("accept")
    },
  })
  anEpisode(policies)
    .and(refer("2012-10-01", { team: "recovery", facts: { inCrisis: true } }))
    .and(recordFacts("2012-10-02", { age: 40 }))
    .and(startEnablement("2012-10-03"))
    .and(recordFacts("2012-10-04", { inCrisis: false }))
  const told = { team: "recovery", referredOn: "2012-10-01" }
  expect(asked).toStrictEqual([
    [{ inCrisis: true, ...told }, "2012-10-01"],
    [{ inCrisis: true, age: 40, ...told }, "2012-10-02"],
    [{ inCrisis: false, age: 40, ...told, enablementStartedOn: "2012-10-03" }, "2012-10-04"],
  ])
})

test("a limit may run from the referral", () => {
  const toStart = { ...sixWeeks, name: "waiting", from: "Referred", max: "P2W" } as const
  const episode = referred(always({ limits: () => [sixWeeks, toStart] }))
  expect(recordOf(episode.state).limits).toMatchObject([
    { name: "waiting", on: "2012-10-01", lastDay: "2012-10-14" },
  ])
})

test("eligibility stays with the version in force on the day of the referral", () => {
  const episode = anEpisode(
    versions({
      "2003-04-01": { eligibility: () => answer("discuss") },
      "2012-10-01": { eligibility: () => answer("decline") },
    }),
  )
    .and(refer("2012-09-30"))
    .and(recordFacts("2012-10-20", { inCrisis: true }))
  expect(episode.last("EligibilityAssessed").data).toMatchObject({
    on: "2012-10-20",
    outcome: "discuss",
    policy: { version: "2003-04-01" },
  })
})

test("a late entry of facts does not turn time back: the assessment is as on their latest day", () => {
  const policies = always({ eligibility: (_facts, on) => answer("accept", { params: { on } }) })
  const episode = referred(policies)
    .and(recordFacts("2012-10-20", { inCrisis: true }))
    .and(recordFacts("2012-10-05", { age: 40 }))
  expect(episode.last("EligibilityAssessed").data).toMatchObject({
    on: "2012-10-20",
    params: { on: "2012-10-20" },
  })
  expect(recordOf(episode.state)).toMatchObject({
    facts: { inCrisis: true, age: 40 },
    factsOn: "2012-10-20",
  })
})

test("the latest assessment counts, and does not undo what was started", () => {
  const policies = always({
    eligibility: ({ inCrisis }) => answer(inCrisis === false ? "decline" : "accept"),
  })
  const episode = referred(policies)
    .and(startEnablement("2012-10-02"))
    .and(recordFacts("2012-10-03", { inCrisis: false }))
  expect(typesOf(episode.latest)).toEqual(["FactsRecorded", "EligibilityAssessed"])
  expect(known(episode.state)).toMatchObject({
    phase: "InEnablement",
    record: { assessment: { outcome: "decline" } },
  })
})
