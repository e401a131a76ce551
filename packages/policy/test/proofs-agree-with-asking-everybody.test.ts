import { fc, test as property } from "@fast-check/vitest"
import type { Facts } from "@str-service/domain"
import {
  type CompiledPolicy,
  type Condition,
  type Path,
  type ProofCode,
  type ProofFinding,
  toEngine,
  verify,
} from "@str-service/policy"
import { describe, expect } from "vitest"
import { conditionCompiler } from "../src/conditions/compile-condition.ts"
import {
  arbitraryDaylessPolicy,
  arbitraryPolicy,
  completeFacts,
  completionsOf,
  on,
} from "./arbitrary-policy.ts"
import { cellOf } from "./cells.ts"

const isLong = process.env["STR_LONG"] === "1"
const numRuns = isLong ? 5_000 : 80

/** Everybody there can be, apart from the day of the referral, on which nothing turns. */
const everybody = completionsOf({ referredOn: "2020-01-31" })

const whoCanBe = (policy: CompiledPolicy): ReadonlyArray<Facts> =>
  everybody.filter((facts) => policy.eligibility?.(facts, on).cannotHappen.length === 0)

const rulesOf = ({ document }: CompiledPolicy) => document.decisions.eligibility?.rules ?? []

const decidingFor = (policy: CompiledPolicy, facts: Facts, day = on) =>
  policy.eligibility?.(facts, day).rule

const findingsOf = (policy: CompiledPolicy, ...codes: ReadonlyArray<ProofCode>) =>
  verify(policy).findings.filter(({ code }) => codes.includes(code))

/** Whether a condition holds of somebody. */
const holds = ({ document }: CompiledPolicy, condition: Condition, facts: Facts, day = on) =>
  conditionCompiler(document)({ all: [condition] }).truth(facts, day) === true

/** The place of the rule to which a path leads. */
const placeOf = ({ path }: Pick<ProofFinding, "path">): number => Number(path[3])

/** A condition without its parts at some places. */
const without = (condition: unknown, paths: ReadonlyArray<Path>): Condition => {
  const copy = structuredClone(condition)
  const marked = paths.map((path) => {
    const group = path
      .slice(0, -1)
      .reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], copy)
    return { group: group as Array<unknown>, index: Number(path.at(-1)) }
  })
  for (const { group, index } of marked) group[index] = null
  return JSON.parse(JSON.stringify(copy), (_, value: unknown) =>
    Array.isArray(value) ? value.filter((each) => each !== null) : value,
  ) as Condition
}

/** Every part of groups of several, by its place within the condition. */
const partsOf = (node: unknown, at: Path = []): ReadonlyArray<Path> => {
  if (typeof node !== "object" || node === null) return []
  return Object.entries(node).flatMap(([key, inner]) => {
    if (key === "not") return partsOf(inner, [...at, key])
    if (key !== "all" && key !== "any") return []
    const parts: ReadonlyArray<unknown> = inner
    return parts.flatMap((part, index) => [
      ...(parts.length > 1 ? [[...at, key, index]] : []),
      ...partsOf(part, [...at, key, index]),
    ])
  })
}

