import { fc, test as law } from "@fast-check/vitest"
import { type CompiledPolicy, type ProofCode, type ProofFinding, verify } from "@str-service/policy"
import { describe, expect, test } from "vitest"
import { compiled, eligibility, rule, that } from "./a-policy.ts"
import { arbitraryPolicy } from "./arbitrary-policy.ts"
import { shippedVersions } from "./shipped-versions.ts"

const crisis = that("crisis", "equal", true)
const calm = that("crisis", "equal", false)
const long = that("need", "equal", "long")
const grown = that("age", "greaterThanInclusive", 18)
const early = that("weeks", "lessThan", 4)

const told = (changes: object, code: ProofCode): ReadonlyArray<ProofFinding> =>
  verify(compiled(changes)).findings.filter((found) => found.code === code)

const saying = (changes: object, code: ProofCode): ReadonlyArray<string> =>
  told(changes, code).map(({ message }) => message)

describe("a masked rule", () => {
  const masking = (...rules: ReadonlyArray<unknown>) => ({ decisions: eligibility(rules) })

  test("is told with the rule above that masks it, and somebody whom that decides", () => {
    const rules = masking(
      rule("a crisis", "accept", { all: [crisis] }),
      rule("a long crisis", "signpost", { all: [crisis, long] }, { to: "SIS" }),
    )
    expect(told(rules, "rule-masked")).toEqual([
      {
        code: "rule-masked",
        severity: "error",
        path: ["decisions", "eligibility", "rules", 1],
        message:
          "“a long crisis” never decides: wherever it matches, “a crisis” (accepted) above it decides. Move it up, or leave it out.",
        cells: { count: "1", of: "4" },
        example: {
          facts: { crisis: true, need: "long" },
          on: "2020-01-01",
          words: ["In crisis: yes", "Need: Long-term"],
        },
        regions: null,
        decidedAbove: [
          {
            rule: "a crisis",
            gives: "accepted",
            isSame: false,
            cells: { count: "1", of: "4" },
            example: expect.objectContaining({ facts: { crisis: true, need: "long" } }),
          },
        ],
      },
    ])
  })

  test("by several rules is told with each", () => {
    const by = (...above: ReadonlyArray<unknown>) =>
      saying(masking(...above, rule("all", "accept", { any: [crisis, calm] })), "rule-masked")
    const one = rule("one", "accept", { all: [crisis] })
    const two = rule("two", "discuss", { all: [calm, long] })
    const three = rule("three", "discuss", { all: [calm] })
    expect(by(one, three)).toEqual([
      "“all” never decides: wherever it matches, “one” (accepted) and “three” (for discussion) above it decide. Move it up, or leave it out.",
    ])
    expect(by(one, two, three)).toEqual([
      "“all” never decides: wherever it matches, “one” (accepted) and 2 more rules above it decide. Move it up, or leave it out.",
    ])
  })

  test("is none where it matches nobody who can be", () => {
    const changes = {
      ...masking(rule("a long crisis", "accept", { all: [crisis, long] })),
      cannotHappen: [{ all: [crisis, long] }],
    }
    expect(saying(changes, "rule-never-matches")).toEqual([
      "“a long crisis” never decides: it matches only combinations that cannot happen. Mend its conditions, or “cannotHappen”.",
    ])
    const contradicting = masking(rule("both", "accept", { all: [crisis, calm] }))
    expect(saying(contradicting, "rule-never-matches")).toEqual([
      "“both” never decides: its conditions can never all hold. Mend them, or leave it out.",
    ])
  })
})

describe("an order that decides", () => {
  test("is told where one outcome has another target, and not where only the words differ", () => {
    const to = (target: string, name: string) =>
      rule(name, "signpost", { all: [name === "one" ? crisis : long] }, { to: target })
    const rules = (other: string) => ({
      decisions: eligibility([to("SIS", "one"), to(other, "two")]),
    })
    expect(saying(rules("CSS"), "order-decides")).toEqual([
      "“two” (signposted elsewhere (to: CSS)) matches too where “one” (signposted elsewhere (to: SIS)) above it decides: their order settles it.",
    ])
    expect(told(rules("SIS"), "order-decides")).toEqual([])
  })
})

