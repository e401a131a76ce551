import type { Day } from "@str-service/domain"
import {
  type ChangedRegions,
  type CompiledPolicy,
  differencesIn,
  diffPolicies,
  type TableComparison,
} from "@str-service/policy"
import { describe, expect, test } from "vitest"
import { regionWords } from "../src/words/region-words.ts"
import { compiled, document, eligibility, rule, that } from "./a-policy.ts"

const adults = rule("an adult", "accept", { all: [that("age", "greaterThanInclusive", 18)] })

const old = compiled({ decisions: eligibility([adults]) })

const later = (changes: object): CompiledPolicy =>
  compiled({ version: "2", decisions: eligibility([adults]), ...changes })

const rules = (...all: ReadonlyArray<unknown>) => ({ decisions: eligibility(all) })

const withFacts = (facts: object, changes: object = {}) =>
  later({ facts: { ...document.facts, ...facts }, ...changes })

const outcomesIn = (one: CompiledPolicy, other: CompiledPolicy) => {
  const comparison = diffPolicies(one, other).decisions[0]?.comparison
  return comparison?.kind === "compared" ? comparison.outcomes : comparison
}

const wordsIn = (one: CompiledPolicy, other: CompiledPolicy) => {
  const outcomes = outcomesIn(one, other)
  return outcomes !== undefined && !("kind" in outcomes)
    ? outcomes.flatMap(({ regions }) =>
        regions.map(({ where }) =>
          where.map(({ label, words }) => `${label}: ${words}`).join("; "),
        ),
      )
    : outcomes
}

describe("for whom an outcome changes is told in the catalogue's words", () => {
  const changed = (conditions: unknown, facts: object = {}) =>
    wordsIn(
      withFacts(facts, rules()),
      withFacts(facts, rules(rule("another", "accept", conditions))),
    )

  test("of whole numbers with their unit", () => {
    expect(
      changed({ any: [that("age", "lessThan", 18), that("age", "greaterThanInclusive", 65)] }),
    ).toEqual(["Age: under 18 years or 65 years or more"])
    expect(changed({ all: [that("age", "in", [18, 19, 21])] })).toEqual([
      "Age: 18 to 19 years or 21 years",
    ])
  })

  test("of numbers with decimals by whether the ends are within", () => {
    expect(
      changed({ all: [that("score", "greaterThan", 2), that("score", "lessThan", 3)] }),
    ).toEqual(["Score: more than 2 and under 3"])
    expect(
      changed({
        all: [that("score", "greaterThanInclusive", 2), that("score", "lessThanInclusive", 3)],
      }),
    ).toEqual(["Score: 2 or more and 3 or less"])
    expect(changed({ any: [that("score", "lessThan", 2), that("score", "equal", 7)] })).toEqual([
      "Score: under 2 or 7",
    ])
    expect(changed({ all: [that("score", "greaterThan", 7)] })).toEqual(["Score: more than 7"])
  })

  test("of days by the calendar", () => {
    expect(changed({ all: [that("referredOn", "lessThan", "2020-03-01")] })).toEqual([
      "Referred on: before 1 March 2020",
    ])
    expect(changed({ all: [that("referredOn", "greaterThanInclusive", "2020-03-01")] })).toEqual([
      "Referred on: on or after 1 March 2020",
    ])
    expect(
      changed({
        all: [
          that("referredOn", "greaterThanInclusive", "2020-03-01"),
          that("referredOn", "lessThan", "2020-04-01"),
        ],
      }),
    ).toEqual(["Referred on: from 1 March 2020 to 31 March 2020"])
  })

  test("of yes and no, and of codes by those that are meant or those that are not", () => {
    expect(changed({ all: [that("crisis", "equal", true)] })).toEqual(["In crisis: yes"])
    expect(changed({ all: [that("need", "equal", "long")] })).toEqual(["Need: Long-term"])
    const ways = {
      label: "Way",
      type: "choice",
      values: { a: "On foot", b: "By bus", c: "By train", d: "By car", e: "By boat" },
    }
    expect(changed({ all: [that("way", "notEqual", "a")] }, { way: ways })).toEqual([
      "Way: not On foot",
    ])
    expect(changed({ all: [that("way", "notIn", ["a", "b"])] }, { way: ways })).toEqual([
      "Way: neither On foot nor By bus",
    ])
    expect(changed({ all: [that("way", "in", ["a", "b"])] }, { way: ways })).toEqual([
      "Way: On foot or By bus",
    ])
  })

  test("of lists by what they include and what not", () => {
    const help = {
      label: "Help",
      type: "list",
      values: { a: "Home care", b: "A day service", c: "A grant" },
    }
    const contains = (code: string) => that("help", "contains", code)
    const lacks = (code: string) => that("help", "doesNotContain", code)
    expect(changed({ all: [contains("a"), contains("b"), lacks("c")] }, { help })).toEqual([
      "Help: includes Home care and A day service and does not include A grant",
    ])
    expect(changed({ all: [lacks("a"), lacks("b")] }, { help })).toEqual([
      "Help: includes neither Home care nor A day service",
    ])
    expect(
      changed({ all: [contains("a"), that("topics", "contains", "money")] }, { help }),
    ).toEqual(["Help: includes Home care; Topics: includes Money"])
  })

  test("of time that has passed, together with the day since which it has", () => {
    const long = that("weeks", "greaterThanInclusive", 4)
    const early = that("referredOn", "lessThan", "2020-06-01")
    expect(changed({ all: [long] })).toEqual(["Weeks since referral: 4 weeks or more"])
    expect(changed({ all: [long, early] })).toEqual([
      "Weeks since referral: 4 weeks or more; Referred on: before 1 June 2020",
    ])
    expect(changed({ any: [{ all: [long, early] }, { not: { any: [long, early] } }] })).toEqual([
      "Referred on: either Weeks since referral: 4 weeks or more, and Referred on: before 1 June 2020; or Weeks since referral: under 4 weeks, and Referred on: on or after 1 June 2020",
    ])
  })
})

