import { test as property } from "@fast-check/vitest"
import type { Facts } from "@str-service/domain"
import {
  type ChangedRegions,
  type Compared,
  type CompiledPolicy,
  differencesIn,
  diffPolicies,
  toEngine,
} from "@str-service/policy"
import { describe, expect, test } from "vitest"
import { arbitraryDayPolicy, askedOn, dates } from "./arbitrary-day-policy.ts"
import { arbitraryDaylessPolicy, arbitraryPolicy, completionsOf, on } from "./arbitrary-policy.ts"
import { cellOf } from "./cells.ts"
import { rewritings } from "./rewritten.ts"
import { shippedVersions } from "./shipped-versions.ts"

const numRuns = process.env["STR_LONG"] === "1" ? 5_000 : 25

/** Everybody there can be, apart from the day of the referral, on which nothing turns. */
const everybody = completionsOf({ referredOn: "2020-01-31" })

const nothing: Compared = { kind: "compared", cells: "0", outcomes: [], wordings: [] }

/** What is found of eligibility. */
const eligibilityDiff = (old: CompiledPolicy, later: CompiledPolicy): Compared => {
  const [found] = diffPolicies(old, later, { regions: 1_000 }).decisions
  if (found === undefined) return nothing
  if (found.comparison.kind !== "compared") throw new Error("It is not compared.")
  return found.comparison
}

const outcomeOf = (policy: CompiledPolicy, facts: Facts) => policy.eligibility?.(facts, on).outcome
const paramsOf = (policy: CompiledPolicy, facts: Facts) => policy.eligibility?.(facts, on).params

const canBe = (policy: CompiledPolicy, facts: Facts) =>
  policy.eligibility?.(facts, on).cannotHappen.length === 0

/** In how many cells something changes, by what changes. */
const countedBy = (
  old: CompiledPolicy,
  later: CompiledPolicy,
  change: (facts: Facts) => string | null,
) => {
  const cell = cellOf(old, later)
  const cells = new Map<string, Set<string>>()
  for (const facts of everybody) {
    const changed = canBe(old, facts) || canBe(later, facts) ? change(facts) : null
    if (changed !== null) cells.set(changed, (cells.get(changed) ?? new Set()).add(cell(facts)))
  }
  return Object.fromEntries([...cells].map(([changed, { size }]) => [changed, String(size)]))
}

const examplesIn = (changes: ReadonlyArray<ChangedRegions>) =>
  changes.flatMap(({ regions }) => regions.map(({ example }) => example))

describe("of everybody there can be", () => {
  property.prop([arbitraryDaylessPolicy, arbitraryDaylessPolicy], { numRuns })(
    "just as many cells get another outcome as is said, from the one to the other",
    (old, later) => {
      const { outcomes } = eligibilityDiff(old, later)
      const found = outcomes.map((change) => [`${change.old} → ${change.new}`, change.cells])
      expect(Object.fromEntries(found)).toEqual(
        countedBy(old, later, (facts) => {
          const [before, after] = [outcomeOf(old, facts), outcomeOf(later, facts)]
          return before === after ? null : `${before} → ${after}`
        }),
      )
      expect(outcomes.every(({ elsewhere }) => elsewhere === "0")).toBe(true)
    },
  )

  property.prop([arbitraryDaylessPolicy, arbitraryDaylessPolicy], { numRuns })(
    "just as many cells have the same outcome in other words as is said",
    (old, later) => {
      const said = eligibilityDiff(old, later).wordings.reduce(
        (sum, { cells }) => sum + Number(cells),
        0,
      )
      const counted = countedBy(old, later, (facts) =>
        outcomeOf(old, facts) === outcomeOf(later, facts) &&
        JSON.stringify(paramsOf(old, facts)) !== JSON.stringify(paramsOf(later, facts))
          ? "said otherwise"
          : null,
      )
      expect(String(said)).toBe(counted["said otherwise"] ?? "0")
    },
  )
})