describe("a part that changes nothing", () => {
  const parts = (conditions: unknown, code: ProofCode = "condition-changes-nothing") =>
    told({ decisions: eligibility([rule("one", "accept", conditions)]) }, code).map(({ path }) =>
      path.slice(5).join("/"),
    )

  test("is the last of those that say the same", () => {
    expect(parts({ all: [crisis, that("crisis", "notEqual", false)] })).toEqual(["all/1"])
    expect(parts({ any: [grown, that("age", "greaterThan", 20), long] })).toEqual(["any/1"])
  })

  test("is told where it stands, within groups and what is denied", () => {
    expect(parts({ not: { any: [crisis, { all: [crisis, long] }] } })).toEqual(["not/any/1"])
    expect(parts({ all: [long, { any: [{ all: [crisis, crisis] }, grown] }] })).toEqual([
      "all/1/any/0/all/1",
    ])
    expect(parts({ all: [{ not: { not: { all: [crisis, long, crisis] } } }] })).toEqual([
      "all/0/not/not/all/2",
    ])
  })

  test("is told where it mattered only beside another one that changes nothing", () => {
    const group = { all: [that("age", "lessThan", 90), grown] }
    const conditions = { any: [group, that("age", "lessThan", 18)] }
    expect(parts(conditions)).toEqual(["any/0/all/1", "any/1"])
    expect(parts(conditions, "condition-settled-above")).toEqual([])
  })

  test("is told in words, groups in one line", () => {
    const group = { any: [crisis, { all: [crisis, long] }] }
    expect(
      saying(
        { decisions: eligibility([rule("one", "accept", group)]) },
        "condition-changes-nothing",
      ),
    ).toEqual([
      "Left out of “one”, “all of these hold (In crisis: yes; Need: Long-term)” would change nothing: the rest matches the same.",
    ])
  })

  test("and one that rules above have settled are told apart, in one rule too", () => {
    const rules = {
      decisions: eligibility([
        rule("a crisis", "accept", { all: [crisis] }),
        rule("grown", "discuss", { all: [grown, that("age", "greaterThan", 3), calm, long] }),
      ]),
    }
    expect(told(rules, "condition-changes-nothing").map(({ path }) => path.at(-1))).toEqual([1])
    const [settled, ...others] = told(rules, "condition-settled-above")
    expect(others).toEqual([])
    expect(settled?.path.at(-1)).toBe(2)
    expect(settled?.example?.facts).toMatchObject({ crisis: true, need: "long" })
  })

  test("of a named condition is told there", () => {
    const changes = { conditions: { urgent: { all: [crisis, crisis] } } }
    expect(saying(changes, "condition-changes-nothing")).toEqual([
      "Left out of the condition “urgent”, “In crisis: yes” would change nothing: the rest matches the same.",
    ])
  })
})

describe("an example", () => {
  test("tells the day of asking and what is worked out from a date, where something turns on it", () => {
    const [found] = told(
      { decisions: eligibility([rule("early", "accept", { all: [early] })]) },
      "falls-to-otherwise",
    )
    expect(found?.example?.words).toEqual([
      "Referred on: 4 December 2019",
      "Weeks since referral: 4 weeks",
      "asked on 1 January 2020",
    ])
  })
})

describe("what falls to otherwise", () => {
  const left = (...rules: ReadonlyArray<unknown>) =>
    told({ decisions: eligibility(rules) }, "falls-to-otherwise")

  test("is told in regions", () => {
    const [found] = left(rule("one", "accept", { all: [crisis, grown] }))
    expect(found?.regions).toEqual({
      first: [
        [{ fact: "crisis", label: "In crisis", words: "no" }],
        [{ fact: "age", label: "Age", words: "under 18 years" }],
      ],
      isAll: true,
    })
  })

  test("is told in eight regions and not in more", () => {
    const ages = Array.from({ length: 10 }, (_, tens) => that("age", "equal", 10 * tens + 5))
    const [found] = left(rule("one", "accept", { not: { any: ages } }))
    expect(found?.regions?.isAll).toBe(true)
    const topics = ["money", "housing"].map((topic) => that("topics", "contains", topic))
    const parity = [crisis, long, grown, ...topics, early].reduce<unknown>(
      (before, each) => ({
        any: [{ all: [before, { not: each }] }, { all: [{ not: before }, each] }],
      }),
      that("score", "lessThan", 2),
    )
    const [odd] = left(rule("odd", "accept", { all: [parity] }))
    expect(odd?.regions?.first).toHaveLength(8)
    expect(odd?.regions?.isAll).toBe(false)
    expect(odd?.cells).toEqual({ count: "64", of: "128" })
  })

  test("is not told of a decision without rules, nor of a limit", () => {
    expect(left()).toEqual([])
  })
})

