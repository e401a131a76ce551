import { codesOf, isStatutorySetting, labelOf, vocabularies } from "@str-service/domain"
import { describe, expect, test } from "vitest"

const {
  activities,
  employers,
  exemptionGrounds,
  judgementReasons,
  serviceAreas,
  settings,
  supportAreas,
  teams,
} = vocabularies

describe("every term of the sources has a code and a label", () => {
  test("the teams whose in-house work the specification covers, and any other", () => {
    expect(codesOf(teams)).toEqual([
      "access",
      "recovery",
      "assertive-outreach",
      "early-intervention",
      "elsewhere",
    ])
  })

  test("six areas to get involved in, six to help with and eight to enable access to", () => {
    expect(supportAreas.groups.map(({ label, terms }) => [label, Object.keys(terms)])).toEqual([
      [
        "STR workers get involved in",
        [
          "independent-living",
          "social-inclusion",
          "daily-living",
          "ordinary-lives",
          "community-resources",
          "control-of-treatment",
        ],
      ],
      [
        "STR workers help with",
        [
          "budgeting-and-benefits",
          "employment-and-housing",
          "internet-access",
          "leisure-and-fitness",
          "social-networks",
          "spirituality-and-identity",
        ],
      ],
      [
        "STR workers enable access to",
        [
          "self-help-groups",
          "medicines-management",
          "health-checks",
          "nutrition-advice",
          "gp-and-dentist",
          "advocacy",
          "health-promotion",
          "substance-misuse-advice",
        ],
      ],
    ])
  })

  test("the two who employ the service's staff", () => {
    expect(codesOf(employers)).toEqual(["health", "council"])
  })

  test("the 23 service areas in which STR workers work", () => {
    expect(codesOf(serviceAreas)).toEqual([
      "community-mental-health-teams",
      "crisis-services",
      "day-services",
      "inpatients",
      "early-intervention-teams",
      "primary-care",
      "older-people-memory-service",
      "learning-disabilities",
      "older-people-cmhts",
      "supported-tenancy-teams",
      "community-forensic-services",
      "substance-misuse",
      "race-equality-services",
      "mind",
      "asian-womens-support",
      "rethink",
      "occupational-therapy",
      "young-peoples-dementia-service",
      "employment-support",
      "vocational-support",
      "befriending-services",
      "housing-support",
      "prison-in-reach",
    ])
    expect(new Set(codesOf(serviceAreas)).size).toBe(23)
  })

  test("home, the wider community and hospital; statutory and other services", () => {
    expect(codesOf(settings)).toEqual([
      "home",
      "community",
      "hospital",
      "statutory-service",
      "non-statutory-service",
    ])
  })

  test("what STR workers do through a crisis, when somebody moves, with others and towards recovery", () => {
    expect(activities.groups.map(({ terms }) => Object.keys(terms))).toEqual([
      [
        "making-contact",
        "spending-time",
        "answering-treatment-questions",
        "overcoming-practical-obstacles",
      ],
      ["securing-belongings-and-money", "securing-property"],
      ["planning-meeting", "accompanying"],
      [
        "care-planning",
        "community-inpatient-interface",
        "self-management",
        "access-to-mainstream-resources",
        "practical-help",
      ],
    ])
  })
})

test("the project's own lists say that they are its own", () => {
  const own = "The project's own list: the sources give none"
  expect(judgementReasons.groups.map(({ source }) => source)).toEqual([own])
  expect(codesOf(exemptionGrounds)).toEqual([
    "section-117-aftercare",
    "cjd",
    "assessed-as-nil",
    "by-policy",
    "waived",
  ])
})

test.each(Object.entries(vocabularies))(
  "%s: each group names its source, each code is one",
  (_name, { groups }) => {
    for (const { label, source, terms } of groups) {
      expect(label).not.toBe("")
      expect(source).toMatch(/^(spec|role|law): |^The project's own list/u)
      for (const [code, term] of Object.entries<string>(terms)) {
        expect(code).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/u)
        expect(term).not.toBe("")
      }
    }
  },
)

test("a code of any group has its label, and another has none", () => {
  expect(labelOf(supportAreas, "daily-living")).toBe("Practical support with daily living")
  expect(labelOf(supportAreas, "advocacy")).toBe("Advocacy")
  expect(labelOf(supportAreas, "gardening")).toBeUndefined()
  expect(labelOf(supportAreas, "toString")).toBeUndefined()
})

test("the source says of two settings whether they are statutory", () => {
  expect(isStatutorySetting("statutory-service")).toBe(true)
  expect(isStatutorySetting("non-statutory-service")).toBe(false)
  expect(isStatutorySetting("home")).toBeUndefined()
})
