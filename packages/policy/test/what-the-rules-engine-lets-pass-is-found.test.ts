import { readPolicy } from "@str-service/policy"
import { Engine, Rule, type RuleProperties } from "json-rules-engine"
import { describe, expect, test } from "vitest"
import { document, problemsOf } from "./a-policy.ts"
import { documentText } from "./example-text.ts"

type Conditions = RuleProperties["conditions"]
type Facts = { readonly [name: string]: unknown }

/** Whether the engine finds that conditions hold. */
const engineSays = async (conditions: unknown, facts: Facts, named?: object): Promise<boolean> => {
  const rule = new Rule({ conditions: conditions as Conditions, event: { type: "holds" } })
  const engine = new Engine([rule])
  for (const [name, condition] of Object.entries(named ?? {})) engine.setCondition(name, condition)
  const { events } = await engine.run(facts)
  return events.length === 1
}

const facts = `"facts": {
  "inCrisis": { "label": "In a crisis", "type": "boolean" },
  "country": { "label": "Country", "type": "choice", "values": { "GB": "Great Britain" } },
  "visits": { "label": "Visits", "type": "integer", "min": 0, "max": 50 },
  "referredOn": { "label": "Referred on", "type": "date" }
}`

const found = (conditions: unknown, named = ""): ReadonlyArray<string> =>
  readPolicy(
    documentText({
      facts: named === "" ? facts : `${facts}, "conditions": ${named}`,
      decisions: `"decisions": { "eligibility": {
        "outcomes": ["accept", "discuss"],
        "rules": [{ "name": "one", "conditions": ${JSON.stringify(conditions)},
          "event": { "type": "accept", "params": { "because": "It holds." } } }],
        "otherwise": { "type": "discuss", "params": { "because": "It does not." } }
      } }`,
    }),
  ).findings.map(({ code }) => code)

const that = (fact: string, operator: string, value: unknown) => ({ fact, operator, value })
const never = { any: [that("inCrisis", "equal", "never")] }
const holds = { all: [that("inCrisis", "equal", true)] }
const known = { inCrisis: true, country: "GB", visits: 3, referredOn: "2021-01-01" }

describe("json-rules-engine", () => {
  test("ignores all beside any", async () => {
    const both = { any: holds.all, all: [that("visits", "equal", 49)] }
    expect(await engineSays(both, known)).toBe(true)
    expect(found(both)).toEqual(["several-operators"])
  })

  test("takes an empty any to hold", async () => {
    expect(await engineSays({ any: [] }, known)).toBe(true)
    expect(found({ any: [] })).toEqual(["empty-list"])
  })

  test("drops a mistyped key", async () => {
    const mistyped = { all: [{ ...that("inCrisis", "equal", true), aany: [never] }] }
    expect(await engineSays(mistyped, known)).toBe(true)
    expect(found(mistyped)).toEqual(["unknown-key"])
  })

  test("never sees a mistyped operator that it does not come to", async () => {
    const mistyped = {
      any: [
        { ...that("inCrisis", "equal", true), priority: 2 },
        { ...that("visits", "lesThan", 3), priority: 1 },
      ],
    }
    expect(await engineSays(mistyped, known)).toBe(true)
    expect(found(mistyped)).toContain("unknown-operator")
  })

  test("throws at a mistyped fact only when it comes to it", async () => {
    const mistyped = { all: [that("inCrises", "equal", true)] }
    await expect(engineSays(mistyped, known)).rejects.toThrow("inCrises")
    expect(found(mistyped)).toEqual(["unknown-fact"])
  })

  test("compares a fact of another type than the operator's all the same", async () => {
    const odd = { all: [that("country", "contains", "G")] }
    expect(await engineSays(odd, { country: ["G"] })).toBe(true)
    expect(await engineSays(odd, known)).toBe(false)
    expect(found(odd)).toContain("operator-does-not-fit")
  })

  test("compares numbers in quotes letter by letter", async () => {
    const quoted = { all: [that("visits", "lessThan", "9")] }
    expect(await engineSays({ all: [that("one", "lessThan", "9")] }, { one: "10" })).toBe(true)
    expect(await engineSays({ all: [that("one", "equal", "3")] }, { one: 3 })).toBe(false)
    expect(found(quoted)).toEqual(["value-does-not-fit"])
  })

  test("finds a text within a text where a list was meant", async () => {
    const within = { all: [that("country", "in", "GBR")] }
    expect(await engineSays(within, known)).toBe(true)
    expect(found(within)).toEqual(["value-does-not-fit"])
  })

  test("takes no date object to be before another day", async () => {
    const facts = { referredOn: new Date("2020-01-01") }
    const before = { all: [that("referredOn", "lessThan", new Date("2021-01-01"))] }
    expect(await engineSays(before, facts)).toBe(false)
    expect(found(before)).toEqual(["unreal-day"])
    const handedOver = { ...document, cannotHappen: [before] }
    expect(problemsOf(handedOver)).toMatchObject([
      { code: "not-json", path: ["cannotHappen", 0, "all", 0, "value"] },
    ])
  })

  test("compares a day that is none as text", async () => {
    const unreal = { all: [that("referredOn", "lessThan", "2021-02-30")] }
    expect(await engineSays(unreal, known)).toBe(true)
    expect(found(unreal)).toEqual(["unreal-day"])
  })

  test("runs a path as a query", async () => {
    const path = { all: [{ ...that("person", "equal", 2), path: "$.ages[?(@ > 1)]" }] }
    await engineSays(path, { person: { ages: [1, 2] } })
    const ours = { all: [{ ...that("visits", "equal", 2), path: "$.ages[?(@ > 1)]" }] }
    expect(found(ours)).toEqual(["path-not-allowed"])
  })

  test("asks for another fact that a value names", async () => {
    const naming = { all: [that("visits", "equal", { fact: "allowed" })] }
    expect(await engineSays(naming, { ...known, allowed: 3 })).toBe(true)
    expect(found(naming)).toEqual(["value-names-fact"])
  })

  test("runs round a condition that names itself until it breaks down", async () => {
    const looping = { one: { all: [{ condition: "two" }] }, two: { all: [{ condition: "one" }] } }
    await expect(engineSays(looping.one, known, looping)).rejects.toThrow("call stack")
    expect(found(holds, JSON.stringify(looping))).toEqual([
      "looping-condition",
      "looping-condition",
    ])
  })

  test("takes a number outside a fact's range, which can never be", async () => {
    const outside = { all: [that("visits", "greaterThan", 51)] }
    expect(await engineSays(outside, known)).toBe(false)
    expect(found(outside)).toEqual(["value-out-of-range"])
  })

  test("takes a value outside a choice's list, which can never be", async () => {
    const outside = { all: [that("country", "equal", "FR")] }
    expect(await engineSays(outside, known)).toBe(false)
    expect(found(outside)).toEqual(["value-not-in-list"])
  })
})
