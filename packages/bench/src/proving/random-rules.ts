import { type CompiledPolicy, type Condition, readPolicy } from "@str-service/policy"
import fc from "fast-check"

const yesOrNo = { label: "Yes or no", type: "boolean" }
const choice = { label: "Choice", type: "choice", values: { a: "A", b: "B", c: "C" } }
const amount = { label: "Amount", type: "integer", min: 0, max: 100 }
const kinds = [amount, choice, yesOrNo, yesOrNo]

const facts = Object.fromEntries(
  Array.from({ length: 20 }, (_, place) => [`fact${place}`, kinds[place % kinds.length]]),
)

const compared = (place: number): fc.Arbitrary<Condition> => {
  const fact = fc.constant(`fact${place}`)
  switch (kinds[place % kinds.length]) {
    case amount:
      return fc.record({
        fact,
        operator: fc.constantFrom("lessThan", "greaterThanInclusive"),
        value: fc.constantFrom(10, 20, 50),
      })
    case choice:
      return fc.record({
        fact,
        operator: fc.constant("equal"),
        value: fc.constantFrom("a", "b", "c"),
      })
    default:
      return fc.record({ fact, operator: fc.constant("equal"), value: fc.boolean() })
  }
}

const comparison = fc.integer({ min: 0, max: 19 }).chain(compared)

const some = (part: fc.Arbitrary<Condition>) =>
  fc
    .tuple(part, part, fc.option(part, { freq: 1 }))
    .map(([one, other, third]) =>
      third === null ? ([one, other] as const) : ([one, other, third] as const),
    )

const nested = (depth: number): fc.Arbitrary<Condition> => {
  if (depth === 0) return comparison
  const parts = some(nested(depth - 1))
  return fc.oneof(
    { weight: 2, arbitrary: comparison },
    { weight: 4, arbitrary: fc.record({ all: parts }) },
    { weight: 4, arbitrary: fc.record({ any: parts }) },
    { weight: 1, arbitrary: fc.record({ not: nested(depth - 1) }) },
  )
}

const event = fc.record({
  type: fc.constantFrom("accept", "signpost", "discuss"),
  params: fc.constant({ because: "drawn at random" }),
})

const rule = fc.record({
  conditions: fc.record({ all: fc.tuple(nested(2), nested(2), nested(1)) }),
  event,
})

/** Forty nested rules over twenty facts, drawn at random: the same for the same seed. */
export const randomRules = (seed: number): CompiledPolicy => {
  const [rules = []] = fc.sample(fc.array(rule, { minLength: 40, maxLength: 40 }), {
    seed,
    numRuns: 1,
  })
  const { document, findings } = readPolicy(
    JSON.stringify({
      id: "random",
      version: String(seed),
      title: "Forty rules drawn at random",
      effectiveFrom: "2020-01-01",
      sources: {},
      facts,
      decisions: {
        eligibility: {
          outcomes: ["accept", "signpost", "discuss"],
          rules: rules.map((drawn, place) => ({ name: `rule ${place + 1}`, ...drawn })),
          otherwise: { type: "discuss", params: { because: "no rule holds" } },
        },
      },
      limits: {},
    }),
  )
  if (document === null) throw new Error(findings.map(({ message }) => message).join("\n"))
  return document
}