describe("an outcome that nobody is given", () => {
  test("is told with the rules that were to give it", () => {
    const rules = [
      rule("one", "accept", { any: [crisis, calm] }),
      rule("two", "signpost", { all: [crisis] }),
    ]
    expect(saying({ decisions: eligibility(rules, "decline") }, "outcome-never-given")).toEqual([
      "Nobody is given the outcome “signpost” (signposted elsewhere): “two” never comes to decide. Mend the rules, or take it from “outcomes”.",
      "Nobody is given the outcome “decline” (declined): “otherwise” never comes to decide. Mend the rules, or take it from “outcomes”.",
      "Nobody is given the outcome “discuss” (for discussion): no rule gives it. Mend the rules, or take it from “outcomes”.",
    ])
    const both = [...rules, rule("three", "signpost", { all: [calm] })]
    expect(saying({ decisions: eligibility(both, "accept") }, "outcome-never-given")[0]).toContain(
      "“two” and “three” never come to decide",
    )
  })
})

describe("a limit", () => {
  const limits = (...variants: ReadonlyArray<unknown>) => ({
    limits: { total: { from: "Referred", until: ["Closed"], max: "P6M", warn: "P1W", variants } },
  })

  test("has its variants proved as rules are", () => {
    const variants = limits(
      rule("a crisis", "limit", { all: [crisis] }, { max: "P9M", pauses: "clock-stops" }),
      rule("a long crisis", "limit", { all: [crisis, long] }, { max: "P1M" }),
      rule("long", "limit", { all: [long] }, { max: "P8W" }),
    )
    expect(saying(variants, "rule-masked")).toEqual([
      "“a long crisis” never decides: wherever it matches, “a crisis” (at most 9 months; a pause stops the clock: paused days do not count, and move the last day) above it decides. Move it up, or leave it out.",
    ])
    expect(told(variants, "order-decides").map(({ path }) => path)).toEqual([
      ["limits", "total", "variants", 2],
    ])
    expect(verify(compiled(variants)).tables).toEqual([
      {
        kind: "limit",
        name: "total",
        rules: 3,
        facts: 2,
        cells: "4",
        decided: [
          { rule: "a crisis", cells: { count: "2", of: "4" } },
          { rule: "a long crisis", cells: { count: "0", of: "4" } },
          { rule: "long", cells: { count: "1", of: "4" } },
        ],
        otherwise: { count: "1", of: "4" },
      },
    ])
    expect(told(variants, "falls-to-otherwise")).toEqual([])
  })

  test("without variants is no matter of proof", () => {
    expect(verify(compiled(limits())).tables).toEqual([])
  })
})

describe("a named condition", () => {
  test("is used by a rule, a variant, what cannot happen, or by one that is used", () => {
    const changes = {
      conditions: {
        ruled: { all: [{ not: { condition: "within" } }] },
        within: { any: [crisis] },
        impossible: { all: [grown] },
        varied: { all: [long] },
        loose: { all: [{ condition: "looser" }] },
        looser: { all: [early] },
      },
      cannotHappen: [{ all: [{ condition: "impossible" }, crisis] }],
      decisions: eligibility([rule("one", "accept", { any: [{ condition: "ruled" }] })]),
      limits: {
        total: {
          from: "Referred",
          until: ["Closed"],
          max: "P6M",
          warn: "P1W",
          variants: [rule("long", "limit", { all: [{ condition: "varied" }] }, { max: "P9M" })],
        },
      },
    }
    expect(saying(changes, "condition-not-used")).toEqual([
      "Nothing uses the condition “loose”. Use it, or leave it out.",
      "Nothing uses the condition “looser”. Use it, or leave it out.",
    ])
  })
})

describe("a proof that its budget does not allow", () => {
  const many = (count: number) => ({
    decisions: eligibility(
      Array.from({ length: count }, (_, index) =>
        rule(`rule ${index}`, "accept", { all: [that("age", "equal", index), crisis, long] }),
      ),
    ),
  })

  test("tells how far it got, and nothing of what lies beyond", () => {
    const { tables, findings } = verify(compiled(many(40)), 60)
    const [table] = tables
    expect(table?.rules).toBe(40)
    expect(table?.decided.length).toBeGreaterThan(0)
    expect(table?.decided.length).toBeLessThan(40)
    expect(table?.otherwise).toBeNull()
    expect(findings).toEqual([
      expect.objectContaining({
        code: "not-proved-whole",
        path: ["decisions", "eligibility"],
        message: `“eligibility” has too many combinations for its whole proof: it got through the first ${table?.decided.length} of 40 rules, and nothing is said of the others.`,
      }),
    ])
  })

  test("tells the same of a named condition, and of what cannot happen nothing", () => {
    const changes = {
      conditions: { urgent: { all: [crisis, long] } },
      cannotHappen: [{ any: [crisis, calm] }],
    }
    expect(verify(compiled(changes), 0).findings.map(({ message }) => message)).toEqual([
      "Nothing uses the condition “urgent”. Use it, or leave it out.",
      "The condition “urgent” has too many combinations for its proof, so that nothing is said of it.",
    ])
  })

  const about = ({ code, path }: ProofFinding) => JSON.stringify([code, path])

  law.prop([arbitraryPolicy, fc.integer({ min: 0, max: 80 })], { numRuns: 50 })(
    "tells nothing that the whole proof does not",
    (policy: CompiledPolicy, budget) => {
      const whole = new Set(verify(policy).findings.map(about))
      // Of combinations that make up for one another another may be told.
      const apart: ReadonlyArray<ProofCode> = ["not-proved-whole", "impossible-adds-nothing"]
      const part = verify(policy, budget).findings.filter(({ code }) => !apart.includes(code))
      for (const found of part) expect(whole).toContain(about(found))
    },
  )
})

