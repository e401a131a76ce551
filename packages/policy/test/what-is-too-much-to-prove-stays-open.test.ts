import { expect, test } from "vitest"
import { compiled, eligibility, rule, that } from "./a-policy.ts"
import { on } from "./arbitrary-policy.ts"

const names = Array.from({ length: 36 }, (_, place) => `fact${place}`)

/** One fact of the first half and one of the other, far apart in every order of asking. */
const pairs = names.slice(0, 18).map((name, place) => ({
  all: [that(name, "equal", true), that(`fact${18 + ((place * 7) % 18)}`, "equal", true)],
}))

test("what trying the rules leaves open stays so where there is too much to look at all at once", () => {
  const facts = Object.fromEntries(names.map((label) => [label, { label, type: "boolean" }]))
  const { eligibility: decide } = compiled({
    facts,
    decisions: eligibility([
      rule("all", "accept", { all: names.map((name) => that(name, "equal", true)) }),
      rule("one pair", "accept", { any: pairs }),
      rule("no pair", "accept", { not: { any: pairs } }),
    ]),
  })
  expect(decide?.({}, on)).toMatchObject({
    outcome: "needs-more-information",
    candidates: ["all", "one pair", "no pair", "otherwise"],
  })
})
