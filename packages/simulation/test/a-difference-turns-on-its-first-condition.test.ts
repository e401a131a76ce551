import { simulate } from "@str-service/simulation"
import { expect, test } from "vitest"
import { is, policy, recorded } from "./episode.ts"

const events = recorded(policy(), { age: 62, inCrisis: true })

const turning = (
  before: Parameters<typeof policy>[0],
  after: Parameters<typeof policy>[0],
  episode = events,
) =>
  simulate({ before: policy(before), after: policy(after) }, [episode]).turningPoints.map(
    ({ rule, condition }) => ({ rule, condition }),
  )

const older = (than: number) => ({
  name: "old age",
  when: is("age", than, "greaterThanInclusive"),
  gives: "discuss",
})

test("a rule under both policies: the condition by which it falls behind, and its like", () => {
  expect(turning({ eligibility: [older(60)] }, { eligibility: [older(65)] })).toEqual([
    {
      rule: { before: "old age", after: "old age" },
      condition: {
        before: { fact: "age", operator: "greaterThanInclusive", value: 60, result: true },
        after: { fact: "age", operator: "greaterThanInclusive", value: 65, result: false },
      },
    },
  ])
})

test("a condition more: it has no like before", () => {
  const narrower = {
    ...older(60),
    when: { all: [older(60).when, { not: is("inCrisis", true) }] },
  }
  expect(turning({ eligibility: [older(60)] }, { eligibility: [narrower] })).toEqual([
    {
      rule: { before: "old age", after: "old age" },
      condition: {
        before: null,
        after: { fact: "inCrisis", operator: "not:equal", value: true, result: false },
      },
    },
  ])
})

test("a rule under one policy only: what makes it hold", () => {
  expect(turning({}, { eligibility: [older(60)] })).toEqual([
    {
      rule: { before: null, after: "old age" },
      condition: {
        before: null,
        after: { fact: "age", operator: "greaterThanInclusive", value: 60, result: true },
      },
    },
  ])
})

test("a rule that gives something else: no condition", () => {
  const accepting = { ...older(60), gives: "accept" }
  expect(turning({ eligibility: [accepting] }, { eligibility: [older(60)] })).toEqual([
    {
      rule: { before: "old age", after: "old age" },
      condition: { before: null, after: null },
    },
  ])
})

test("a fact that is not known: the rule falls behind for it", () => {
  const unknown = recorded(policy(), { inCrisis: true })
  const crisis = { name: "crisis", when: is("inCrisis", true), gives: "discuss" }
  const both = { ...crisis, when: { all: [crisis.when, older(60).when] } }
  expect(turning({ eligibility: [crisis] }, { eligibility: [both] }, unknown)).toEqual([
    {
      rule: { before: "crisis", after: "crisis" },
      condition: {
        before: null,
        after: { fact: "age", operator: "greaterThanInclusive", value: 60, result: "unknown" },
      },
    },
  ])
})

test("what was recorded is traced where its version is at hand, and else known by its rule", () => {
  const version = policy({ eligibility: [older(60)] })
  const judged = recorded(version, { age: 62 })
  const after = policy({ version: "2", eligibility: [older(65)] })
  const under = (versionOf: () => typeof version | undefined) =>
    simulate({ before: { versionOf }, after }, [judged]).turningPoints[0]
  const fallen = { fact: "age", operator: "greaterThanInclusive", value: 65, result: false }
  const held = { ...fallen, value: 60, result: true }
  expect(under(() => version)?.condition).toEqual({ before: held, after: fallen })
  expect(under(() => undefined)).toMatchObject({
    rule: { before: "old age", after: "old age" },
    condition: { before: null, after: fallen },
  })
})

test("episodes that turn on the same are counted together, the first standing for them", () => {
  const another = events.map((event) => ({
    ...event,
    metadata: { ...event.metadata, episodeId: "e-2" },
  }))
  const { turningPoints } = simulate(
    { before: policy(), after: policy({ eligibility: [older(60)] }) },
    [events, another],
  )
  expect(turningPoints.map(({ episodes, example }) => [episodes, example])).toEqual([[2, "e-1"]])
})
