import { test as property } from "@fast-check/vitest"
import { type Facts, type FactValue, needsMoreInformation } from "@str-service/domain"
import { type CompiledPolicy, type SmallestChanges, toEngine, whyNot } from "@str-service/policy"
import { describe, expect, test } from "vitest"
import { forest as forestOf } from "../src/diagram/forest/forest.ts"
import { always, never } from "../src/diagram/forest/logic.ts"
import { cheapestWays } from "../src/proofs/why-not/cheapest-ways.ts"
import { compiled, eligibility, rule, that } from "./a-policy.ts"
import { arbitraryPolicy, completionsOf, on, someFacts } from "./arbitrary-policy.ts"

const numRuns = process.env["STR_LONG"] === "1" ? 5_000 : 60

const everybody = completionsOf({})

const changesOf = (one: FactValue | undefined, other: FactValue | undefined): number => {
  if (Array.isArray(one) && Array.isArray(other)) {
    const onlyIn = (list: ReadonlyArray<unknown>, than: ReadonlyArray<unknown>) =>
      list.filter((entry) => !than.includes(entry)).length
    return onlyIn(one, other) + onlyIn(other, one)
  }
  return one === other ? 0 : 1
}

/** A change of what is known that settles another outcome, found by trying every one there is. */
interface Tried {
  readonly outcome: string
  readonly facts: Facts
  readonly cost: number
  /** The facts that are another. */
  readonly changed: string
}

const triedOut = (policy: CompiledPolicy, known: Facts): ReadonlyArray<Tried> => {
  const names = Object.keys(known)
  const partOf = (facts: Facts) => JSON.stringify(names.map((name) => facts[name]))
  const lawful = everybody.filter(
    (facts) => policy.eligibility?.(facts, on).cannotHappen.length === 0,
  )
  return [...Map.groupBy(lawful, partOf).values()].flatMap((ways) => {
    const outcomes = new Set(ways.map((facts) => policy.decisions.eligibility?.outcome(facts, on)))
    const [outcome = ""] = outcomes
    const [somebody = {}] = ways
    const changes = names.map((name) => changesOf(known[name], somebody[name]))
    return outcomes.size > 1
      ? []
      : [
          {
            outcome,
            facts: Object.fromEntries(names.map((name) => [name, somebody[name] ?? ""])),
            cost: changes.reduce((sum, change) => sum + change, 0),
            changed: names.filter((_, index) => changes[index] !== 0).join(),
          },
        ]
  })
}

const smallestIn = (policy: CompiledPolicy, known: Facts) => {
  const outcome = policy.decisions.eligibility?.outcome(known, on)
  const others = triedOut(policy, known).filter((tried) => tried.outcome !== outcome)
  const size = Math.min(...others.map(({ cost }) => cost))
  return { size, smallest: others.filter(({ cost }) => cost === size) }
}

const found = (policy: CompiledPolicy, known: Facts): SmallestChanges | null => {
  const answer = whyNot(policy, "eligibility", known, on, { atMost: 1_000 })?.answer
  return answer?.kind === "changes" ? answer : null
}