describe("a fact", () => {
  const factsIn = (one: CompiledPolicy, other: CompiledPolicy) => diffPolicies(one, other).facts

  test("comes, goes, or is said otherwise", () => {
    const { crisis: _, ...facts } = document.facts
    const changed = later({
      facts: {
        ...facts,
        need: { ...facts.need, values: { short: "Short", other: "Other" }, source: "spec: Need" },
        age: { ...facts.age, min: 16, max: 99, unit: "whole years" },
        way: { label: "Way", type: "boolean" },
        weeks: { ...facts.weeks, derived: { unit: "days", since: "referredOn" } },
      },
    })
    expect(factsIn(old, changed)).toEqual([
      { ...came, fact: "crisis", label: "In crisis", change: "went" },
      {
        fact: "need",
        label: "Need",
        change: "changed",
        incomparable: null,
        isNarrowed: true,
        aspects: [
          { aspect: "value “short”", old: "Short-term", new: "Short" },
          { aspect: "value “long”", old: "Long-term", new: null },
          { aspect: "source", old: null, new: "spec: Need" },
          { aspect: "value “other”", old: null, new: "Other" },
        ],
      },
      expect.objectContaining({
        fact: "age",
        isNarrowed: true,
        aspects: [
          { aspect: "lowest", old: "0 years", new: "16 whole years" },
          { aspect: "highest", old: "120 years", new: "99 whole years" },
          { aspect: "unit", old: "years", new: "whole years" },
        ],
      }),
      expect.objectContaining({
        fact: "weeks",
        isNarrowed: false,
        aspects: [
          {
            aspect: "worked out as",
            old: "whole weeks since “referredOn”",
            new: "whole days since “referredOn”",
          },
        ],
      }),
      { ...came, fact: "way", label: "Way", change: "came" },
    ])
    expect(differencesIn(diffPolicies(old, changed))).toEqual(new Set(["meanings"]))
  })

  const came = { aspects: [], incomparable: null, isNarrowed: false }

  test("has what both versions allow, so that nothing is said of what only one does", () => {
    const from16 = withFacts({ age: { ...document.facts.age, min: 16 } }, rules())
    expect(wordsIn(old, from16)).toEqual(["Age: 18 years or more"])
    const to20 = withFacts({ age: { ...document.facts.age, max: 20 } }, rules())
    expect(diffPolicies(from16, to20).decisions).toEqual([])
    const open = { label: "Score", type: "number" }
    const high = rule("high", "accept", { all: [that("score", "greaterThan", 7)] })
    expect(
      wordsIn(withFacts({ score: open }, rules(high)), withFacts({ score: open }, rules())),
    ).toEqual(["Score: more than 7"])
  })

  const incomparable = (name: string, one: object, other: object, asked: unknown) => {
    const asking = { decisions: eligibility([rule("asked", "accept", { all: [asked] })]) }
    const diff = diffPolicies(withFacts({ [name]: one }, asking), withFacts({ [name]: other }))
    return [diff.facts[0]?.incomparable, diff.decisions[0]?.comparison]
  }

  test("cannot be compared where it is something else in each version", () => {
    const choice = { label: "It", type: "choice", values: { a: "A" } }
    const list = { label: "It", type: "list", values: { a: "A" } }
    const whole = { label: "It", type: "integer" }
    const derived = { ...whole, derived: { unit: "days", since: "referredOn" } }
    const not = { kind: "incomparable", facts: ["it"] }
    expect(incomparable("it", choice, whole, that("it", "equal", "a"))).toEqual([
      "another-type",
      not,
    ])
    expect(
      incomparable("it", choice, { ...choice, values: { b: "B" } }, that("it", "equal", "a")),
    ).toEqual(["no-code-in-common", not])
    expect(
      incomparable("it", list, { ...list, values: { b: "B" } }, that("it", "contains", "a")),
    ).toEqual(["no-code-in-common", not])
    expect(incomparable("it", derived, whole, that("it", "equal", 1))).toEqual([
      "derived-in-one",
      not,
    ])
    expect(
      incomparable("it", { ...whole, max: 3 }, { ...whole, min: 4 }, that("it", "equal", 1)),
    ).toEqual(["no-number-in-common", not])
  })

  test("is not compared where it is worked out from one that cannot be", () => {
    const day = { label: "A day", type: "date" }
    const since = { label: "Since", type: "integer", derived: { unit: "days", since: "day" } }
    const asked = rule("asked", "accept", { all: [that("since", "greaterThan", 3)] })
    const diff = diffPolicies(
      withFacts({ day, since }, rules(asked)),
      withFacts({ day: { label: "A day", type: "boolean" } }, rules()),
    )
    expect(diff.decisions[0]?.comparison).toEqual({ kind: "incomparable", facts: ["day"] })
    expect(differencesIn(diff)).toEqual(new Set(["outcomes", "meanings"]))
  })

  test("that is worked out otherwise is compared by the day from which both are", () => {
    const days = { ...document.facts.weeks, derived: { unit: "days", since: "referredOn" } }
    const long = (units: number) =>
      rule("long", "accept", { all: [that("weeks", "greaterThanInclusive", units)] })
    const inWeeks = later(rules(long(2)))
    const inDays = withFacts({ weeks: days, "weeks′": document.facts.crisis }, rules(long(14)))
    expect(diffPolicies(inWeeks, inDays).decisions).toEqual([])
    const shorter = withFacts({ weeks: days }, rules(long(13)))
    expect(outcomesIn(inWeeks, shorter)).toMatchObject([
      { old: "discuss", new: "accept", cells: "1", regions: [{ example: { on: "2020-01-01" } }] },
    ])
  })
})

