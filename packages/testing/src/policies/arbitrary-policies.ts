import {
  addDays,
  type Day,
  type LimitDuration,
  type LimitEnd,
  type WorkforceRules,
} from "@str-service/domain"
import {
  ChargingOutcome,
  Counting,
  EligibilityOutcome,
  Enforcement,
  LimitStart,
  PauseRule,
} from "@str-service/domain/schemas"
import fc from "fast-check"
import { localCodes } from "../arbitraries/codes.ts"
import { type FactName, factNames, factValues } from "../arbitraries/facts.ts"
import { partialShape, shape } from "../arbitraries/shape.ts"
import { trainingSteps } from "../arbitraries/training-steps.ts"
import { type PoliciesOnTerms, policiesOn } from "./policy-of.ts"
import type { Condition, DecisionTerms, LimitTerms, Terms } from "./terms.ts"

const factWithValue = (fact: FactName) =>
  fc.constantFrom(...factValues[fact]).map((is) => ({ fact, is }))

const aFact = fc.constantFrom(...factNames).chain(factWithValue)

const conditions: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: aFact },
  fc.integer({ min: 1, max: 12 }).map((weeksSinceReferral) => ({ weeksSinceReferral })),
  fc.constantFrom("access", "elsewhere").map((team) => ({ team })),
)

const decisions = <Outcome extends string>(outcomes: fc.Arbitrary<Outcome>) => {
  const terms: fc.Arbitrary<DecisionTerms<Outcome>> = fc.record(
    {
      rules: fc.array(shape({ when: conditions, outcome: outcomes }), { maxLength: 2 }),
      otherwise: outcomes,
      ground: fc.constant("section-117-aftercare"),
    },
    { noNullPrototype: true, requiredKeys: ["rules", "otherwise"] },
  )
  return fc.option(terms, { nil: null, freq: 30 })
}

/** Outcomes of which one is by far the likeliest, so that histories go on. */
const mostly = <Outcome>(usual: Outcome, all: ReadonlyArray<Outcome>): fc.Arbitrary<Outcome> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(usual) }, fc.constantFrom(...all))

/** Lengths that a limit may have: short, so that histories go over them, and as long as the service's. */
export const limitDurations: fc.Arbitrary<LimitDuration> = fc.oneof(
  fc.integer({ min: 1, max: 8 }).map((weeks): LimitDuration => `P${weeks}W`),
  fc.integer({ min: 1, max: 6 }).map((months): LimitDuration => `P${months}M`),
)

const limitNames = ["waiting", "enablement", "total", "chargeable"]

/** The terms of one limit, of every kind that a policy document may state. */
export const limitTerms: fc.Arbitrary<LimitTerms> = partialShape<
  LimitTerms,
  Exclude<keyof LimitTerms, "variant">
>(
  {
    name: fc.constantFrom(...limitNames),
    from: fc.constantFrom(...LimitStart.literals),
    until: fc
      .subarray(["EnablementStarted", "ChargeableStarted"] satisfies ReadonlyArray<LimitEnd>)
      .map((starts): ReadonlyArray<LimitEnd> => [...starts, "Closed"]),
    max: limitDurations,
    counting: fc.constantFrom(...Counting.literals),
    pauses: fc.constantFrom(...PauseRule.literals),
    enforcement: fc.constantFrom("flag", ...Enforcement.literals),
    warn: fc.constantFrom("P0D", "P3D", "P1W"),
    variant: fc.tuple(aFact, limitDurations).map(([fact, max]) => ({ ...fact, max })),
  },
  ["name", "from", "until", "max", "counting", "pauses", "enforcement", "warn"],
)

/** What a version may say, besides when. */
type Content = Omit<Terms, "reference" | "effectiveFrom" | "effectiveTo">

/** What may be asked of the workforce, all of it or some. */
const workforces: fc.Arbitrary<WorkforceRules> = partialShape<WorkforceRules, never>(
  {
    supervisionEvery: limitDurations,
    trainingSteps: fc
      .subarray([...trainingSteps])
      .map((steps) => Object.fromEntries(steps.map((step) => [step, `Step: ${step}`]))),
    caseloadLimit: fc.integer({ min: 1, max: 3 }),
    onlyStrWorkers: fc.boolean(),
  },
  [],
)

const contents: fc.Arbitrary<Content> = partialShape<Content, Exclude<keyof Content, "workforce">>(
  {
    catalogue: fc.oneof(
      { weight: 8, arbitrary: fc.constant(factNames) },
      fc.subarray([...factNames], { minLength: 1 }),
    ),
    localCodes: fc.subarray([...localCodes]),
    eligibility: decisions(mostly("accept", EligibilityOutcome.literals)),
    charging: decisions(fc.constantFrom("charge", "exempt", ...ChargingOutcome.literals)),
    limits: fc.uniqueArray(limitTerms, { selector: ({ name }) => name, maxLength: 4 }),
    workforce: workforces,
  },
  ["catalogue", "localCodes", "eligibility", "charging", "limits"],
)

/** The day from which each version is in force, in the years in which arbitrary histories begin. */
const firstDays: ReadonlyArray<Day> = ["1900-01-01", "2012-10-01", "2012-12-01", "2013-03-01"]

const gapEvery = 12

/**
 * Versions of a policy by date: of every way of counting, with limits from each event and until
 * various ends, every outcome, decisions left out, facts and codes that come and go, and now and
 * then days on which none is in force.
 */
export const policies: fc.Arbitrary<PoliciesOnTerms> = fc
  .array(fc.tuple(contents, fc.nat({ max: gapEvery })), {
    minLength: 1,
    maxLength: firstDays.length,
  })
  .map((versions) =>
    policiesOn(
      versions.flatMap(([content, gap], index) => {
        const effectiveFrom = firstDays[index]
        if (effectiveFrom === undefined) return []
        const reference = {
          id: "arbitrary",
          version: `${index + 1}`,
          digest: `digest-${index + 1}`,
        }
        return gap === gapEvery
          ? [{ ...content, reference, effectiveFrom, effectiveTo: addDays(effectiveFrom, 30) }]
          : [{ ...content, reference, effectiveFrom }]
      }),
    ),
  )

/**
 * The same policies and one more version, in force from a day after all that was asked of them so
 * far.
 */
export const laterVersions = (
  earlier: PoliciesOnTerms,
  effectiveFrom: Day,
): fc.Arbitrary<PoliciesOnTerms> =>
  contents.map((content) =>
    policiesOn([
      ...earlier.versions.filter((version) => version.effectiveFrom < effectiveFrom),
      {
        ...content,
        reference: { id: "arbitrary", version: "later", digest: "digest-later" },
        effectiveFrom,
      },
    ]),
  )