describe("whatever is known of somebody", () => {
  property.prop([arbitraryPolicy, someFacts], { numRuns })(
    "no change is smaller than those that are named, and none is named where there is none",
    (policy, known) => {
      const { size } = smallestIn(policy, known)
      expect(found(policy, known)?.size ?? Number.POSITIVE_INFINITY).toBe(size)
    },
  )

  property.prop([arbitraryPolicy, someFacts], { numRuns })(
    "all facts are named whose change is as small",
    (policy, known) => {
      const { smallest } = smallestIn(policy, known)
      const named = found(policy, known)?.smallest.map(({ outcome, changes }) => {
        const facts = changes.map(({ fact }) => fact)
        return `${outcome}: ${Object.keys(known).filter((name) => facts.includes(name))}`
      })
      expect(new Set(named)).toEqual(
        new Set(smallest.map(({ outcome, changed }) => `${outcome}: ${changed}`)),
      )
    },
  )

  property.prop([arbitraryPolicy, someFacts], { numRuns })(
    "each change does what is said of it, and takes as many steps as is said",
    (policy, known) => {
      const answer = found(policy, known)
      for (const { outcome, facts, changes } of answer?.smallest ?? []) {
        expect(policy.decisions.eligibility?.outcome(facts, on)).toBe(outcome)
        const steps = Object.keys(known).map((name) => changesOf(known[name], facts[name]))
        expect(steps.reduce((sum, step) => sum + step, 0)).toBe(answer?.size)
        expect(Object.fromEntries(changes.map(({ fact, to }) => [fact, to]))).toEqual(
          Object.fromEntries(
            Object.entries(facts).filter(
              ([name, value]) => JSON.stringify(value) !== JSON.stringify(known[name]),
            ),
          ),
        )
      }
    },
  )

  property.prop([arbitraryPolicy, someFacts], { numRuns })(
    "an age alone is moved no further than it must",
    (policy, known) => {
      for (const { outcome, changes } of found(policy, known)?.smallest ?? []) {
        const [change] = changes
        if (change?.fact !== "age" || changes.length > 1) continue
        const [from, to] = [Number(change.from), Number(change.to)]
        const between = [0, 1, 2, 3].filter(
          (age) => (from < age && age < to) || (to < age && age < from),
        )
        for (const age of between) {
          expect(settledBy(policy, { ...known, age })).not.toBe(outcome)
        }
      }
    },
  )

  property.prop([arbitraryPolicy, someFacts], { numRuns: 30 })(
    "the rules engine agrees, once the rest is known",
    async (policy, known) => {
      const [first] = found(policy, known)?.smallest ?? []
      if (first === undefined) return
      const somebody = completionsOf(first.facts).find(
        (facts) => policy.eligibility?.(facts, on).cannotHappen.length === 0,
      )
      const given = await toEngine(policy, "eligibility", on)?.run({ ...somebody })
      expect(given?.events[0]?.type).toBe(first.outcome)
    },
  )

  property.prop([arbitraryPolicy, someFacts], { numRuns })(
    "one outcome that is asked for is as near as it is among all",
    (policy, known) => {
      for (const wanted of ["accept", "signpost", "discuss"] as const) {
        const answer = whyNot(policy, "eligibility", known, on, { wanted })?.answer
        const costs = triedOut(policy, known)
          .filter(({ outcome }) => outcome === wanted)
          .map(({ cost }) => cost)
        if (answer?.kind === "as-wanted") {
          expect(policy.decisions.eligibility?.outcome(known, on)).toBe(wanted)
        } else {
          const size = answer?.kind === "changes" ? answer.size : Number.POSITIVE_INFINITY
          expect(size).toBe(Math.min(...costs))
        }
      }
    },
  )
})

/** What is given by what is known, of the ways that can happen. */
const settledBy = (policy: CompiledPolicy, known: Facts) => {
  const [tried] = triedOut(policy, known).filter(({ cost }) => cost === 0)
  return tried?.outcome
}

/** Adults in a crisis are accepted, unless they have help already; all else is for discussion. */
const policy = compiled({
  decisions: eligibility([
    rule("help that is there", "signpost", { all: [that("topics", "contains", "money")] }),
    rule("an adult", "accept", {
      all: [
        that("age", "greaterThanInclusive", 18),
        that("age", "lessThan", 65),
        that("crisis", "equal", true),
      ],
    }),
    rule("much later", "decline", {
      all: [that("weeks", "greaterThan", 9), that("score", "greaterThan", 2.5)],
    }),
  ]),
})

const asked = (facts: Facts, wanted?: "accept" | "signpost" | "decline" | "discuss") =>
  whyNot(policy, "eligibility", facts, "2020-06-01", wanted === undefined ? {} : { wanted })?.answer

test("numbers are moved to the nearest threshold, in each direction", () => {
  const child = { age: 15, crisis: true, topics: [], score: 1, referredOn: "2020-05-30" }
  expect(asked(child, "accept")).toMatchObject({
    size: 1,
    isAll: true,
    smallest: [{ changes: [{ fact: "age", from: 15, to: 18, words: "15 years → 18 years" }] }],
  })
  const older = { ...child, age: 90 }
  expect(asked(older, "accept")).toMatchObject({ smallest: [{ changes: [{ to: 64 }] }] })
})

test("numbers with decimals are moved no further than they must, and past an end that is not within", () => {
  const scored = (conditions: unknown, score: number) => {
    const deciding = compiled({ decisions: eligibility([rule("scored", "accept", conditions)]) })
    const answer = whyNot(deciding, "eligibility", { score }, on)?.answer
    return answer?.kind === "changes" ? answer.smallest.map(({ facts }) => facts["score"]) : null
  }
  const within = { all: [that("score", "greaterThan", 2), that("score", "lessThan", 3)] }
  expect([1, 9].map((score) => scored(within, score))).toEqual([[2.5], [2.5]])
  const wide = { all: [that("score", "greaterThan", 2), that("score", "lessThan", 9)] }
  expect([1, 10].map((score) => scored(wide, score))).toEqual([[3], [8]])
  const closed = {
    all: [that("score", "greaterThanInclusive", 2), that("score", "lessThanInclusive", 3)],
  }
  expect([1, 9].map((score) => scored(closed, score))).toEqual([[2], [3]])
})

