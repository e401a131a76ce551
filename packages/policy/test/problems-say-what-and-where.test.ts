import { kmptStr } from "@str-service/policy"
import { describe, expect, test } from "vitest"
import { document, eligibility, found, problemsOf, rule, that } from "./a-policy.ts"

const asking = (...conditions: ReadonlyArray<unknown>) => ({
  decisions: eligibility([rule("first", "accept", { all: conditions })]),
})
const first = "decisions/eligibility/rules/0"
const comparison = `${first}/conditions/all/0`
const inCrisis = { all: [that("crisis", "equal", true)] }

test("a lawful document has no problems", () => {
  expect(problemsOf(document)).toEqual([])
  expect(kmptStr.versions.flatMap((version) => problemsOf(version.document))).toEqual([])
})

describe("the document's shape", () => {
  test.each([null, 5, "policy", [document]])("%o is no document", (whole) => {
    expect(problemsOf(whole)).toMatchObject([{ code: "wrong-shape", path: [] }])
  })

  test("a missing key, an unknown key and a wrong type are all told at once", () => {
    const { title: _left_out, effectiveFrom: _neither, ...rest } = document
    expect(problemsOf({ ...rest, titel: "x", version: 3, id: " " })).toEqual([
      {
        code: "unknown-key",
        path: ["titel"],
        message: '"titel" is not known here; mend it or leave it out. Did you mean "title"?',
        didYouMean: "title",
      },
      { code: "wrong-shape", path: ["id"], message: 'Expected words, not a blank, got " ".' },
      {
        code: "wrong-shape",
        path: ["version"],
        message: 'Expected text, in "double quotes", got 3.',
      },
      {
        code: "missing-key",
        path: ["effectiveFrom"],
        message: '"effectiveFrom" is missing; add it.',
      },
    ])
  })

  test("a day that is not real is told as such", () => {
    expect(found({ effectiveFrom: "2021-02-29", effectiveTo: "soon" })).toEqual([
      "unreal-day at effectiveFrom",
      "unreal-day at effectiveTo",
    ])
  })

  test("a version cannot end before it starts", () => {
    expect(found({ effectiveTo: "2019-12-31" })).toEqual(["ends-before-it-starts at effectiveTo"])
    expect(found({ effectiveTo: "2020-01-01" })).toEqual([])
  })
})

describe("sources", () => {
  test("a citation names a source that is listed, alone or with a place in it", () => {
    const cited = (source: string) => ({
      facts: { crisis: { label: "In crisis", type: "boolean", source } },
    })
    expect(found(cited("spec"))).toEqual([])
    expect(found(cited("spec: Scope\nand more"))).toEqual([])
    expect(found(cited("law: s117"))).toEqual(["unknown-source at facts/crisis/source"])
  })

  test("rules, limits and the workforce cite too", () => {
    expect(
      found({
        decisions: {
          eligibility: {
            outcomes: ["accept"],
            rules: [rule("first", "accept", inCrisis, { source: "a" })],
            otherwise: { type: "accept", params: { because: "so", source: "b" } },
          },
        },
        limits: {
          total: {
            from: "Referred",
            until: ["Closed"],
            max: "P6M",
            warn: "P1W",
            source: "c",
            variants: [rule("longer", "limit", inCrisis, { max: "P7M", source: "d" })],
          },
        },
        workforce: { source: "e", caseloadLimit: 3 },
      }),
    ).toEqual([
      `unknown-source at ${first}/event/params/source`,
      "unknown-source at decisions/eligibility/otherwise/params/source",
      "unknown-source at limits/total/source",
      "unknown-source at limits/total/variants/0/event/params/source",
      "unknown-source at workforce/source",
    ])
  })
})