describe("a limit", () => {
  const enablement = {
    from: "EnablementStarted",
    until: ["ChargeableStarted", "Closed"],
    max: "P6W",
    warn: "P1W",
  }
  const variant = (name: string, conditions: unknown, params: object) => ({
    name,
    conditions,
    event: { type: "limit", params: { because: `because ${name}`, ...params } },
  })
  const limitsIn = (one: object | null, other: object | null) =>
    diffPolicies(
      later({ limits: one === null ? {} : { enablement: one } }),
      later({ limits: other === null ? {} : { enablement: other } }),
    )

  test("comes or goes", () => {
    expect(limitsIn(null, enablement).limits).toEqual([
      { limit: "enablement", comparison: { kind: "came" } },
    ])
    expect(limitsIn(enablement, null).limits).toEqual([
      { limit: "enablement", comparison: { kind: "went" } },
    ])
  })

  test("is another for everybody, in its length, its counting and its enforcement", () => {
    const changed = {
      ...enablement,
      until: ["Closed"],
      max: "P8W",
      counting: "start-day-excluded",
      pauses: "clock-stops",
      enforcement: "refuse",
      warn: "P3D",
    }
    const diff = limitsIn(enablement, changed)
    expect(differencesIn(diff)).toEqual(new Set(["limits"]))
    expect(diff.limits).toMatchObject([
      {
        comparison: {
          kind: "compared",
          cells: "1",
          wordings: [],
          terms: [
            {
              cells: "1",
              regions: [{ where: [], cells: "1", rules: { old: ["otherwise"] } }],
              terms: [
                {
                  aspect: "runs until",
                  old: "the start of chargeable support or the closing of the episode",
                  new: "the closing of the episode",
                },
                { aspect: "longest time", old: "6 weeks", new: "8 weeks" },
                { aspect: "counting" },
                { aspect: "pauses" },
                { aspect: "enforcement", new: "A start that would go over it is refused" },
                { aspect: "shown as approaching before", old: "1 week", new: "3 days" },
              ],
            },
          ],
        },
      },
    ])
  })

  test("says the same where what is usual is written out", () => {
    const written = {
      ...enablement,
      counting: "start-day-included",
      pauses: "clock-runs",
      enforcement: "flag",
    }
    expect(limitsIn(enablement, written).limits).toEqual([])
  })

  test("is another for those of a variant", () => {
    const older = variant("older", { all: [that("age", "greaterThan", 64)] }, { max: "P8W" })
    const diff = limitsIn(enablement, { ...enablement, variants: [older] })
    expect(diff.limits).toMatchObject([
      {
        comparison: {
          cells: "2",
          terms: [
            {
              cells: "1",
              regions: [
                {
                  where: [{ label: "Age", words: "65 years or more" }],
                  rules: { old: ["otherwise"], new: ["older"] },
                  example: { facts: { age: 65 } },
                },
              ],
            },
          ],
        },
      },
    ])
  })

  test("is the same for other reasons", () => {
    const older = { all: [that("age", "greaterThan", 64)] }
    const diff = limitsIn(
      { ...enablement, source: "spec: One", variants: [variant("older", older, { max: "P8W" })] },
      {
        ...enablement,
        source: "spec: Two",
        variants: [variant("over 64", older, { max: "P8W", source: "spec: Two" })],
      },
    )
    expect(differencesIn(diff)).toEqual(new Set(["words"]))
    expect(diff.limits).toMatchObject([
      {
        comparison: {
          terms: [],
          wordings: [
            { params: [{ aspect: "because" }, { aspect: "source", old: null }] },
            { params: [{ aspect: "source", old: "spec: One", new: "spec: Two" }] },
          ],
        },
      },
    ])
  })

  test("is not compared where a variant asks for what cannot be", () => {
    const older = variant("older", { all: [that("age", "greaterThan", 64)] }, { max: "P8W" })
    const diff = diffPolicies(
      later({ limits: { enablement: { ...enablement, variants: [older] } } }),
      withFacts(
        { age: { label: "Age", type: "boolean" } },
        { decisions: {}, limits: { enablement } },
      ),
    )
    expect(diff.limits).toEqual([
      { limit: "enablement", comparison: { kind: "incomparable", facts: ["age"] } },
    ])
  })
})

