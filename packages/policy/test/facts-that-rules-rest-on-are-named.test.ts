import { askedFacts } from "@str-service/policy"
import { expect, test } from "vitest"
import { compiled, document, eligibility, rule, that } from "./a-policy.ts"

test("the facts that rules and variants ask for are named once, and of derived ones their days", () => {
  const policy = compiled({
    facts: { ...document.facts, unasked: { label: "Asked by nobody", type: "boolean" } },
    conditions: { grown: { all: [that("age", "greaterThanInclusive", 18)] } },
    decisions: eligibility([
      rule("grown", "accept", { all: [{ condition: "grown" }, that("weeks", "lessThan", 6)] }),
      rule("older", "discuss", { all: [that("age", "greaterThan", 64)] }),
    ]),
    limits: {
      total: {
        from: "Referred",
        until: ["Closed"],
        max: "P6M",
        warn: "P1W",
        variants: [
          rule("crisis", "limit", { all: [that("crisis", "equal", true)] }, { max: "P9M" }),
        ],
      },
      other: { from: "Referred", until: ["Closed"], max: "P6M", warn: "P1W" },
    },
  })
  expect(askedFacts(policy)).toEqual(["age", "referredOn", "crisis"])
  const charged = compiled({
    decisions: {
      charging: {
        outcomes: ["charge", "discuss"],
        rules: [rule("short", "discuss", { all: [that("need", "equal", "short")] })],
        otherwise: { type: "charge", params: { because: "So it is." } },
      },
    },
  })
  expect(askedFacts(charged)).toEqual(["need"])
})