describe("of everybody there can be", () => {
  property.prop([arbitraryDaylessPolicy], { numRuns })(
    "each rule decides as many combinations as is told, otherwise the rest, and examples are of them",
    (policy) => {
      const cell = cellOf(policy)
      const people = whoCanBe(policy)
      const deciding = Map.groupBy(people, (facts) => decidingFor(policy, facts))
      const cells = (rule: string) => ({
        count: String(new Set(deciding.get(rule)?.map(cell)).size),
        of: String(new Set(people.map(cell)).size),
      })
      const [table] = verify(policy).tables
      if (people.length === 0) {
        expect(findingsOf(policy, "nothing-can-happen")).toHaveLength(1)
        expect(table).toBeUndefined()
      } else {
        expect(table?.decided).toEqual(
          rulesOf(policy).map(({ name }) => ({ rule: name, cells: cells(name) })),
        )
        expect(table?.otherwise).toEqual(cells("otherwise"))
        const left = findingsOf(policy, "falls-to-otherwise").map((found) => found.cells)
        const isTold = rulesOf(policy).length > 0 && deciding.has("otherwise")
        expect(left).toEqual(isTold ? [cells("otherwise")] : [])
        for (const { example } of verify(policy).findings) {
          const isSo = (facts: Facts) =>
            Object.entries(example?.facts ?? {}).every(
              ([name, value]) => JSON.stringify(facts[name]) === JSON.stringify(value),
            )
          expect(people.some(isSo)).toBe(true)
        }
      }
    },
  )

  property.prop([arbitraryDaylessPolicy], { numRuns })(
    "just those rules are told that never match, and those that match and never decide",
    (policy) => {
      const people = whoCanBe(policy)
      fc.pre(people.length > 0)
      const deciding = new Set(people.map((facts) => decidingFor(policy, facts)))
      const matching = (name: string) => {
        const rule = rulesOf(policy).find((one) => one.name === name)
        return people.some((facts) => rule !== undefined && holds(policy, rule.conditions, facts))
      }
      const idle = rulesOf(policy)
        .map(({ name }, place) => ({ name, place }))
        .filter(({ name }) => !deciding.has(name))
      const places = (code: ProofCode) => findingsOf(policy, code).map(placeOf)
      expect(places("rule-masked")).toEqual(
        idle.filter(({ name }) => matching(name)).map(({ place }) => place),
      )
      expect(places("rule-never-matches")).toEqual(
        idle.filter(({ name }) => !matching(name)).map(({ place }) => place),
      )
    },
  )

  property.prop([arbitraryDaylessPolicy], { numRuns })(
    "rules above that decide where one matches are told, with how many and of whom",
    async (policy) => {
      const cell = cellOf(policy)
      const people = whoCanBe(policy)
      fc.pre(people.length > 0)
      const given = (place: number) => {
        const { because: _, ...params } = rulesOf(policy)[place]?.event.params ?? { because: "" }
        return JSON.stringify([rulesOf(policy)[place]?.event.type, params])
      }
      const findings = findingsOf(policy, "order-decides", "rule-masked")
      for (const [place, { name, conditions }] of rulesOf(policy).entries()) {
        const found = findings.find((one) => placeOf(one) === place)
        const matched = people.filter((facts) => holds(policy, conditions, facts))
        const above = Map.groupBy(matched, (facts) => decidingFor(policy, facts))
        const isMasked = matched.length > 0 && !above.has(name)
        const expected = rulesOf(policy)
          .slice(0, place)
          .map((rule, index) => ({
            rule: rule.name,
            isSame: given(index) === given(place),
            count: String(new Set(above.get(rule.name)?.map(cell)).size),
          }))
          .filter(({ count, isSame }) => count !== "0" && (isMasked || !isSame))
        expect(
          found?.decidedAbove.map(({ rule, isSame, cells: { count } }) => ({
            rule,
            isSame,
            count,
          })) ?? [],
        ).toEqual(expected)
        const all = expected.reduce((sum, { count }) => sum + Number(count), 0)
        expect(found?.cells?.count).toBe(expected.length === 0 ? undefined : String(all))
        for (const { rule, example } of found?.decidedAbove ?? []) {
          expect(decidingFor(policy, example.facts, example.on)).toBe(rule)
          expect(holds(policy, conditions, example.facts, example.on)).toBe(true)
          const outcome = await toEngine(policy, "eligibility", example.on)?.run(example.facts)
          expect(outcome?.results[0]?.name).toBe(rule)
          expect(outcome?.results.map((result) => result.name)).toContain(name)
        }
      }
    },
  )

  property.prop([arbitraryDaylessPolicy], { numRuns })(
    "parts of rules that are told can be left out together, and no others",
    (policy) => {
      const people = whoCanBe(policy)
      fc.pre(people.length > 0)
      const told = findingsOf(policy, "condition-changes-nothing", "condition-settled-above")
      for (const [place, { name, conditions }] of rulesOf(policy).entries()) {
        const tried = people.filter(
          (facts) =>
            !rulesOf(policy)
              .slice(0, place)
              .some((rule) => holds(policy, rule.conditions, facts)),
        )
        const isSame = (paths: ReadonlyArray<Path>, among: ReadonlyArray<Facts>) => {
          const changed = without(conditions, paths)
          return among.every(
            (facts) => holds(policy, changed, facts) === holds(policy, conditions, facts),
          )
        }
        const left = told.filter(
          (found) => found.path[0] === "decisions" && placeOf(found) === place,
        )
        const pathsOf = (some: typeof left) => some.map(({ path }) => path.slice(5))
        const own = left.filter(({ code }) => code === "condition-changes-nothing")
        expect(isSame(pathsOf(own), people)).toBe(true)
        expect(isSame(pathsOf(left), tried)).toBe(true)
        if (!tried.some((facts) => decidingFor(policy, facts) === name)) continue
        const slim = without(conditions, pathsOf(left))
        const others = partsOf(slim).filter((path) => {
          const changed = without(slim, [path])
          return tried.every(
            (facts) => holds(policy, changed, facts) === holds(policy, slim, facts),
          )
        })
        expect(others).toEqual([])
      }
    },
  )

  property.prop([arbitraryDaylessPolicy], { numRuns })(
    "just those named conditions are told that are true of nobody, or of everybody",
    (policy) => {
      const people = whoCanBe(policy)
      fc.pre(people.length > 0)
      const names = Object.keys(policy.document.conditions ?? {})
      const told = (code: ProofCode) => findingsOf(policy, code).map(({ path }) => path[1])
      const isHeld = (condition: string) => (facts: Facts) => holds(policy, { condition }, facts)
      expect(told("condition-never-true")).toEqual(
        names.filter((name) => !people.some(isHeld(name))),
      )
      expect(told("condition-never-false")).toEqual(
        names.filter((name) => people.every(isHeld(name))),
      )
    },
  )

  property.prop([arbitraryDaylessPolicy], { numRuns })(
    "just those outcomes are told that nobody is given",
    (policy) => {
      const people = whoCanBe(policy)
      fc.pre(people.length > 0)
      const given = new Set(people.map((facts) => policy.eligibility?.(facts, on).outcome))
      const outcomes = policy.document.decisions.eligibility?.outcomes ?? []
      expect(findingsOf(policy, "outcome-never-given").map(({ path }) => path[3])).toEqual(
        outcomes.flatMap((outcome, index) => (given.has(outcome) ? [] : [index])),
      )
    },
  )

  property.prop([arbitraryDaylessPolicy], { numRuns })(
    "what is said not to happen can be left out where it is told, and nowhere else",
    (policy) => {
      fc.pre(whoCanBe(policy).length > 0)
      const { cannotHappen = [] } = policy.document
      const told = findingsOf(policy, "impossible-adds-nothing").map(({ path }) => Number(path[1]))
      const left = cannotHappen.filter((_, index) => !told.includes(index))
      const happening = (some: typeof cannotHappen) =>
        everybody.filter((facts) => !some.some((condition) => holds(policy, condition, facts)))
          .length
      expect(happening(left)).toBe(happening(cannotHappen))
      for (const one of left) {
        expect(happening(left.filter((other) => other !== one))).not.toBe(happening(left))
      }
    },
  )
})

describe("with days", () => {
  property.prop([arbitraryPolicy], { numRuns })(
    "an example is somebody whom no rule decides by evaluator and engine alike",
    async (policy) => {
      for (const { example } of findingsOf(policy, "falls-to-otherwise")) {
        if (example === null) continue
        const { facts, on: day } = example
        expect(decidingFor(policy, facts, day)).toBe("otherwise")
        const outcome = await toEngine(policy, "eligibility", day)?.run(facts)
        expect(outcome?.results.map(({ name }) => name)).toEqual(["otherwise"])
      }
    },
  )

  const many = isLong ? 100_000 : 2_000

  property.prop([arbitraryPolicy, fc.array(completeFacts, { minLength: 20, maxLength: 20 })], {
    numRuns: many / 20,
  })("where nothing is told to fall to otherwise, nobody does", (policy, people) => {
    const { tables } = verify(policy)
    const isGapless = tables[0]?.otherwise?.count === "0"
    fc.pre(isGapless)
    for (const facts of people) {
      const { rule, cannotHappen = [] } = policy.eligibility?.(facts, on) ?? {}
      expect(rule === "otherwise" && cannotHappen.length === 0).toBe(false)
    }
  })
})