describe("an example of a change", () => {
  property.prop([arbitraryPolicy, arbitraryPolicy], { numRuns })(
    "has the one outcome and then the other, by the evaluator and by the rules engine",
    async (old, later) => {
      for (const change of eligibilityDiff(old, later).outcomes) {
        for (const { facts, on: day } of examplesIn([change])) {
          expect(old.eligibility?.(facts, day).outcome).toBe(change.old)
          expect(later.eligibility?.(facts, day).outcome).toBe(change.new)
          const engines = [old, later].map((policy) => toEngine(policy, "eligibility", day))
          const given = await Promise.all(engines.map((engine) => engine?.run({ ...facts })))
          expect(given.map((result) => result?.events[0]?.type)).toEqual([change.old, change.new])
        }
      }
    },
  )

  property.prop([arbitraryPolicy, arbitraryPolicy], { numRuns })(
    "is decided by rules that are named for its region",
    (old, later) => {
      for (const { regions } of eligibilityDiff(old, later).outcomes) {
        for (const { example, rules } of regions) {
          expect(rules.old).toContain(old.eligibility?.(example.facts, example.on).rule)
          expect(rules.new).toContain(later.eligibility?.(example.facts, example.on).rule)
        }
      }
    },
  )

  property.prop([arbitraryDaylessPolicy, arbitraryDaylessPolicy], { numRuns })(
    "can happen by one version, and by both unless it is said",
    (old, later) => {
      for (const { regions } of eligibilityDiff(old, later).outcomes) {
        for (const { example, ruledOutBy } of regions) {
          const alike = everybody.filter((facts) =>
            Object.entries(example.facts).every(
              ([name, value]) => JSON.stringify(facts[name]) === JSON.stringify(value),
            ),
          )
          const by = (policy: CompiledPolicy) => alike.some((facts) => canBe(policy, facts))
          expect([by(old), by(later)]).toEqual([ruledOutBy !== "old", ruledOutBy !== "new"])
        }
      }
    },
  )
})

describe("whoever is decided otherwise", () => {
  property.prop([arbitraryDayPolicy, arbitraryDayPolicy, dates, askedOn], { numRuns })(
    "on whatever day, is among the changes that are told",
    (old, later, facts, day) => {
      const [before, after] = [old, later].map((policy) => policy.eligibility?.(facts, day))
      const { outcomes } = eligibilityDiff(old, later)
      if (before?.outcome === after?.outcome) return
      if ([before, after].every((answer) => answer?.cannotHappen.length !== 0)) return
      expect(outcomes.map((change) => [change.old, change.new])).toContainEqual([
        before?.outcome,
        after?.outcome,
      ])
    },
  )
})

describe("a version and itself", () => {
  property.prop([arbitraryPolicy], { numRuns })("do not differ", (policy) => {
    expect(differencesIn(diffPolicies(policy, policy))).toEqual(new Set())
  })

  test.each(shippedVersions)("do not differ: $place", ({ policy }) => {
    expect(diffPolicies(policy, policy)).toMatchObject({
      decisions: [],
      limits: [],
      conditions: [],
      cannotHappen: null,
      facts: [],
      workforce: [],
      vocabulary: [],
      sources: [],
      head: [],
    })
  })

  describe.each(Object.entries(rewritings))("do not differ, written %s", (_, rewritten) => {
    property.prop([arbitraryPolicy], { numRuns })("whatever the version says", (policy) => {
      expect(differencesIn(diffPolicies(policy, rewritten(policy)))).toEqual(new Set())
    })
  })
})

property.prop([arbitraryPolicy, arbitraryPolicy], { numRuns })(
  "what changes the one way changes back the other way",
  (old, later) => {
    const there = eligibilityDiff(old, later)
    const back = eligibilityDiff(later, old)
    const mirrored = (changes: typeof back.outcomes) =>
      changes.map(({ old: from, new: to, regions, ...change }) => ({
        ...change,
        old: to,
        new: from,
        regions: regions.map(({ rules, ruledOutBy, ...region }) => ({
          ...region,
          rules: { old: rules.new, new: rules.old },
          ruledOutBy: ruledOutBy === null ? null : { old: "new", new: "old" }[ruledOutBy],
        })),
      }))
    const sorted = (changes: ReadonlyArray<unknown>) =>
      changes.map((change) => JSON.stringify(change, sortedKeys)).toSorted()
    expect(sorted(mirrored(back.outcomes))).toEqual(sorted(there.outcomes))
    expect(back.wordings.map(({ cells }) => cells).toSorted()).toEqual(
      there.wordings.map(({ cells }) => cells).toSorted(),
    )
  },
)

const sortedKeys = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value
