import { fc, test as property } from "@fast-check/vitest"
import type { Facts } from "@str-service/domain"
import type { CompiledPolicy } from "@str-service/policy"
import { describe, expect } from "vitest"
import { cheapestWay } from "../src/diagram/forest/cheapest.ts"
import { countIn } from "../src/diagram/forest/counting.ts"
import { type Diagram, forest as forestOf } from "../src/diagram/forest/forest.ts"
import { always, logic as logicOf, never } from "../src/diagram/forest/logic.ts"
import { coverOf, diagramOf } from "../src/diagram/forest/regions.ts"
import { leavesAt } from "../src/diagram/outcome-diagram.ts"
import { arbitraryDaylessPolicy, completionsOf, on } from "./arbitrary-policy.ts"
import { cellOf } from "./cells.ts"
import { type Decider, deciderOf } from "./deciders.ts"

const numRuns = process.env["STR_LONG"] === "1" ? 5_000 : 200

/** Everybody there can be, apart from the day of the referral, on which nothing turns. */
const everybody = completionsOf({ referredOn: "2020-01-31" })

const whoCanBe = (policy: CompiledPolicy): ReadonlyArray<Facts> =>
  everybody.filter((facts) => policy.eligibility?.(facts, on).cannotHappen.length === 0)

/** Of some people those for whom a diagram over the compared facts holds. */
const within = (part: Diagram, { diagram, placeOf }: Decider, people: ReadonlyArray<Facts>) =>
  people.filter((facts) => leavesAt(part, placeOf(facts, on) ?? [], diagram.forest).has(1))

describe("of everybody there can be", () => {
  property.prop([arbitraryDaylessPolicy], { numRuns })(
    "each rule decides as many cells as the diagram counts, and so does otherwise",
    (policy) => {
      const { diagram } = deciderOf(policy)
      const cell = cellOf(policy)
      const deciding = Map.groupBy(
        whoCanBe(policy),
        (facts) => policy.eligibility?.(facts, on).rule,
      )
      const cells = (rule: string) => BigInt(new Set(deciding.get(rule)?.map(cell)).size)
      const count = countIn(diagram.forest, diagram.compared)
      expect(diagram.rules.map(({ decides }) => count(decides))).toEqual(
        diagram.rules.map((_, place) => cells(`rule ${place + 1}`)),
      )
      expect(count(diagram.otherwise ?? never)).toBe(cells("otherwise"))
      expect(count(diagram.possible)).toBe(BigInt(new Set(whoCanBe(policy).map(cell)).size))
    },
  )

  property.prop([arbitraryDaylessPolicy], { numRuns })(
    "regions show just those whom a rule decides, and none can be left out",
    (policy) => {
      const decider = deciderOf(policy)
      const { forest, logic, rules, possible } = decider.diagram
      for (const { decides } of rules) {
        const besides = logic.not(possible)
        const { regions, rest } = coverOf(decides, besides, 1_000, forest, logic)
        const shown = (some: typeof regions) =>
          some.map((region) => diagramOf(region, forest)).reduce(logic.or, never)
        expect(rest).toBe(never)
        expect(logic.and(shown(regions), possible)).toBe(decides)
        for (const region of regions) {
          const others = regions.filter((other) => other !== region)
          expect(logic.without(decides, shown(others))).not.toBe(never)
        }
      }
    },
  )

  property.prop([arbitraryDaylessPolicy], { numRuns })(
    "a few regions show some of those whom a rule decides, and the rest are told",
    (policy) => {
      const { forest, logic, rules, possible } = deciderOf(policy).diagram
      for (const { decides } of rules) {
        const { regions, rest } = coverOf(decides, never, 1, forest, logic)
        const shown = regions.map((region) => diagramOf(region, forest)).reduce(logic.or, never)
        expect(logic.or(shown, rest)).toBe(decides)
        expect(logic.and(shown, rest)).toBe(never)
        expect(logic.without(shown, possible)).toBe(never)
      }
    },
  )

  property.prop([arbitraryDaylessPolicy, fc.constantFrom(...everybody)], { numRuns })(
    "the cheapest way to those whom a rule decides changes no more of somebody than it must",
    (policy, somebody) => {
      const decider = deciderOf(policy)
      const { all, forest, rules } = decider.diagram
      const place = (facts: Facts) =>
        (decider.placeOf(facts, on) ?? []).map((values) => values?.[0])
      const from = place(somebody)
      for (const { decides } of rules) {
        const way = cheapestWay(
          forest,
          decides,
          (leaf) => leaf === 1,
          (level, value) => (from[level] === value ? 0 : 1),
        )
        const changes = within(decides, decider, everybody).map(
          (facts) => place(facts).filter((value, level) => value !== from[level]).length,
        )
        expect(way?.cost).toBe(changes.length === 0 ? undefined : Math.min(...changes))
        expect(way?.values.length).toBe(way === undefined ? undefined : all.length)
      }
    },
  )

  property.prop([arbitraryDaylessPolicy], { numRuns })(
    "an example is one whom the rule decides, and who can be",
    (policy) => {
      const { diagram, exampleIn } = deciderOf(policy)
      for (const [place, { decides }] of diagram.rules.entries()) {
        const example = exampleIn(decides)
        if (example === undefined) continue
        const { rule } = policy.eligibility?.(example.facts, example.on) ?? {}
        expect(rule).toBe(`rule ${place + 1}`)
        const alike = whoCanBe(policy).filter((facts) =>
          Object.entries(example.facts).every(([name, value]) => isAlike(value, facts[name])),
        )
        expect(alike).not.toEqual([])
      }
    },
  )
})

const isAlike = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

describe("a diagram that its budget does not allow", () => {
  property.prop([arbitraryDaylessPolicy, fc.integer({ min: 0, max: 40 })], { numRuns })(
    "is given up, and what was found before stays right",
    (policy, budget) => {
      const whole = deciderOf(policy)
      const part = deciderOf(policy, budget)
      if (part.diagram.otherwise === null) {
        expect(part.diagram.rules.length).toBeLessThanOrEqual(whole.diagram.rules.length)
      }
      for (const [place, { decides }] of part.diagram.rules.entries()) {
        const deciding = whole.diagram.rules[place]?.decides ?? never
        expect(within(decides, part, everybody)).toEqual(within(deciding, whole, everybody))
      }
    },
  )
})

describe("of conditions as diagrams", () => {
  const widths = [2, 3]
  const forest = forestOf(widths, 1_000)
  const { and, or, not, without } = logicOf(forest)
  const part = fc.constantFrom(
    never,
    always,
    forest.ask(0, [never, always]),
    forest.ask(1, [always, never, always]),
    forest.ask(0, [forest.ask(1, [never, always, never]), always]),
  )
  property.prop([part, part])("equal functions are one diagram", (one, other) => {
    expect(and(one, other)).toBe(and(other, one))
    expect(or(one, other)).toBe(not(and(not(one), not(other))))
    expect(without(one, other)).toBe(and(one, not(other)))
    expect(not(not(one))).toBe(one)
  })
})
