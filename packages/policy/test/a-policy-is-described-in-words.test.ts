import { describe as describePolicy } from "@str-service/policy"
import { describe, expect, test } from "vitest"
import { compiled, eligibility, rule, that } from "./a-policy.ts"
import { shippedVersions } from "./shipped-versions.ts"

/** The descriptions kept in files are brought up to date by running this test with `--update`. */
test.each(shippedVersions)("$place is described as it is beside it", async ({ policy, place }) => {
  await expect(describePolicy(policy)).toMatchFileSnapshot(`../policies/${place}.md`)
})

const described = (changes: object): string => describePolicy(compiled(changes))

const asking = (...all: ReadonlyArray<unknown>): string =>
  described({ decisions: eligibility([rule("one", "accept", { all })]) })

describe("a comparison reads by its labels", () => {
  test.each([
    [that("crisis", "equal", true), "In crisis: yes"],
    [that("crisis", "notEqual", true), "In crisis: no"],
    [that("crisis", "not:swap:notEqual", false), "In crisis: no"],
    [that("crisis", "in", [true, false]), "In crisis: yes or no"],
    [that("need", "notEqual", "long"), "Need: not Long-term"],
    [that("need", "in", ["short", "long"]), "Need: Short-term or Long-term"],
    [that("need", "notIn", ["short", "long"]), "Need: neither Short-term nor Long-term"],
    [that("age", "notIn", [1, 2, 3]), "Age: none of 1 year, 2 years and 3 years"],
    [that("need", "swap:contains", ["long"]), "Need: Long-term"],
    [that("need", "swap:doesNotContain", ["long"]), "Need: not Long-term"],
    [
      that("need", "someValue:notEqual", ["short", "long"]),
      "Need: other than one of Short-term and Long-term",
    ],
    [
      that("need", "not:everyValue:equal", ["short", "long"]),
      "Need: other than one of Short-term and Long-term",
    ],
    [that("need", "everyValue:equal", ["short", "long"]), "Need: each of Short-term and Long-term"],
    [that("topics", "contains", "money"), "Topics: includes Money"],
    [that("topics", "doesNotContain", "money"), "Topics: does not include Money"],
    [that("topics", "swap:in", "money"), "Topics: includes Money"],
    [that("topics", "swap:notIn", "money"), "Topics: does not include Money"],
    [
      that("topics", "someValue:contains", ["money", "housing"]),
      "Topics: includes Money or Housing",
    ],
    [
      that("topics", "everyValue:contains", ["money", "housing"]),
      "Topics: includes Money and Housing",
    ],
    [
      that("topics", "someValue:doesNotContain", ["money", "housing"]),
      "Topics: lacks one of Money and Housing",
    ],
    [
      that("topics", "everyValue:doesNotContain", ["money", "housing"]),
      "Topics: includes neither Money nor Housing",
    ],
    [that("topics", "someFact:equal", "money"), "Topics: at least one is Money"],
    [that("topics", "swap:someValue:equal", "money"), "Topics: at least one is Money"],
    [that("topics", "everyFact:in", ["money"]), "Topics: each is Money"],
    [
      that("topics", "someFact:someValue:equal", ["money", "housing"]),
      "Topics: at least one is Money or Housing",
    ],
    [
      that("topics", "everyValue:someFact:equal", ["money", "housing"]),
      "Topics: for each of Money and Housing: at least one is that",
    ],
    [
      that("topics", "someValue:everyFact:equal", ["money", "housing"]),
      "Topics: for one of Money and Housing: each is that",
    ],
    [that("topics", "someValue:everyFact:equal", ["money"]), "Topics: each is Money"],
    [that("age", "lessThan", 18), "Age: less than 18 years"],
    [that("age", "not:lessThan", 18), "Age: 18 years or more"],
    [that("age", "swap:lessThan", 18), "Age: more than 18 years"],
    [that("age", "lessThanInclusive", 18), "Age: 18 years or less"],
    [that("age", "equal", 1), "Age: 1 year"],
    [that("age", "someValue:lessThan", [3, 4]), "Age: less than one of 3 years and 4 years"],
    [that("age", "everyValue:greaterThan", [3, 4]), "Age: more than each of 3 years and 4 years"],
    [that("score", "greaterThan", 0.5), "Score: more than 0.5"],
    [that("referredOn", "lessThan", "2020-02-29"), "Referred on: before 29 February 2020"],
    [
      that("referredOn", "lessThanInclusive", "2020-02-29"),
      "Referred on: on or before 29 February 2020",
    ],
    [that("referredOn", "greaterThan", "2020-02-29"), "Referred on: after 29 February 2020"],
    [
      that("referredOn", "greaterThanInclusive", "2020-02-29"),
      "Referred on: on or after 29 February 2020",
    ],
    [that("weeks", "greaterThan", 1), "Weeks since referral: more than 1 week"],
  ])("%o", (comparison, words) => {
    expect(asking(comparison)).toContain(`\n- ${words}\n`)
  })
})

