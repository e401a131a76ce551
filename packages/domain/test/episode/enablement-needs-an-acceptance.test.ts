import { describe, expect, test } from "vitest"
import { referred } from "../given/beginnings.ts"
import { anEpisode } from "../given/episode.ts"
import { always, answer } from "../given/policies.ts"
import { saidBy } from "../given/reading.ts"
import { close, recordFacts, recordSupport, refer, startEnablement } from "../given/requests.ts"

const byDecision = (outcome: "accept" | "discuss" | "signpost" | "decline") =>
  always({ eligibility: () => answer(outcome), limits: () => [] })

const judgement = { by: "lead-1", reason: "crisis-confirmed" }

test("an acceptance lets enablement start, from the day of the referral on", () => {
  const episode = referred(byDecision("accept")).and(startEnablement("2012-10-01"))
  expect(saidBy(episode.latest)).toEqual([
    { type: "EnablementStarted", data: { on: "2012-10-01", limits: [] } },
  ])
  expect(episode.state).toMatchObject({ phase: "InEnablement", enablement: { on: "2012-10-01" } })
})

test("what is for discussion needs a judgement: whose, and why", () => {
  const episode = referred(byDecision("discuss"))
  expect(episode.refusal(startEnablement("2012-10-02"))).toEqual({
    _tag: "JudgementNeeded",
    decision: "eligibility",
  })
  expect(episode.and(startEnablement("2012-10-02", { judgement })).latest).toMatchObject([
    { type: "EnablementStarted", data: { judgement } },
  ])
})

test.each(["signpost", "decline"] as const)("%s is not overcome by a judgement", (outcome) => {
  const episode = referred(byDecision(outcome))
  expect(episode.refusal(startEnablement("2012-10-02", { judgement }))).toEqual({
    _tag: "NotAccepted",
    outcome,
  })
})

test("a changed assessment lets it start after all", () => {
  const policies = always({
    eligibility: ({ inCrisis }) => answer(inCrisis === true ? "accept" : "decline"),
  })
  const episode = referred(policies)
    .and(recordFacts("2012-10-05", { inCrisis: true }))
    .and(startEnablement("2012-10-05"))
  expect(episode.state.phase).toBe("InEnablement")
})

describe("while the policy needs more information", () => {
  const policies = always({
    eligibility: ({ inCrisis }) =>
      inCrisis === undefined
        ? answer("needs-more-information", { missing: ["inCrisis", "expectedNeed"] })
        : answer("accept"),
  })

  test("nothing starts, whoever judges, and the unknown facts are named", () => {
    expect(referred(policies).refusal(startEnablement("2012-10-02", { judgement }))).toEqual({
      _tag: "MoreInformationNeeded",
      decision: "eligibility",
      missing: ["inCrisis", "expectedNeed"],
    })
  })

  test("facts are recorded, contacts are noted, and the episode may be closed", () => {
    const episode = referred(policies).and(recordSupport("2012-10-02"))
    expect(episode.and(close("2012-10-03", { reason: "other" })).state.phase).toBe("Closed")
    const answered = episode.and(recordFacts("2012-10-03", { inCrisis: true }))
    expect(answered.and(startEnablement("2012-10-03")).state.phase).toBe("InEnablement")
  })
})

test("enablement starts once, after a referral, and not before it", () => {
  expect(anEpisode().refusal(startEnablement("2012-10-01"))).toEqual({ _tag: "NotReferred" })
  const episode = anEpisode().and(refer("2012-10-03"))
  expect(episode.refusal(startEnablement("2012-10-02"), { today: "2012-10-05" })).toEqual({
    _tag: "BeforeReferral",
    on: "2012-10-02",
    referredOn: "2012-10-03",
  })
  const started = episode.and(startEnablement("2012-10-03"))
  expect(started.refusal(startEnablement("2012-10-04"))).toEqual({
    _tag: "AlreadyStarted",
    start: "EnablementStarted",
    on: "2012-10-03",
  })
})