describe("a decision", () => {
  test("comes or goes", () => {
    expect(diffPolicies(later({ decisions: {} }), old).decisions).toMatchObject([
      { decision: "eligibility", comparison: { kind: "came" } },
    ])
    const gone = diffPolicies(old, later({ decisions: {} }))
    expect(gone.decisions).toMatchObject([{ comparison: { kind: "went" } }])
    expect(differencesIn(gone)).toEqual(new Set(["outcomes"]))
  })

  test("may declare other outcomes and give the same", () => {
    const { eligibility: decision } = eligibility([adults])
    const diff = diffPolicies(
      old,
      later({ decisions: { eligibility: { ...decision, outcomes: ["accept", "discuss"] } } }),
    )
    expect(diff.decisions).toMatchObject([
      {
        declared: [
          { aspect: "signpost", new: null },
          { aspect: "decline", new: null },
        ],
      },
    ])
    expect(differencesIn(diff)).toEqual(new Set(["words"]))
  })

  test("may give the same in other words, and set something else", () => {
    const elsewhere = (to: unknown, because: string) =>
      later({
        decisions: eligibility([
          rule("elsewhere", "signpost", { all: [that("crisis", "equal", false)] }, { to, because }),
        ]),
      })
    const diff = diffPolicies(elsewhere("CSS", "Once."), elsewhere(["SIS", 2], "Now."))
    expect(diff.decisions[0]?.comparison).toMatchObject({
      outcomes: [],
      wordings: [
        {
          outcome: "signpost",
          cells: "1",
          regions: [{ where: [{ words: "no" }] }],
          params: [
            { aspect: "because", old: "Once.", new: "Now." },
            { aspect: "to", old: "CSS", new: `["SIS",2]` },
          ],
        },
      ],
    })
  })

  test("tells first what changes for most", () => {
    const comparison = outcomesIn(
      later(rules()),
      later(
        rules(
          rule("a few", "accept", {
            all: [that("crisis", "equal", true), that("need", "equal", "long")],
          }),
          rule("many", "decline", { all: [that("age", "lessThan", 99)] }),
        ),
      ),
    )
    expect(comparison).toMatchObject([
      { new: "decline", cells: "3" },
      { new: "accept", cells: "2" },
    ])
  })

  test("tells how many are in none of the regions that it shows", () => {
    const odd = later(
      rules(
        rule("odd", "accept", {
          any: [
            { all: [that("crisis", "equal", true), that("need", "equal", "long")] },
            { all: [that("crisis", "equal", false), that("need", "equal", "short")] },
          ],
        }),
      ),
    )
    const { decisions } = diffPolicies(later(rules()), odd, { regions: 1 })
    const comparison = decisions[0]?.comparison as TableComparison & {
      readonly outcomes: ReadonlyArray<ChangedRegions>
    }
    expect(comparison.outcomes).toMatchObject([
      { cells: "2", regions: [{ cells: "1" }], elsewhere: "1" },
    ])
  })

  test("is not compared further than the budget allows, and nothing is guessed", () => {
    const many = later(
      rules(
        rule("one", "accept", { all: [that("crisis", "equal", true), that("age", "lessThan", 5)] }),
        rule("other", "decline", {
          any: [that("need", "equal", "long"), that("topics", "contains", "money")],
        }),
      ),
    )
    const whole = diffPolicies(old, many).decisions[0]
    let found: typeof whole
    for (let budget = 1; found?.comparison.kind !== "compared"; budget++) {
      const diff = diffPolicies(old, many, { budget })
      found = diff.decisions[0]
      if (found?.comparison.kind !== "unfinished") continue
      expect(found.comparison.rules.old).toBeLessThanOrEqual(1)
      expect(found.comparison.rules.new).toBeLessThanOrEqual(2)
      expect(differencesIn(diff).has("outcomes")).toBe(true)
    }
    expect(found).toEqual(whole)
    expect(diffPolicies(old, many, { budget: 1 }).decisions[0]?.comparison).toMatchObject({
      kind: "unfinished",
    })
  })
})

