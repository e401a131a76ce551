import type { TurningPoint } from "@str-service/simulation"
import { expect, test } from "vitest"
import { turningInWords } from "../src/simulating/words.ts"

const nothing = { before: null, after: null }

const told = (point: Partial<TurningPoint>): string =>
  turningInWords(
    { decision: "charging", outcome: nothing, rule: nothing, condition: nothing, ...point },
    new Map([["inCrisis", { label: "In a crisis", type: "boolean" }]]),
  )

test("where no rule matches, what decides is said, and where nothing does", () => {
  expect(told({ outcome: { before: "charge", after: null } })).toBe(
    "before, no rule matches, so that “otherwise” decides; after, not decided",
  )
})

test("a rule of one side stands beside what decides on the other", () => {
  const inCrisis = { fact: "inCrisis", operator: "equal", value: true, result: true } as const
  expect(
    told({
      outcome: { before: "exempt", after: "charge" },
      rule: { before: "a crisis is free", after: null },
      condition: { before: inCrisis, after: null },
    }),
  ).toBe(
    "before, “a crisis is free” (In a crisis: yes, which holds); after, no rule matches, so that “otherwise” decides",
  )
})

test("where more has to be known, “otherwise” is not said to decide", () => {
  expect(
    told({
      outcome: { before: "needs-more-information", after: "exempt" },
      rule: { before: null, after: "a crisis is free" },
    }),
  ).toBe("before, no other rule could decide; after, “a crisis is free”")
})
