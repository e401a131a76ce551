import { describe, expect, test } from "vitest"
import { partingOf, type SingleFact } from "../src/diagram/variables/parting.ts"

const facts: ReadonlyArray<SingleFact> = [
  { label: "Crisis", type: "boolean" },
  { label: "Need", type: "choice", values: { long: "Long", short: "Short" } },
  { label: "Weeks", type: "integer", min: 0, max: 26 },
  { label: "Pay", type: "number" },
  { label: "Since", type: "date" },
]
const values = { boolean: true, choice: "long", integer: 5, date: "2012-10-30" }

describe.each(facts)("of a fact of type $type", (fact) => {
  test.each(Object.entries(values))(
    "a value for %s has a place only where it is one",
    (type, value) => {
      const { placeOf } = partingOf(fact, [])
      const isOne = type === fact.type || (type === "integer" && fact.type === "number")
      expect(placeOf(value) >= 0).toBe(isOne)
    },
  )
})