describe("groups read as lists", () => {
  const calm = that("crisis", "equal", false)
  const old = that("age", "greaterThan", 64)
  const parts = "\n  - In crisis: no\n  - Age: more than 64 years\n"

  test.each([
    [{ all: [calm, old] }, `- all of these hold:${parts}`],
    [{ any: [calm, old] }, `- at least one of these holds:${parts}`],
    [{ not: { all: [calm, old] } }, `- not all of these hold:${parts}`],
    [{ not: { any: [calm, old] } }, `- none of these holds:${parts}`],
    [{ not: { any: [calm] } }, "- In crisis: yes\n"],
    [{ not: { not: calm } }, "- In crisis: no\n"],
    [{ not: calm }, "- In crisis: yes\n"],
  ])("%o", (group, words) => {
    expect(asking(group)).toContain(words)
  })

  test("a named condition reads by its name, and what it means is told once", () => {
    const text = described({
      conditions: { "in peace": { all: [calm] } },
      decisions: eligibility([
        rule("one", "accept", { condition: "in peace" }),
        rule("two", "discuss", { not: { condition: "in peace" } }),
      ]),
    })
    expect(text).toContain("### “in peace”\n\n- In crisis: no\n")
    expect(text).toContain("When\n\n- “in peace”\n")
    expect(text).toContain("When\n\n- not “in peace”\n")
  })
})

describe("what facts may be is told", () => {
  test.each([
    [{ type: "integer" }, "a whole number"],
    [{ type: "integer", unit: "visits" }, "a whole number of visits"],
    [{ type: "integer", min: 1, unit: "weeks" }, "a whole number, 1 week or more"],
    [{ type: "integer", min: 1, unit: "visits" }, "a whole number, 1 visit or more"],
    [{ type: "integer", max: 9 }, "a whole number, 9 or less"],
    [{ type: "number", min: 0, max: 9, unit: "hours" }, "a number from 0 to 9 hours"],
    [{ type: "date" }, "a day"],
    [{ type: "list", values: { a: "A", b: "B" } }, "any of: A; B"],
  ])("%o", (fact, words) => {
    expect(described({ facts: { it: { label: "It", ...fact } } })).toContain(`| It | ${words} |`)
  })
})

test("what is written in a document is no Markdown", () => {
  const text = described({ title: "*A* | [b](c)\n# d", sources: { a: { title: "<b>" } } })
  expect(text).toMatch(/^# \\\*A\\\* \\\| \\\[b\\\]\(c\) \\# d\n/u)
  expect(text).toContain("- \\<b\\>\n")
})

test("a version with an end says so", () => {
  expect(described({ effectiveTo: "2020-12-31" })).toContain(
    "In force from 1 January 2020 until 31 December 2020.",
  )
})

test("a workforce section may say little", () => {
  expect(described({ workforce: { onlyStrWorkers: false } })).toContain(
    "## Workers\n\n- Workers in other roles may hold episodes too\n",
  )
})

test("a version without facts asks for none", () => {
  expect(described({ facts: {} })).not.toContain("What is asked")
})

test("a variant tells what it changes, and only that", () => {
  const enablement = { from: "EnablementStarted", until: ["Closed"], max: "P6W", warn: "P1W" }
  const variant = rule("old", "limit", { all: [that("age", "greaterThan", 64)] }, { warn: "P2W" })
  expect(described({ limits: { enablement: { ...enablement, variants: [variant] } } })).toContain(
    "then at most **6 weeks**; its last day is shown as approaching 2 weeks before.\n",
  )
})

describe("what a rule sets is told", () => {
  const charging = (params: object, local: object) =>
    described({
      decisions: {
        charging: {
          outcomes: ["exempt"],
          rules: [],
          otherwise: { type: "exempt", params: { because: "So it is.", ...params } },
        },
      },
      vocabulary: { exemptionGrounds: local },
    })

  test("a ground by its label, the service's or the policy's own", () => {
    expect(charging({ ground: "cjd" }, {})).toContain("- ground: Creutzfeldt–Jakob disease\n")
    expect(charging({ ground: "gift" }, { gift: "A gift" })).toContain("- ground: A gift\n")
  })

  test("anything else as it is", () => {
    const elsewhere = rule("one", "accept", { all: [that("age", "equal", 3)] }, { ground: "gift" })
    expect(described({ decisions: eligibility([elsewhere]) })).toContain("- ground: gift\n")
    expect(charging({ ground: "cjd", after: { weeks: 6 } }, {})).toContain(
      '- after: \\{"weeks":6\\}\n',
    )
  })
})