describe("the catalogue", () => {
  const fact = (definition: unknown) => found({ facts: { one: definition } })

  test("a fact has a known type", () => {
    expect(fact({ label: "One", type: "bool" })).toEqual(["unknown-fact-type at facts/one/type"])
    expect(fact("boolean")).toEqual(["unknown-fact-type at facts/one/type"])
  })

  test("a choice has values", () => {
    expect(fact({ label: "One", type: "choice", values: {} })).toEqual([
      "wrong-shape at facts/one/values",
    ])
  })

  test("a range holds something", () => {
    expect(fact({ label: "One", type: "integer", min: 2, max: 1 })).toEqual([
      "empty-range at facts/one",
    ])
    expect(fact({ label: "One", type: "number", min: 1, max: 1 })).toEqual([])
  })

  test.each(["nothing", "crisis", "weeks"])(
    "time cannot be told since %s, which is no day",
    (since) => {
      const since2 = { label: "Two", type: "integer", derived: { unit: "days", since } }
      expect(found({ facts: { ...document.facts, since2 } })).toEqual([
        "derived-from-no-day at facts/since2/derived/since",
      ])
    },
  )

  test("what is worked out has no range, for nothing would hold it to one", () => {
    const derived = { unit: "weeks", since: "referredOn" }
    const ranged = { label: "Weeks", type: "integer", derived, min: 0, max: 10 }
    expect(found({ facts: { ...document.facts, ranged } })).toEqual([
      "derived-with-range at facts/ranged/min",
      "derived-with-range at facts/ranged/max",
    ])
  })

  test("what the episode tells is declared as the episode tells it", () => {
    expect(found({ facts: { team: { label: "Team", type: "boolean" } } })).toEqual([
      "episode-fact-type at facts/team/type",
    ])
    expect(
      found({ facts: { enablementStartedOn: { label: "Started", type: "integer" } } }),
    ).toEqual(["episode-fact-type at facts/enablementStartedOn/type"])
    expect(found({ facts: { enablementStartedOn: { label: "Started", type: "date" } } })).toEqual(
      [],
    )
  })

  test("a team is one of the service's, or of the policy's own vocabulary", () => {
    const team = {
      label: "Team",
      type: "choice",
      values: { access: "Access", maidstone: "Maidstone" },
    }
    expect(found({ facts: { team } })).toEqual(["unknown-team at facts/team/values/maidstone"])
    expect(found({ facts: { team }, vocabulary: { teams: { maidstone: "Maidstone" } } })).toEqual(
      [],
    )
  })
})

describe("conditions", () => {
  test.each([
    ["a text", "crisis"],
    ["a list", [inCrisis]],
    ["empty", {}],
    ["only a name", { name: "crisis" }],
  ])("%s is no condition", (_what, node) => {
    expect(found(asking(node))).toContain(`not-a-condition at ${comparison}`)
  })

  test("all and any are lists, and not is one condition", () => {
    expect(found(asking({ all: inCrisis }, { any: "x" }, { not: [inCrisis] }))).toEqual([
      `not-a-condition at ${first}/conditions/all/0/all`,
      `not-a-condition at ${first}/conditions/all/1/any`,
      `not-a-condition at ${first}/conditions/all/2/not`,
    ])
  })

  test("a list of conditions holds at least one", () => {
    expect(found(asking({ any: [] }, { all: [] }))).toEqual([
      `empty-list at ${first}/conditions/all/0/any`,
      `empty-list at ${first}/conditions/all/1/all`,
    ])
  })

  test("one node asks one thing, and what stands in each of its parts is checked all the same", () => {
    expect(
      found(asking({ all: [that("crises", "equal", true)], any: [that("ages", "equal", 1)] })),
    ).toEqual([
      `several-operators at ${comparison}`,
      `unknown-fact at ${comparison}/all/0/fact`,
      `unknown-fact at ${comparison}/any/0/fact`,
    ])
    expect(found(asking({ ...that("crisis", "equal", true), not: inCrisis }))).toEqual([
      `several-operators at ${comparison}`,
    ])
  })

  test("a comparison does not stand alone at the root", () => {
    const decisions = eligibility([rule("first", "accept", that("crisis", "equal", true))])
    expect(found({ decisions })).toEqual([`comparison-at-root at ${first}/conditions`])
  })

  test.each([
    ["path", "path-not-allowed"],
    ["priority", "priority-not-allowed"],
    ["params", "params-not-allowed"],
    ["valeu", "unknown-key"],
  ])("%s has no place in a condition", (key, code) => {
    expect(found(asking({ ...that("crisis", "equal", true), [key]: "$.x" }))).toEqual([
      `${code} at ${comparison}/${key}`,
    ])
  })

  test("they are checked wherever they stand", () => {
    const wrong = { any: [that("crises", "equal", true)] }
    expect(
      found({
        conditions: { named: wrong },
        cannotHappen: [wrong],
        limits: {
          total: {
            from: "Referred",
            until: ["Closed"],
            max: "P6M",
            warn: "P1W",
            variants: [rule("longer", "limit", wrong, { max: "P7M" })],
          },
        },
      }),
    ).toEqual([
      "unknown-fact at conditions/named/any/0/fact",
      "unknown-fact at cannotHappen/0/any/0/fact",
      "unknown-fact at limits/total/variants/0/conditions/any/0/fact",
    ])
  })
})

