import { describe, expect, test } from "vitest"
import { compiled, rule, that } from "./a-policy.ts"

const enablement = {
  from: "EnablementStarted",
  until: ["ChargeableStarted", "Closed"],
  max: "P6W",
  warn: "P1W",
}
const base = {
  name: "enablement",
  ...enablement,
  counting: "start-day-included",
  pauses: "clock-runs",
  enforcement: "flag",
}

const limits = (
  variants: ReadonlyArray<unknown>,
  facts: { readonly [fact: string]: boolean | string | number },
) => compiled({ limits: { enablement: { ...enablement, variants } } }).limits(facts, "2020-01-01")

const elderly = { all: [that("age", "greaterThanInclusive", 65)] }
const inCrisis = { all: [that("crisis", "equal", true)] }

test("a limit without variants is the same for everybody, and its gaps have their usual filling", () => {
  expect(compiled({ limits: { enablement } }).limits({}, "2020-01-01")).toEqual([
    { ...base, unsettled: [] },
  ])
})

test("a limit may say how it counts, what pauses do and what is refused", () => {
  const strict = { counting: "start-day-excluded", pauses: "clock-stops", enforcement: "refuse" }
  const policy = compiled({ limits: { enablement: { ...enablement, ...strict } } })
  expect(policy.limits({}, "2020-01-01")).toEqual([{ ...base, ...strict, unsettled: [] }])
})

test("a variant changes only the fields that it names", () => {
  const variants = [rule("elderly", "limit", elderly, { max: "P8W" })]
  expect(limits(variants, { age: 70 })).toEqual([{ ...base, max: "P8W", unsettled: [] }])
})

test("it may name any of max, warn, counting, pauses and enforcement", () => {
  const changes = {
    max: "P3M",
    warn: "P10D",
    counting: "start-day-excluded",
    pauses: "clock-stops",
    enforcement: "refuse",
  }
  const variants = [rule("elderly", "limit", elderly, changes)]
  expect(limits(variants, { age: 70 })).toEqual([{ ...base, ...changes, unsettled: [] }])
})

test("the first variant that matches wins", () => {
  const variants = [
    rule("elderly", "limit", elderly, { max: "P8W" }),
    rule("crisis", "limit", inCrisis, { max: "P9W" }),
  ]
  expect(limits(variants, { age: 70, crisis: true })).toMatchObject([{ max: "P8W" }])
  expect(limits(variants, { age: 60, crisis: true })).toMatchObject([{ max: "P9W" }])
})

describe("where unknown facts leave the choice unsettled", () => {
  test("the base applies, and the facts are listed", () => {
    const variants = [rule("elderly", "limit", elderly, { max: "P8W" })]
    expect(limits(variants, {})).toEqual([{ ...base, unsettled: ["age"] }])
  })

  test("the base applies even where a later variant is certain", () => {
    const variants = [
      rule("elderly", "limit", elderly, { max: "P8W" }),
      rule("crisis", "limit", inCrisis, { max: "P9W" }),
    ]
    expect(limits(variants, { crisis: true })).toEqual([{ ...base, unsettled: ["age"] }])
  })

  test.each([
    { max: "P6W" },
    { warn: "P7D" },
    { counting: "start-day-excluded" },
    { pauses: "clock-stops" },
    { enforcement: "refuse" },
  ])("a variant that would set %o matters only if it differs", (change) => {
    const variants = [
      rule("elderly", "limit", elderly, change),
      rule("crisis", "limit", inCrisis, change),
    ]
    expect(limits(variants, { crisis: true })).toEqual([{ ...base, ...change, unsettled: [] }])
    expect(
      limits([variants[0], rule("crisis", "limit", inCrisis, { max: "P9W" })], { crisis: true }),
    ).toEqual([{ ...base, unsettled: ["age"] }])
  })
})