describe("a named condition", () => {
  const needing = (conditions: object) => later({ conditions })
  const urgent = { any: [that("crisis", "equal", true)] }

  test("that holds for others is told, with for whom", () => {
    const wider = { any: [that("crisis", "equal", true), that("age", "lessThan", 18)] }
    const diff = diffPolicies(needing({ urgent }), needing({ urgent: wider }))
    expect(diff.conditions).toMatchObject([
      {
        condition: "urgent",
        comparison: {
          outcomes: [
            {
              old: "does not hold",
              new: "holds",
              cells: "1",
              regions: [{ where: [{ words: "no" }, { words: "under 18 years" }] }],
            },
          ],
        },
      },
    ])
    expect(differencesIn(diff)).toEqual(new Set(["meanings"]))
  })

  test("that comes, goes or is written otherwise changes nothing by itself", () => {
    const diff = diffPolicies(
      needing({ urgent, mine: urgent }),
      needing({ urgent: { not: that("crisis", "equal", false) }, yours: urgent }),
    )
    expect(diff.conditions).toEqual([
      { condition: "mine", comparison: { kind: "went" } },
      { condition: "yours", comparison: { kind: "came" } },
    ])
    expect(differencesIn(diff)).toEqual(new Set())
  })
})

describe("what cannot happen", () => {
  const unborn = { all: [that("age", "lessThan", 10), that("crisis", "equal", true)] }
  const accepting = rule("a child", "accept", { all: [that("age", "lessThan", 10)] })

  test("is told where the versions do not agree on it", () => {
    const diff = diffPolicies(old, later({ cannotHappen: [unborn] }))
    expect(diff.cannotHappen).toMatchObject({
      outcomes: [{ old: "does not hold", new: "holds", cells: "1" }],
    })
    expect(differencesIn(diff)).toEqual(new Set(["meanings"]))
  })

  test("is left out only where both versions say so", () => {
    const impossible = { cannotHappen: [{ all: [that("age", "lessThan", 10)] }] }
    const changed = later({ ...rules(accepting), ...impossible })
    expect(diffPolicies(later({ ...rules(), ...impossible }), changed).decisions).toEqual([])
    expect(outcomesIn(later(rules()), changed)).toMatchObject([
      { new: "accept", regions: [{ ruledOutBy: "new" }] },
    ])
    expect(outcomesIn(changed, later(rules()))).toMatchObject([
      { old: "accept", regions: [{ ruledOutBy: "old" }] },
    ])
  })

  test("is not left out where each version says so of others", () => {
    const old = { cannotHappen: [{ all: [that("age", "lessThan", 10)] }] }
    const changed = { cannotHappen: [{ all: [that("age", "greaterThan", 99)] }] }
    expect(
      outcomesIn(later({ ...rules(), ...old }), later({ ...rules(accepting), ...changed })),
    ).toMatchObject([{ new: "accept", cells: "1", regions: [{ ruledOutBy: "old" }] }])
  })

  test("is shown by an example only where there is no other", () => {
    expect(
      outcomesIn(later(rules()), later({ ...rules(accepting), cannotHappen: [unborn] })),
    ).toMatchObject([{ regions: [{ ruledOutBy: null }] }])
  })

  test("does not count where it asks for what cannot be compared", () => {
    const differing = withFacts(
      { crisis: document.facts.need },
      { ...rules(accepting), cannotHappen: [] },
    )
    const diff = diffPolicies(later({ ...rules(), cannotHappen: [unborn] }), differing)
    expect(diff.decisions).toMatchObject([{ comparison: { outcomes: [{ cells: "1" }] } }])
    expect(diff.cannotHappen).toEqual({ kind: "incomparable", facts: ["crisis"] })
  })
})

