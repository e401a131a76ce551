import { type Day, lastDayOf } from "@str-service/domain"
import { Facts } from "@str-service/domain/schemas"
import canonicalize from "canonicalize"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type { CompiledPolicy } from "../compile-policy.ts"
import type { Answer } from "../decisions/answer.ts"
import type { DecisionTrace } from "../decisions/decision-trace.ts"
import type { DecisionName } from "../document/decision.ts"
import { explainLimits, type LimitExplanation } from "../explain/explain-limits.ts"
import { factRefusal } from "../facts/refuse-facts.ts"
import type { ExpectedLastDay, WorkedCase, WorkedCases } from "./worked-cases.ts"

/** One thing that a case expected, and what the policy gave in its place. */
export interface Difference {
  readonly what:
    | "facts"
    | "decision"
    | "outcome"
    | "rule"
    | "missing"
    | "charging"
    | "lastDays"
    | "cannotHappen"
  readonly expected: Schema.Json
  /** `null` where the policy gave nothing. */
  readonly got: Schema.Json
  /** The same as a sentence. */
  readonly message: string
}

interface Tried {
  /** The case's place in its file, counted from 0. */
  readonly index: number
  readonly sentence: string
  readonly decision: DecisionName
  /** The day on which the policy was asked. */
  readonly on: Day
}

/** How one worked case came out; where it failed, what differs and how the policy came to it. */
export type CaseResult =
  | (Tried & { readonly status: "passed" })
  | (Tried & {
      readonly status: "failed"
      readonly differences: ReadonlyArray<Difference>
      /** `null` where the policy could not be asked at all. */
      readonly trace: DecisionTrace<string> | null
      /** The limits that come out otherwise, each with its variant and why it is that. */
      readonly limits: ReadonlyArray<LimitExplanation>
    })

/** How the worked cases of a file came out. */
export interface CaseReport {
  /** Whether the file names the version that it was run against. */
  readonly isOfThisVersion: boolean
  readonly passed: number
  readonly failed: number
  /** In the order of the file. */
  readonly results: ReadonlyArray<CaseResult>
}

/** Asks a policy each of its worked cases. */
export const runCases = (policy: CompiledPolicy, cases: WorkedCases): CaseReport => {
  const results = cases.cases.map((worked, index) => runCase(policy, worked, index))
  const passed = results.filter(({ status }) => status === "passed").length
  return {
    isOfThisVersion:
      cases.policy === policy.reference.id && cases.version === policy.reference.version,
    passed,
    failed: results.length - passed,
    results,
  }
}

const runCase = (policy: CompiledPolicy, worked: WorkedCase, index: number): CaseResult => {
  const { sentence, decision } = worked
  const on = worked.on ?? policy.effectiveFrom
  const tried = { index, sentence, decision, on }
  const facts = knownIn(worked)
  const refused = refusedFacts(policy, worked)
  const asked = policy.decisions[decision]
  if (refused.length > 0) return { ...tried, status: "failed", differences: refused, ...notAsked }
  if (asked === null) {
    return { ...tried, status: "failed", differences: [noDecision(decision)], ...notAsked }
  }
  const answer = asked.answer(facts, on)
  const wrongLimits = (worked.expect.lastDays ?? []).flatMap((expected) => {
    const differences = lastDayDifferences(policy, expected, facts)
    return differences.length === 0 ? [] : [{ expected, differences }]
  })
  const differences = [
    ...answerDifferences(answer, worked),
    ...possibilityDifferences(answer, worked),
    ...chargingDifferences(policy, worked, facts, on),
    ...wrongLimits.flatMap((wrong) => wrong.differences),
  ]
  if (differences.length === 0) return { ...tried, status: "passed" }
  const limits = wrongLimits.flatMap(({ expected: { limit, from } }) =>
    explainLimits(policy, facts, from).filter((explained) => explained.limit === limit),
  )
  return { ...tried, status: "failed", differences, trace: asked.trace(facts, on), limits }
}

const notAsked = { trace: null, limits: [] } as const

const decodeFacts = Schema.decodeUnknownOption(Facts)

/** The facts of a case; none where they are not such as facts can be, which its run refuses. */
export const knownIn = ({ facts }: WorkedCase): Facts =>
  Option.getOrElse(decodeFacts(facts), () => ({}))

/** What the catalogue does not allow; a case may state what in life the episode tells. */
const refusedFacts = (
  { document }: CompiledPolicy,
  { facts }: WorkedCase,
): ReadonlyArray<Difference> =>
  factRefusal(
    document.facts,
    [],
  )(facts).map(({ fact, expected, didYouMean }) => ({
    what: "facts",
    expected,
    got: facts[fact] ?? null,
    message: `The fact "${fact}" should be ${expected}.${didYouMean === undefined ? "" : ` Did you mean "${didYouMean}"?`}`,
  }))

const noDecision = (decision: DecisionName): Difference => ({
  what: "decision",
  expected: decision,
  got: null,
  message: `The policy makes no decision on ${decision}.`,
})

const answerDifferences = (
  answer: Answer<string>,
  { expect: expected }: WorkedCase,
): ReadonlyArray<Difference> => [
  ...differing("outcome", "the outcome", expected.outcome, answer.outcome),
  ...differing("rule", "the deciding rule", expected.rule, answer.rule),
  ...differing("missing", "the facts that still matter", expected.missing, answer.missing),
]

/** Facts that cannot happen show nothing of the policy, unless that is what the case is about. */
const possibilityDifferences = (
  { cannotHappen }: Answer<string>,
  { expect: { cannotHappen: expected = false } }: WorkedCase,
): ReadonlyArray<Difference> => {
  const got = cannotHappen.length > 0
  const message = got
    ? `The policy says that these facts cannot happen together; mend them, or expect "cannotHappen": true.`
    : `The policy does not say that these facts cannot happen together; it says so under its own "cannotHappen".`
  return got === expected ? [] : [{ what: "cannotHappen", expected, got, message }]
}

const chargingDifferences = (
  { charging }: CompiledPolicy,
  { expect: expected }: WorkedCase,
  facts: Facts,
  on: Day,
): ReadonlyArray<Difference> =>
  differing(
    "charging",
    "the outcome of charging",
    expected.charging,
    charging?.(facts, on).outcome ?? null,
  )

const lastDayDifferences = (
  policy: CompiledPolicy,
  { limit, from, lastDay, max }: ExpectedLastDay,
  facts: Facts,
): ReadonlyArray<Difference> => {
  const rule = policy.limits(facts, from).find(({ name }) => name === limit)
  if (rule === undefined) {
    return differing("lastDays", `the last day of "${limit}"`, lastDay, null)
  }
  return [
    ...differing("lastDays", `the longest time of "${limit}"`, max, rule.max),
    ...differing(
      "lastDays",
      `the last day of "${limit}" from ${from}`,
      lastDay,
      lastDayOf(from, rule.max, rule.counting),
    ),
  ]
}

/** The difference, where something was expected and something else is there. */
const differing = (
  what: Difference["what"],
  called: string,
  expected: Schema.Json | undefined,
  got: Schema.Json,
): ReadonlyArray<Difference> =>
  expected === undefined || canonicalize(expected) === canonicalize(got)
    ? []
    : [
        {
          what,
          expected,
          got,
          message: `Expected ${called} to be ${JSON.stringify(expected)}, got ${JSON.stringify(got)}.`,
        },
      ]
