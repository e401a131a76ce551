import { addDays, type Day, type Facts } from "@str-service/domain"
import type { CompiledPolicy } from "@str-service/policy"
import fc from "fast-check"
import { compiled } from "./a-policy.ts"

const since = (unit: string, date: string) => ({
  label: `${unit} since ${date}`,
  type: "integer",
  derived: { unit, since: date },
})

const facts = {
  referredOn: { label: "Referred on", type: "date" },
  bornOn: { label: "Born on", type: "date" },
  weeks: since("weeks", "referredOn"),
  months: since("months", "referredOn"),
  years: since("years", "bornOn"),
}

const order = ["lessThan", "lessThanInclusive", "greaterThan", "equal", "notEqual"]

const comparing = (fact: string, values: ReadonlyArray<unknown>) =>
  fc.record({
    fact: fc.constant(fact),
    operator: fc.constantFrom(...order),
    value: fc.constantFrom(...values),
  })

/** Comparisons of dates and of the time since them, in one unit or in several. */
const comparisons = {
  referredOn: comparing("referredOn", ["2020-01-31", "2020-03-01"]),
  bornOn: comparing("bornOn", ["2004-02-29", "2020-02-01"]),
  weeks: comparing("weeks", [-1, 0, 4, 5]),
  months: comparing("months", [0, 1, 2]),
  years: comparing("years", [16, 18, 120]),
}

const chosen = [
  ["referredOn", "weeks", "years"],
  ["bornOn", "years", "weeks"],
  ["referredOn", "bornOn"],
  ["months", "years"],
  ["weeks", "months"],
  ["referredOn", "weeks", "months", "bornOn", "years"],
] as const

const rulesOver = (names: (typeof chosen)[number]) => {
  const comparison = fc.oneof(...names.map((name) => comparisons[name]))
  const some = fc.array(comparison, { minLength: 1, maxLength: 3 })
  const group = fc.oneof(fc.record({ all: some }), fc.record({ any: some }))
  return fc.record({
    rules: fc.array(group, { minLength: 1, maxLength: 3 }),
    cannotHappen: fc.array(group, { maxLength: 1 }),
  })
}

/** Small valid policies in which everything turns on days and on the time passed since them. */
export const arbitraryDayPolicy: fc.Arbitrary<CompiledPolicy> = fc
  .constantFrom(...chosen)
  .chain(rulesOver)
  .map(({ rules, cannotHappen }) =>
    compiled({
      facts,
      cannotHappen,
      decisions: {
        eligibility: {
          outcomes: ["accept", "decline", "discuss"],
          rules: rules.map((conditions, index) => ({
            name: `rule ${index + 1}`,
            conditions,
            event: { type: index % 2 === 0 ? "accept" : "decline", params: { because: "because" } },
          })),
          otherwise: { type: "discuss", params: { because: "because" } },
        },
      },
    }),
  )

/** Days near those that the policies name, and some far away. */
const nearbyDay: fc.Arbitrary<Day> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom<Day>("2020-01-31", "2020-03-01", "2004-02-29", "2020-02-01", "2022-02-28"),
      fc.integer({ min: -40, max: 40 }),
    )
    .map(([day, days]) => addDays(day, days)),
  fc.constantFrom<Day>("1900-01-01", "1999-12-31", "2050-06-15", "9999-12-31"),
)

/** A day for each date. */
export const dates: fc.Arbitrary<Facts> = fc.record({ referredOn: nearbyDay, bornOn: nearbyDay })

/** A day on which the policies may be asked. */
export const askedOn: fc.Arbitrary<Day> = fc.oneof(
  fc.integer({ min: 0, max: 900 }).map((days) => addDays("2020-01-01", days)),
  fc.integer({ min: 0, max: 36_000 }).map((days) => addDays("2020-01-01", days)),
)