test("very many ways are not all looked at, and it is said that there are more", () => {
  const forest = forestOf([4], 10)
  const elsewhere = forest.ask(0, [never, always, always, always])
  const costOf = (_: number, value: number) => (value === 0 ? 0 : 1)
  expect(cheapestWays(forest, elsewhere, costOf, 3)).toEqual({
    ways: [[1], [2], [3]],
    cost: 1,
    isAll: true,
  })
  expect(cheapestWays(forest, elsewhere, costOf, 1)).toMatchObject({ ways: [[1]], isAll: false })
  expect(cheapestWays(forest, forest.ask(0, [always, always, never, never]), costOf, 0)).toEqual({
    ways: [],
    cost: 0,
    isAll: false,
  })
})

test("days are moved to the nearest on which enough time has passed, and numbers past what they must exceed", () => {
  const known = { age: 15, crisis: true, topics: [], score: 1, referredOn: "2020-05-30" }
  expect(asked(known, "decline")).toMatchObject({
    size: 2,
    smallest: [
      {
        changes: [
          { fact: "referredOn", to: "2020-03-23", words: "30 May 2020 → 23 March 2020" },
          { fact: "score", from: 1, to: 3.5 },
        ],
      },
    ],
  })
})

test("entries of a list are added and taken away one by one", () => {
  expect(asked({ topics: ["housing"] }, "signpost")).toMatchObject({
    size: 1,
    smallest: [
      {
        changes: [{ fact: "topics", to: ["money", "housing"], words: "add Money" }],
        facts: { topics: ["money", "housing"] },
      },
    ],
  })
  const helped = { topics: ["money"], age: 40, crisis: true }
  expect(asked(helped, "accept")).toMatchObject({
    smallest: [{ changes: [{ words: "take away Money" }] }],
  })
})

describe("no change is named", () => {
  test("where the outcome is as wanted", () => {
    expect(asked({ topics: ["money"] }, "signpost")).toEqual({ kind: "as-wanted" })
  })

  test("where unknown facts can always prevent it", () => {
    expect(asked({ topics: [], age: 3 }, "accept")).toEqual({ kind: "no-change" })
    expect(asked({}, "accept")).toEqual({ kind: "no-change" })
  })

  test("where a fact has a value that is none of its own", () => {
    expect(asked({ age: 200 }, "accept")).toEqual({ kind: "outside" })
  })

  test("where there are more combinations than the budget allows", () => {
    const known = { topics: ["housing"], age: 40, crisis: true, score: 1 }
    const whole = whyNot(policy, "eligibility", known, on)?.answer
    for (let budget = 1; budget < 60; budget++) {
      const answer = whyNot(policy, "eligibility", known, on, { budget })?.answer
      expect([{ kind: "unfinished" }, whole]).toContainEqual(answer)
      if (budget === 1) expect(answer).toEqual({ kind: "unfinished" })
    }
  })

  test("of a decision that the policy does not make", () => {
    expect(whyNot(policy, "charging", {}, on)).toBeNull()
  })
})

test("what needs more information can be settled by a change of what is known", () => {
  expect(whyNot(policy, "eligibility", { topics: [] }, on)).toMatchObject({
    outcome: needsMoreInformation,
    wanted: null,
    answer: { smallest: [{ outcome: "signpost", changes: [{ words: "add Money" }] }] },
  })
})

test("no more changes are named than are asked for, and it is said that there are others", () => {
  const known = { topics: [], age: 40, crisis: true, score: 1 }
  const answer = whyNot(policy, "eligibility", known, on, { atMost: 1 })?.answer
  expect(answer).toMatchObject({ isAll: false, smallest: [{ outcome: "signpost" }] })
})

test("of values that are all as far away as can be told, the nearest is named", () => {
  const scored = compiled({
    facts: { score: { label: "Score", type: "number" } },
    decisions: eligibility([rule("some", "accept", { all: [that("score", "in", [0.5, 2.5])] })]),
  })
  expect(whyNot(scored, "eligibility", { score: -1e300 }, on)?.answer).toMatchObject({
    size: 1,
    smallest: [{ outcome: "accept", facts: { score: 0.5 } }],
    isAll: true,
  })
})