test("what a version says besides is told part by part", () => {
  const diff = diffPolicies(
    later({
      workforce: { supervisionEvery: "P4W", onlyStrWorkers: true, trainingSteps: { a: "One" } },
      vocabulary: { settings: { garden: "A garden" } },
      effectiveTo: "2024-12-31",
    }),
    later({
      title: "Another title",
      workforce: { caseloadLimit: 12, trainingSteps: { b: "Two", a: "One" }, source: "spec: W" },
      sources: { spec: { title: "A specification", reference: "page 3" } },
    }),
  )
  expect(diff.workforce).toEqual([
    { aspect: "supervision at least every", old: "4 weeks", new: null },
    { aspect: "only STR workers hold episodes", old: "true", new: null },
    { aspect: "training step 1", old: "One", new: "Two" },
    { aspect: "open episodes to a worker, at most", old: null, new: "12" },
    { aspect: "training step 2", old: null, new: "One" },
    { aspect: "source", old: null, new: "spec: W" },
  ])
  expect(diff.vocabulary).toEqual([{ aspect: "settings “garden”", old: "A garden", new: null }])
  expect(diff.sources).toEqual([
    { aspect: "spec", old: "A specification", new: "A specification: page 3" },
  ])
  expect(diff.head).toEqual([
    { aspect: "title", old: "An example", new: "Another title" },
    { aspect: "last day", old: "31 December 2024", new: null },
  ])
  expect(differencesIn(diff)).toEqual(new Set(["meanings", "words"]))
})

test("many spans of days of asking are not told one by one", () => {
  const span = (year: number) => ({ from: day(year, 1), to: day(year, 2) })
  const day = (year: number, month: number): Day => `${year}-0${month}-01` as Day
  const asked = (years: ReadonlyArray<number>) => ({
    signature: years.join(),
    example: day(Number(years[0]), 1),
    spans: years.map(span),
  })
  const days = [asked([2020, 2022, 2024, 2026, 2028]), asked([2021, 2023])]
  const words = (kind: number) =>
    regionWords([[kind]], [{ kind: "asked", days }], document.facts).map(({ words: said }) => said)
  expect(words(0)).toEqual(["from 1 January 2020 to 1 February 2020 and in 4 later spans"])
  expect(words(1)).toEqual([
    "from 1 January 2021 to 1 February 2021 or from 1 January 2023 to 1 February 2023",
  ])
})

test("on some days of asking only is said by these days", () => {
  const late = rule("late", "accept", {
    all: [
      that("referredOn", "greaterThanInclusive", "2021-06-01"),
      that("weeks", "greaterThanInclusive", 4),
    ],
  })
  const [words] = [wordsIn(later(rules()), later(rules(late)))].flat()
  expect(words).toBe(
    "Asked: from 28 June 2021 to 31 December 2119; Referred on: on or after 1 June 2021; Weeks since referral: 4 weeks or more",
  )
})
