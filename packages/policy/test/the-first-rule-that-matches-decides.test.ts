import { expect, test } from "vitest"
import { compiled, eligibility, rule, that } from "./a-policy.ts"

const inCrisis = { all: [that("crisis", "equal", true)] }
const shortNeed = { all: [that("need", "equal", "short")] }
const elderly = { all: [that("age", "greaterThanInclusive", 65)] }
const day = "2020-06-01"

const answer = (
  rules: ReadonlyArray<unknown>,
  facts: { readonly [fact: string]: boolean | string | number },
) => compiled({ decisions: eligibility(rules) }).eligibility?.(facts, day)

test("a rule further down has no say once one above it holds", () => {
  const rules = [rule("first", "accept", inCrisis), rule("second", "decline", inCrisis)]
  expect(answer(rules, { crisis: true })).toMatchObject({
    outcome: "accept",
    rule: "first",
    candidates: [],
    params: { because: "because first" },
  })
})

test("where no rule holds, what stands under otherwise does", () => {
  expect(answer([rule("first", "accept", inCrisis)], { crisis: false })).toMatchObject({
    outcome: "discuss",
    rule: "otherwise",
    params: { because: "because nothing else" },
  })
})

test("an unknown fact that cannot change the outcome leaves it settled, and the rule open", () => {
  const rules = [
    rule("young", "accept", elderly, { to: "here", from: "there", stages: [1] }),
    rule("first", "accept", inCrisis, { to: "here", from: "elsewhere", stages: [1] }),
  ]
  expect(answer(rules, { crisis: true })).toEqual({
    outcome: "accept",
    rule: null,
    candidates: ["young", "first"],
    params: { to: "here", stages: [1] },
    factsUsed: { crisis: true },
    missing: [],
    cannotHappen: [],
  })
})

test("a param that only one candidate has is left out", () => {
  const rules = [
    rule("young", "accept", elderly),
    rule("first", "accept", inCrisis, { to: "here" }),
  ]
  expect(answer(rules, { crisis: true })?.params).toEqual({})
})

test("otherwise is a candidate like any rule", () => {
  expect(answer([rule("talk", "discuss", inCrisis)], {})).toMatchObject({
    outcome: "discuss",
    rule: null,
    candidates: ["talk", "otherwise"],
    missing: [],
  })
})

test("an unknown fact that could change the outcome is asked for, and no param is given", () => {
  expect(answer([rule("first", "accept", inCrisis)], {})).toEqual({
    outcome: "needs-more-information",
    rule: null,
    candidates: ["first", "otherwise"],
    params: {},
    factsUsed: {},
    missing: ["crisis"],
    cannotHappen: [],
  })
})

test("missing facts stand in the order in which the rules use them, each once", () => {
  const both = {
    any: [that("age", "equal", 1), that("need", "equal", "short"), that("age", "equal", 2)],
  }
  const rules = [rule("first", "accept", both), rule("second", "decline", inCrisis)]
  expect(answer(rules, {})?.missing).toEqual(["age", "need", "crisis"])
})

test("a fact that no longer matters is not asked for", () => {
  const both = { any: [{ all: [inCrisis, shortNeed] }, elderly, { not: { not: elderly } }] }
  const rules = [rule("first", "accept", both)]
  expect(answer(rules, { crisis: false })?.missing).toEqual(["age"])
})

test("rules right above the one that holds, with the same outcome, ask for nothing", () => {
  const rules = [
    rule("first", "decline", inCrisis),
    rule("second", "accept", elderly),
    rule("third", "accept", shortNeed),
  ]
  expect(answer(rules, { need: "short" })?.missing).toEqual(["crisis"])
})

test("the facts used are the known ones that the rules tried had asked for", () => {
  const rules = [
    rule("first", "decline", elderly),
    rule("second", "accept", inCrisis),
    rule("third", "accept", shortNeed),
  ]
  const facts = { age: 20, crisis: true, need: "short", unheardOf: 1 }
  expect(answer(rules, facts)?.factsUsed).toEqual({ age: 20, crisis: true })
  expect(answer(rules, { age: 20, crisis: false, need: "long" })?.factsUsed).toEqual({
    age: 20,
    crisis: false,
    need: "long",
  })
})

test("a value of another type than the catalogue's counts as unknown", () => {
  const rules = [rule("first", "accept", inCrisis)]
  expect(answer(rules, { crisis: "yes" })?.missing).toEqual(["crisis"])
})

test("a fact is read from the facts alone, not from what every object has", () => {
  const facts = Object.create({ crisis: true }) as { readonly [fact: string]: boolean }
  expect(answer([rule("first", "accept", inCrisis)], facts)?.missing).toEqual(["crisis"])
})

test("combinations that cannot happen are named by their place in the policy", () => {
  const policy = compiled({
    cannotHappen: [elderly, { all: [inCrisis, shortNeed] }, { any: [inCrisis] }],
    decisions: eligibility([]),
  })
  expect(policy.eligibility?.({ crisis: true, need: "short" }, day).cannotHappen).toEqual([1, 2])
})

test("a policy that makes no decision says so", () => {
  const policy = compiled({})
  expect(policy).toMatchObject({
    eligibility: null,
    charging: null,
    decisions: { eligibility: null, charging: null, placement: null },
  })
})

test("an outcome alone needs more information as soon as two open rules differ", () => {
  const rules = [rule("first", "accept", inCrisis), rule("second", "decline", shortNeed)]
  const decision = compiled({ decisions: eligibility(rules) }).decisions.eligibility
  expect(decision?.outcome({}, day)).toBe("needs-more-information")
  expect(decision?.outcome({ crisis: true }, day)).toBe("accept")
  expect(decision?.outcome({ crisis: false, need: "long" }, day)).toBe("discuss")
})