describe("of the policies that come along", () => {
  test.each(shippedVersions)("no rule of $place is in vain", ({ policy }) => {
    expect(verify(policy).findings.filter(({ severity }) => severity === "error")).toEqual([])
  })

  test("what has no effect is known, and follows from what cannot happen", () => {
    const warnings = shippedVersions.flatMap(({ place, policy }) =>
      verify(policy)
        .findings.filter(({ severity }) => severity === "warning")
        .map(({ code, path }) => `${place}: ${code} at ${path.join("/")}`),
    )
    expect(warnings).toEqual([
      "example-borough-str/2025-04-01: condition-changes-nothing at conditions/this is a return/all/0",
      "example-borough-str/2025-04-01: condition-changes-nothing at decisions/placement/rules/0/conditions/any/1",
    ])
  })
})

describe("a rule that asks for at most so much time since a day", () => {
  const facts = {
    crisis: { label: "In crisis", type: "boolean" },
    referredOn: { label: "Referred on", type: "date" },
    weeks: {
      label: "Weeks since referral",
      type: "integer",
      derived: { unit: "weeks", since: "referredOn" },
    },
    leftOn: { label: "Left hospital on", type: "date" },
    days: {
      label: "Days since hospital",
      type: "integer",
      derived: { unit: "days", since: "leftOn" },
    },
  }
  const recently = that("days", "lessThanInclusive", 14)
  const since = that("days", "greaterThanInclusive", 0)
  const onRules = (conditions: unknown, more: object = {}) =>
    told(
      { facts, decisions: eligibility([rule("lately", "accept", conditions)]), ...more },
      "holds-for-days-to-come",
    )

  test("holds while the day is still to come, and that is told with somebody", () => {
    const [found] = onRules({ all: [recently] })
    expect(found).toMatchObject({
      severity: "note",
      path: ["decisions", "eligibility", "rules", 0],
      message:
        "“lately” matches, too, while “Left hospital on” is still to come: “Days since hospital” is less than 0 then. If that is not meant, ask for 0 or more besides.",
    })
    expect(String(found?.example?.facts["leftOn"]) > String(found?.example?.on)).toBe(true)
  })

  test.each([
    [
      "by a name",
      { all: [{ condition: "recent" }] },
      { conditions: { recent: { all: [recently] } } },
    ],
    ["by the opposite denied", { not: that("days", "greaterThan", 14) }, {}],
    [
      "as one of several",
      { any: [that("days", "lessThan", 3), that("crisis", "equal", true)] },
      {},
    ],
  ])("is found %s", (_, conditions, more) => {
    expect(onRules(conditions, more)).toHaveLength(1)
  })

  test.each([
    ["asks for 0 or more besides", { all: [recently, since] }, {}],
    ["asks for at least so much", { all: [that("days", "greaterThan", 14)] }, {}],
    ["asks about a day that the episode tells", { all: [that("weeks", "lessThan", 6)] }, {}],
    [
      "asks nothing that can happen before the day",
      { all: [recently] },
      { cannotHappen: [{ all: [that("days", "lessThan", 0)] }] },
    ],
  ])("is not told where it %s", (_, conditions, more) => {
    expect(onRules(conditions, more)).toEqual([])
  })

  test("is not told where the proof is not allowed to get that far", () => {
    const policy = compiled({
      facts,
      decisions: eligibility([rule("lately", "accept", { all: [recently] })]),
    })
    expect(verify(policy, 0).findings.map(({ code }) => code)).toEqual(["not-proved-whole"])
  })

  test("is told of the variants of a limit", () => {
    const limits = {
      total: {
        from: "Referred",
        until: ["Closed"],
        max: "P6W",
        warn: "P1W",
        variants: [rule("from hospital", "limit", { all: [recently] }, { max: "P8W" })],
      },
    }
    expect(told({ facts, limits }, "holds-for-days-to-come")).toMatchObject([
      { path: ["limits", "total", "variants", 0] },
    ])
  })
})
