import { test as property } from "@fast-check/vitest"
import { addDays, addMonths } from "@str-service/domain"
import { describe, expect, test } from "vitest"
import { leavesAt } from "../src/diagram/outcome-diagram.ts"
import { compiled, eligibility, rule, that } from "./a-policy.ts"
import { arbitraryDayPolicy, askedOn, dates } from "./arbitrary-day-policy.ts"
import { deciderOf } from "./deciders.ts"

const numRuns = process.env["STR_LONG"] === "1" ? 20_000 : 100

describe("for any two dates, asked on any day", () => {
  property.prop([arbitraryDayPolicy, dates, askedOn], { numRuns })(
    "the rule that the diagram says decides is the one that does",
    (policy, facts, on) => {
      const { decidingAt, diagram } = deciderOf(policy)
      const answer = policy.eligibility?.(facts, on)
      const names = [...diagram.rules.map((_, place) => `rule ${place + 1}`), "otherwise"]
      expect(decidingAt(facts, on)?.map((place) => names[place])).toEqual([answer?.rule])
    },
  )

  property.prop([arbitraryDayPolicy, dates, askedOn], { numRuns })(
    "they are among the combinations that can happen, just if the policy does not rule them out",
    (policy, facts, on) => {
      const { placeOf, diagram } = deciderOf(policy)
      const found = leavesAt(diagram.happening, placeOf(facts, on) ?? [], diagram.forest)
      const happens = policy.eligibility?.(facts, on).cannotHappen.length === 0
      expect([...found]).toEqual([happens ? 1 : 0])
    },
  )
})

describe("an example of whom a rule decides", () => {
  property.prop([arbitraryDayPolicy], { numRuns })(
    "is decided by that rule, and can happen",
    (policy) => {
      const { diagram, exampleIn } = deciderOf(policy)
      for (const [place, { decides }] of diagram.rules.entries()) {
        const example = exampleIn(decides)
        if (example === undefined) continue
        const answer = policy.eligibility?.(example.facts, example.on)
        expect(answer).toMatchObject({ rule: `rule ${place + 1}`, cannotHappen: [] })
      }
    },
  )
})

test("on days near a fixed one, little time has passed since days after it", () => {
  const { diagram, exampleIn } = deciderOf(
    compiled({
      decisions: eligibility([
        rule("long after a late referral", "accept", {
          all: [
            that("referredOn", "greaterThanInclusive", "2021-06-01"),
            that("weeks", "greaterThanInclusive", 4),
          ],
        }),
      ]),
    }),
  )
  expect(diagram.all[0]).toMatchObject({
    kind: "asked",
    days: [
      { spans: [{ from: "2020-01-01", to: "2021-06-27" }] },
      { spans: [{ from: "2021-06-28", to: "2021-06-28" }] },
      { spans: [{ from: "2021-06-29", to: addDays(addMonths("2020-01-01", 1200), -1) }] },
    ],
  })
  expect(exampleIn(diagram.rules[0]?.decides ?? -1)).toEqual({
    facts: { referredOn: "2021-06-01" },
    on: "2021-06-29",
  })
})
