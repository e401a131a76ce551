import type { FactProblem, Policy } from "@str-service/domain"
import { expect, test } from "vitest"
import { inEnablement, referred } from "../given/beginnings.ts"
import { anEpisode } from "../given/episode.ts"
import { always, versions } from "../given/policies.ts"
import { known, recordOf } from "../given/reading.ts"
import { amend, recordFacts, refer } from "../given/requests.ts"

/** A catalogue of yes-or-no facts. */
const knowing =
  (...names: ReadonlyArray<string>): Policy["refuseFacts"] =>
  (facts) =>
    Object.entries(facts).flatMap(([fact, value]): ReadonlyArray<FactProblem> => {
      if (!names.includes(fact))
        return [{ fact, problem: "unknown-fact", expected: "a known fact" }]
      if (value === null) return [{ fact, problem: "null", expected: "yes or no" }]
      return typeof value === "boolean"
        ? []
        : [{ fact, problem: "wrong-type", expected: "yes or no" }]
    })

const policies = always({ refuseFacts: knowing("inCrisis", "hasCarer") })

test("what a catalogue does not allow is refused, each fact by its name", () => {
  const facts = { inCrisis: null, hasCarer: "perhaps", mood: true }
  expect(anEpisode(policies).refusal(refer("2012-10-01", { facts }))).toEqual({
    _tag: "FactsRefused",
    problems: [
      { fact: "inCrisis", problem: "null", expected: "yes or no" },
      { fact: "hasCarer", problem: "wrong-type", expected: "yes or no" },
      { fact: "mood", problem: "unknown-fact", expected: "a known fact" },
    ],
  })
})

test("facts recorded later are held to it too, and so are corrected ones", () => {
  const episode = referred(policies).and(recordFacts("2012-10-02", { inCrisis: true }))
  const refused = { _tag: "FactsRefused", problems: [{ fact: "mood" }] }
  expect(episode.refusal(recordFacts("2012-10-03", { mood: true }))).toMatchObject(refused)
  const amended = amend(episode.idOf("FactsRecorded"), recordFacts("2012-10-02", { mood: true }))
  expect(episode.refusal(amended)).toMatchObject(refused)
  const referral = refer("2012-10-01", { facts: { mood: true } })
  expect(episode.refusal(amend(episode.idOf("Referred"), referral))).toMatchObject(refused)
})

test("a fact left out is unknown, and facts recorded later add to or change those before", () => {
  const episode = referred(policies)
    .and(recordFacts("2012-10-02", { inCrisis: true }))
    .and(recordFacts("2012-10-03", { inCrisis: false, hasCarer: true }))
  expect(recordOf(episode.state).facts).toEqual({ inCrisis: false, hasCarer: true })
  expect(recordOf(referred(policies).state).facts).toEqual({})
})

const twoVersions = versions({
  "2003-04-01": { refuseFacts: knowing("inCrisis", "onCarePlan") },
  "2012-10-01": { refuseFacts: knowing("inCrisis", "s117Aftercare") },
})

test("a fact may belong to the version of the referral or to that of the day it is recorded for", () => {
  const episode = anEpisode(twoVersions)
    .and(refer("2012-09-20", { facts: { onCarePlan: true } }))
    .and(recordFacts("2012-10-10", { s117Aftercare: true, onCarePlan: false }))
  expect(recordOf(episode.state).facts).toEqual({ onCarePlan: false, s117Aftercare: true })
})

test("of what both versions refuse, the referral's version says why", () => {
  const episode = anEpisode(twoVersions).and(refer("2012-09-20"))
  const facts = { inCrisis: "yes", mood: true, s117Aftercare: true }
  expect(episode.refusal(recordFacts("2012-10-10", facts))).toEqual({
    _tag: "FactsRefused",
    problems: [
      { fact: "inCrisis", problem: "wrong-type", expected: "yes or no" },
      { fact: "mood", problem: "unknown-fact", expected: "a known fact" },
    ],
  })
  expect(episode.refusal(recordFacts("2012-09-25", { s117Aftercare: true }))).toMatchObject({
    problems: [{ fact: "s117Aftercare", problem: "unknown-fact" }],
  })
})

test("a fact that one version requires and that was not supplied is a problem with any version", () => {
  const requiring: Policy["refuseFacts"] = (facts) =>
    "inCrisis" in facts ? [] : [{ fact: "inCrisis", problem: "null", expected: "yes or no" }]
  const episode = anEpisode(
    versions({ "2003-04-01": { refuseFacts: requiring }, "2012-10-01": {} }),
  ).and(refer("2012-09-20", { facts: { inCrisis: true } }))
  expect(episode.refusal(recordFacts("2012-10-10", {}))).toMatchObject({
    _tag: "FactsRefused",
    problems: [{ fact: "inCrisis" }],
  })
})

test("where no version is in force on the day recorded for, that of the referral is asked alone", () => {
  const only2012 = {
    inForceOn: (day: string) => (day < "2013" ? policies.inForceOn("2012-10-01") : undefined),
  }
  expect(inEnablement(only2012).refusal(recordFacts("2013-01-05", { mood: true }))).toMatchObject({
    _tag: "FactsRefused",
    problems: [{ fact: "mood" }],
  })
  const episode = inEnablement(only2012).and(recordFacts("2013-01-05", { hasCarer: true }))
  expect(known(episode.state).record.facts).toEqual({ hasCarer: true })
})

test("what no policy may allow is refused even where its catalogue lets it pass", () => {
  const facts = { gone: null, nested: { a: 1 }, team: "elsewhere", fine: true }
  expect(referred().refusal(recordFacts("2012-10-02", facts))).toMatchObject({
    _tag: "FactsRefused",
    problems: [
      { fact: "gone", problem: "null" },
      { fact: "nested", problem: "wrong-type" },
      { fact: "team", problem: "not-recorded" },
    ],
  })
})

test("a fact is refused once, in the words of the catalogue where it has any", () => {
  expect(referred(policies).refusal(recordFacts("2012-10-02", { mood: null }))).toMatchObject({
    problems: [{ fact: "mood", problem: "unknown-fact" }],
  })
})
