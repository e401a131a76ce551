import { codesOf, vocabularies } from "@str-service/domain"
import { expect, test } from "vitest"
import { inEnablement, referred } from "../given/beginnings.ts"
import { anEpisode } from "../given/episode.ts"
import { always, answer, versions } from "../given/policies.ts"
import { typesOf } from "../given/reading.ts"
import {
  amend,
  grantExemption,
  holdReview,
  recordSupport,
  refer,
  setGoal,
  startChargeable,
  startEnablement,
} from "../given/requests.ts"
import { appoint, aWorker } from "../given/worker.ts"

test("a referral names a team and a service area that exist", () => {
  const request = refer("2012-10-01", { team: "night-shift", serviceArea: "the-moon" })
  expect(anEpisode().refusal(request)).toMatchObject({
    _tag: "UnknownCodes",
    codes: [
      { vocabulary: "teams", code: "night-shift" },
      { vocabulary: "serviceAreas", code: "the-moon" },
    ],
  })
})

test("an unknown code comes with those that there are, the policy's among them", () => {
  const policies = always({ vocabulary: { settings: { allotment: "Allotment" } } })
  expect(referred(policies).refusal(recordSupport("2012-10-02", { setting: "boat" }))).toEqual({
    _tag: "UnknownCodes",
    codes: [
      {
        vocabulary: "settings",
        code: "boat",
        known: [...codesOf(vocabularies.settings), "allotment"],
      },
    ],
  })
})

test("support names settings, areas and activities that exist; those unknown are all told", () => {
  const request = recordSupport("2012-10-02", {
    setting: "boat",
    areas: ["daily-living", "gardening"],
    activities: ["flying", "accompanying", "diving"],
  })
  expect(inEnablement().refusal(request)).toMatchObject({
    _tag: "UnknownCodes",
    codes: [
      { vocabulary: "settings", code: "boat" },
      { vocabulary: "supportAreas", code: "gardening" },
      { vocabulary: "activities", code: "flying" },
      { vocabulary: "activities", code: "diving" },
    ],
  })
})

const judgement = { by: "lead-1", reason: "a-whim" }

test.each([
  [
    "the reason of a judgement",
    startEnablement("2012-10-02", { judgement }),
    "judgementReasons",
    "a-whim",
  ],
  [
    "the area of a goal",
    setGoal("2012-10-02", "g-1", { area: "gardening" }),
    "supportAreas",
    "gardening",
  ],
  [
    "a continuing need",
    holdReview("2012-10-02", { continuingNeed: ["gardening"] }),
    "supportAreas",
    "gardening",
  ],
  [
    "the ground of an exemption",
    grantExemption("x-1", "2012-10-02", { ground: "kindness" }),
    "exemptionGrounds",
    "kindness",
  ],
])("%s exists", (_what, request, vocabulary, code) => {
  expect(referred().refusal(request)).toMatchObject({
    _tag: "UnknownCodes",
    codes: [{ vocabulary, code }],
  })
})

test("the reason of a judgement on charging exists too", () => {
  const episode = inEnablement(always({ charging: () => answer("discuss") })).and(
    holdReview("2012-11-09"),
  )
  expect(episode.refusal(startChargeable("2012-11-12", { judgement }))._tag).toBe("UnknownCodes")
})

test("a code of another vocabulary does not do, nor a word that every object knows", () => {
  expect(referred().refusal(setGoal("2012-10-02", "g-1", { area: "home" }))._tag).toBe(
    "UnknownCodes",
  )
  const policies = always({ vocabulary: { supportAreas: { gardening: "Gardening" } } })
  const request = setGoal("2012-10-02", "g-1", { area: "constructor" })
  expect(referred(policies).refusal(request)._tag).toBe("UnknownCodes")
})

test("a corrected event's codes exist", () => {
  const episode = inEnablement().and(recordSupport("2012-10-02"))
  const to = recordSupport("2012-10-02", { setting: "boat" })
  expect(episode.refusal(amend(episode.idOf("SupportRecorded"), to))).toMatchObject({
    _tag: "UnknownCodes",
    codes: [{ vocabulary: "settings", code: "boat" }],
  })
})

test.each(Object.keys(vocabularies))("a policy may add codes to %s", (name) => {
  const policies = always({ vocabulary: { [name]: { local: "A local code" } } })
  const given = {
    teams: () => anEpisode(policies).and(refer("2012-10-01", { team: "local" })),
    serviceAreas: () => anEpisode(policies).and(refer("2012-10-01", { serviceArea: "local" })),
    settings: () => referred(policies).and(recordSupport("2012-10-02", { setting: "local" })),
    activities: () =>
      referred(policies).and(recordSupport("2012-10-02", { activities: ["local"] })),
    supportAreas: () => referred(policies).and(setGoal("2012-10-02", "g-1", { area: "local" })),
    judgementReasons: () =>
      referred(policies).and(
        startEnablement("2012-10-02", { judgement: { by: "lead-1", reason: "local" } }),
      ),
    exemptionGrounds: () =>
      referred(policies).and(grantExemption("x-1", "2012-10-02", { ground: "local" })),
    employers: () => aWorker(policies).and(appoint("2012-10-01", { employer: "local" })),
  }[name]
  expect(given?.().latest.length).toBeGreaterThan(0)
})

test("a local code is one of the version of the referral or of the day spoken of", () => {
  const policies = versions({
    "2003-04-01": { vocabulary: { settings: { "day-centre": "Day centre" } } },
    "2012-10-01": { vocabulary: { settings: { allotment: "Allotment" } } },
    "2013-01-01": { vocabulary: { settings: { library: "Library" } } },
  })
  const episode = anEpisode(policies).and(refer("2012-09-20"))
  const support = (on: "2012-09-30" | "2012-10-01", setting: string) =>
    recordSupport(on, { setting })
  expect(typesOf(episode.and(support("2012-10-01", "day-centre")).latest)).toEqual([
    "SupportRecorded",
  ])
  expect(typesOf(episode.and(support("2012-10-01", "allotment")).latest)).toEqual([
    "SupportRecorded",
  ])
  expect(episode.refusal(support("2012-09-30", "allotment"))._tag).toBe("UnknownCodes")
  expect(episode.refusal(support("2012-10-01", "library"))._tag).toBe("UnknownCodes")
})

test("where no version is in force on the day spoken of, that of the referral still adds its codes", () => {
  const settings = { "day-centre": "Day centre" }
  const policy = always({ vocabulary: { settings } }).inForceOn("2012-10-01")
  const until2013 = { inForceOn: (day: string) => (day < "2013" ? policy : undefined) }
  const later = recordSupport("2013-01-05", { setting: "day-centre" })
  expect(typesOf(referred(until2013).and(later).latest)).toEqual(["SupportRecorded"])
  const unknown = recordSupport("2013-01-05", { setting: "boat" })
  expect(referred(until2013).refusal(unknown)._tag).toBe("UnknownCodes")
})

test("an event may be corrected to a local code", () => {
  const policies = always({ vocabulary: { settings: { "day-centre": "Day centre" } } })
  const episode = referred(policies).and(recordSupport("2012-10-02"))
  const to = recordSupport("2012-10-02", { setting: "day-centre" })
  expect(typesOf(episode.and(amend(episode.idOf("SupportRecorded"), to)).latest)).toEqual([
    "Amended",
  ])
})