describe("named conditions", () => {
  test("a name is one that is declared", () => {
    expect(found(asking({ condition: "crisis" }, { condition: 5 }))).toEqual([
      `unknown-condition at ${first}/conditions/all/0/condition`,
      `unknown-condition at ${first}/conditions/all/1/condition`,
    ])
    expect(found({ ...asking({ condition: "c" }), conditions: { c: inCrisis } })).toEqual([])
    expect(found({ conditions: { c: { any: [inCrisis, { condition: "d" }] } } })).toEqual([
      "unknown-condition at conditions/c/any/1/condition",
    ])
  })

  test("a condition names itself neither directly nor by way of others", () => {
    expect(
      found({
        conditions: {
          alone: { not: { condition: "alone" } },
          there: { all: [{ condition: "back" }] },
          back: { any: [inCrisis, { condition: "there" }] },
          outside: { condition: "there" },
        },
      }),
    ).toEqual([
      "looping-condition at conditions/alone",
      "looping-condition at conditions/there",
      "looping-condition at conditions/back",
    ])
  })

  test("names that double what they name cannot make a condition without end", () => {
    const doubling = Array.from({ length: 60 }, (_, index) => [
      `c${index + 1}`,
      { all: [{ condition: `c${index}` }, { condition: `c${index}` }] },
    ])
    const problems = found({ conditions: { c0: inCrisis, ...Object.fromEntries(doubling) } })
    expect(problems).toContain("condition-too-large at conditions/c60")
    expect(problems).not.toContain("condition-too-large at conditions/c5")
  })

  test("there are not more than a thousand of them", () => {
    const named = Array.from({ length: 1_001 }, (_, index) => [`c${index}`, inCrisis])
    expect(found({ conditions: Object.fromEntries(named) })).toEqual(["too-large at conditions"])
  })
})

describe("comparisons", () => {
  test("each of fact, operator and value is needed", () => {
    expect(found(asking({ fact: "crisis" }))).toEqual([
      `missing-key at ${comparison}/operator`,
      `missing-key at ${comparison}/value`,
    ])
  })

  test.each([
    ["crisis", "equals", true, "unknown-operator", "operator"],
    ["crisis", 5, true, "unknown-operator", "operator"],
    ["crisis", "", true, "unknown-operator", "operator"],
    ["crisis", "toString", true, "unknown-operator", "operator"],
    ["crisis", "never:equal", true, "unknown-decorator", "operator"],
    ["crisis", ":equal", true, "unknown-decorator", "operator"],
    ["crisis", "not:not:equal", true, "repeated-decorator", "operator"],
    ["topics", "someFact:contains", "money", "operator-does-not-fit", "operator"],
    ["need", "everyValue:in", ["short"], "operator-does-not-fit", "operator"],
    ["need", "contains", "short", "operator-does-not-fit", "operator"],
    ["topics", "equal", "money", "operator-does-not-fit", "operator"],
    ["crisis", "lessThan", true, "operator-does-not-fit", "operator"],
    ["need", "greaterThan", "long", "operator-does-not-fit", "operator"],
    ["crises", "equal", true, "unknown-fact", "fact"],
    [5, "equal", true, "unknown-fact", "fact"],
    ["constructor", "equal", true, "unknown-fact", "fact"],
    ["age", "equal", { fact: "score" }, "value-names-fact", "value"],
    ["crises", "equal", { fact: "score" }, "value-names-fact", "value"],
    ["crisis", "equal", "true", "value-does-not-fit", "value"],
    ["crisis", "equal", null, "value-does-not-fit", "value"],
    ["age", "lessThan", "9", "value-does-not-fit", "value"],
    ["age", "equal", 1.5, "value-does-not-fit", "value"],
    ["score", "equal", [1], "value-does-not-fit", "value"],
    ["need", "in", "short", "value-does-not-fit", "value"],
    ["need", "in", [], "empty-list", "value"],
    ["need", "in", ["short", "medium"], "value-not-in-list", "value/1"],
    ["need", "equal", "medium", "value-not-in-list", "value"],
    ["topics", "contains", "food", "value-not-in-list", "value"],
    ["topics", "someValue:contains", ["food"], "value-not-in-list", "value/0"],
    ["age", "lessThan", 121, "value-out-of-range", "value"],
    ["age", "not:equal", -1, "value-out-of-range", "value"],
    ["age", "someValue:equal", [18, 200], "value-out-of-range", "value/1"],
    ["score", "lessThan", 0.25, "value-out-of-range", "value"],
    ["referredOn", "lessThan", "2020-02-30", "unreal-day", "value"],
    ["referredOn", "lessThan", 20200230, "value-does-not-fit", "value"],
  ])("%s %s %o is found to be %s %s", (fact, operator, value, code, where) => {
    expect(found(asking(that(fact, operator, value)))).toContain(
      `${code} at ${comparison}/${where}`,
    )
  })

  test("a number at an end of the fact's range may be compared with", () => {
    expect(found(asking(that("age", "greaterThan", 0)))).toEqual([])
    expect(found(asking(that("age", "in", [0, 120])))).toEqual([])
  })

  test("a fact whose declaration cannot be read is not said to be undeclared", () => {
    expect(
      found({ ...asking(that("crisis", "equal", 5)), facts: { crisis: { type: "bool" } } }),
    ).toEqual(["unknown-fact-type at facts/crisis/type"])
  })

  test("what a fact allows is told in words", () => {
    expect(
      problemsOf({ ...document, ...asking(that("topics", "contains", "food")) }),
    ).toMatchObject([
      { message: `"food" is not in the fact's list: it is a list of any of money, housing.` },
    ])
    expect(problemsOf({ ...document, ...asking(that("need", "equal", "food")) })).toMatchObject([
      { message: `"food" is not the fact's: it is one of short, long.` },
    ])
  })
})

