import type { Facts, FactValue, SuppliedFacts } from "@str-service/domain"
import fc from "fast-check"

/** Every fact that the arbitrary policies may ask for, with some of the values it may have. */
export const factValues = {
  inCrisis: [true, false],
  expectedNeed: ["short-term", "long-term"],
  aftercare: [true, false],
  age: [17, 18, 65],
} as const satisfies { readonly [fact: string]: ReadonlyArray<FactValue> }

export type FactName = keyof typeof factValues

export const factNames = [
  "inCrisis",
  "expectedNeed",
  "aftercare",
  "age",
] as const satisfies ReadonlyArray<FactName>

const aValueOf = (fact: FactName): fc.Arbitrary<FactValue> => fc.constantFrom(...factValues[fact])

const complete = fc
  .tuple(...factNames.map(aValueOf))
  .map(
    (values): Facts => Object.fromEntries(values.map((value, place) => [factNames[place], value])),
  )

/** A value for every fact. */
export const completeFacts: fc.Arbitrary<Facts> = complete

/** Some facts known and some not. */
export const someFacts: fc.Arbitrary<Facts> = fc
  .tuple(complete, fc.subarray([...factNames]))
  .map(([facts, known]) =>
    Object.fromEntries(
      Object.entries(facts).filter(([fact]) => known.some((name) => name === fact)),
    ),
  )

/**
 * Facts as anybody might supply them: of no catalogue, of the wrong type, `null`, nested. Zero is
 * never negative: JSON text does not keep that.
 */
export const suppliedFacts: fc.Arbitrary<SuppliedFacts> = fc.oneof(
  { weight: 2, arbitrary: someFacts },
  fc.dictionary(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom<string>(...factNames) },
      fc.constantFrom("team", "referredOn", "constructor", "hasOwnProperty", "", "ünknown"),
    ),
    fc.oneof(
      fc.constantFrom(null, "", 0, -1, 1.5, 1e300, "2012-10-01", "maybe"),
      fc.constantFrom<SuppliedFacts[string]>([], [null], ["short-term"], {}, { a: [true] }),
      fc.boolean(),
    ),
    { maxKeys: 4, noNullPrototype: true },
  ),
)