describe("rules", () => {
  test("a rule says why", () => {
    const silent = { name: "first", conditions: inCrisis, event: { type: "accept", params: {} } }
    const mute = { name: "second", conditions: inCrisis, event: { type: "accept" } }
    expect(found({ decisions: eligibility([silent, mute]) })).toEqual([
      `missing-because at ${first}/event/params/because`,
      "missing-because at decisions/eligibility/rules/1/event/params",
    ])
  })

  test("each rule has a name of its own, and none is called otherwise", () => {
    const rules = ["a", "b", "a", "otherwise"].map((name) => rule(name, "accept", inCrisis))
    expect(found({ decisions: eligibility(rules) })).toEqual([
      "duplicate-rule at decisions/eligibility/rules/2/name",
      "rule-named-otherwise at decisions/eligibility/rules/3/name",
    ])
  })

  test("priority has no place in a rule", () => {
    const first = { ...rule("first", "accept", inCrisis), priority: 3 }
    expect(found({ decisions: eligibility([first]) })).toEqual([
      "priority-not-allowed at decisions/eligibility/rules/0/priority",
    ])
  })

  test("an outcome is one that the decision declares", () => {
    const decision = (outcomes: ReadonlyArray<string>) => ({
      decisions: {
        eligibility: {
          outcomes,
          rules: [rule("first", "accept", inCrisis)],
          otherwise: { type: "discuss", params: { because: "so" } },
        },
      },
    })
    expect(found(decision(["accept", "discuss"]))).toEqual([])
    expect(found(decision(["decline"]))).toEqual([
      `undeclared-outcome at ${first}/event/type`,
      "undeclared-outcome at decisions/eligibility/otherwise/type",
    ])
    expect(found(decision(["accept", "discuss", "accept", "invite"]))).toEqual([
      "undeclared-outcome at decisions/eligibility/outcomes/3",
      "duplicate-outcome at decisions/eligibility/outcomes/2",
    ])
  })

  test("an outcome that the service does not know is told once", () => {
    expect(found({ decisions: eligibility([rule("first", "invite", inCrisis)], "ask") })).toEqual([
      `undeclared-outcome at ${first}/event/type`,
      "undeclared-outcome at decisions/eligibility/otherwise/type",
    ])
  })

  test("a decision that is none still has its conditions checked", () => {
    expect(found({ decisions: { eligibility: 5 } })).toEqual([
      "wrong-shape at decisions/eligibility",
    ])
  })

  test("an exemption names its ground", () => {
    const charging = (params: object) => ({
      decisions: {
        charging: {
          outcomes: ["exempt"],
          rules: [rule("first", "exempt", inCrisis, params)],
          otherwise: { type: "exempt", params: { because: "so", ground: "waived" } },
        },
      },
    })
    const where = "unknown-ground at decisions/charging/rules/0/event/params/ground"
    expect(found(charging({ ground: "section-117-aftercare" }))).toEqual([])
    expect(found(charging({}))).toEqual([where])
    expect(found(charging({ ground: "hardship" }))).toEqual([where])
    const vocabulary = { exemptionGrounds: { hardship: "Hardship" } }
    expect(found({ ...charging({ ground: "hardship" }), vocabulary })).toEqual([])
  })
})

describe("limits", () => {
  const total = { from: "EnablementStarted", until: ["Closed"], max: "P6M", warn: "P1W" }
  const limit = (changes: object) => found({ limits: { total: { ...total, ...changes } } })

  test("a lawful one has no problems", () => {
    expect(limit({})).toEqual([])
  })

  test("it runs from an event that pins limits, until one that can come after", () => {
    expect(limit({ from: "Closed" })).toEqual([
      "limit-cannot-start-there at limits/total/from",
      "limit-cannot-end-there at limits/total/until/0",
    ])
    expect(limit({ until: ["Paused"] })).toEqual(["limit-cannot-end-there at limits/total/until/0"])
    expect(limit({ until: [] })).toEqual(["empty-list at limits/total/until"])
    expect(limit({ until: ["Closed", "EnablementStarted"] })).toEqual([
      "limit-cannot-end-there at limits/total/until/1",
    ])
    expect(found({ limits: { total: 5 } })).toEqual(["wrong-shape at limits/total"])
  })

  test("its durations can be read", () => {
    expect(limit({ max: "6 weeks", warn: "P1M" })).toEqual([
      "unreadable-duration at limits/total/max",
      "unreadable-duration at limits/total/warn",
    ])
    const params = { max: "P6D", warn: 3 }
    expect(limit({ variants: [rule("longer", "limit", inCrisis, params)] })).toEqual([
      "unreadable-duration at limits/total/variants/0/event/params/max",
      "unreadable-duration at limits/total/variants/0/event/params/warn",
    ])
  })

  test.each([
    ["P6W", "P6W"],
    ["P6W", "P42D"],
    ["P1M", "P4W"],
    ["P2M", "P59D"],
    ["P12M", "P365D"],
  ])("of %s, a warning of %s is as long as the limit", (max, warn) => {
    expect(limit({ max, warn })).toEqual(["warning-too-long at limits/total/warn"])
  })

  test.each([
    ["P6W", "P41D"],
    ["P1M", "P27D"],
    ["P2M", "P58D"],
    ["P12M", "P364D"],
  ])("of %s, a warning of %s is shorter than the limit", (max, warn) => {
    expect(limit({ max, warn })).toEqual([])
  })

  test("a variant's warning is measured by the variant", () => {
    const variants = [rule("shorter", "limit", inCrisis, { max: "P1W" })]
    expect(limit({ variants })).toEqual([
      "warning-too-long at limits/total/variants/0/event/params/warn",
    ])
    expect(limit({ variants: [rule("longer", "limit", inCrisis, { max: "P2W" })] })).toEqual([])
  })

  test("a variant changes something, says why, and has a name of its own", () => {
    const variants = [
      rule("same", "limit", inCrisis),
      rule("same", "limit", inCrisis, { max: "P7M", because: "" }),
      rule("other", "accept", inCrisis, { max: "P7M" }),
    ]
    expect(limit({ variants })).toEqual([
      "missing-because at limits/total/variants/1/event/params/because",
      "wrong-shape at limits/total/variants/2/event/type",
      "duplicate-rule at limits/total/variants/1/name",
      "variant-changes-nothing at limits/total/variants/0/event/params",
    ])
    const nothing = { name: "bare", conditions: inCrisis, event: { type: "limit", params: 5 } }
    expect(limit({ variants: [nothing] })).toEqual([
      "wrong-shape at limits/total/variants/0/event/params",
    ])
  })
})

describe("the local vocabulary", () => {
  test("adds codes, under the names of the service's lists", () => {
    expect(found({ vocabulary: { teams: { maidstone: "Maidstone" } } })).toEqual([])
    expect(found({ vocabulary: { colours: { red: "Red" } } })).toEqual([
      "unknown-key at vocabulary/colours",
    ])
  })

  test("does not redefine a code that is there", () => {
    expect(found({ vocabulary: { teams: { access: "Access!" } } })).toEqual([
      "code-already-there at vocabulary/teams/access",
    ])
  })
})
