import { needsMoreInformation } from "@str-service/domain"
import { isObject, type Pattern, type Place, placesOf } from "../check/places.ts"
import { type Problem, type ProblemCode, problem } from "../check/problem.ts"
import { quote } from "../check/quote.ts"
import type { CompiledPolicy } from "../compile-policy.ts"
import type { DecisionName } from "../document/decision.ts"
import { listed } from "../facts/listed.ts"
import type { CaseCode } from "./case-problem.ts"
import { checkFactsAt } from "./check-facts.ts"

type CaseProblem = Problem<CaseCode | ProblemCode>

/** What worked cases say that their policy knows nothing of. */
export const checkCasesAgainst = (
  policy: CompiledPolicy,
  document: unknown,
): ReadonlyArray<CaseProblem> => [
  ...checkPolicy(policy, document),
  ...checkFacts(policy, document),
  ...placesOf(document, ["cases", "*"]).flatMap((worked) => checkDecision(policy, worked)),
  ...checkNames(document, ["cases", "*", "expect", "charging"], {
    code: "undeclared-outcome",
    known: outcomesOf(policy, "charging"),
    what: "outcome of charging",
  }),
  ...checkNames(document, ["cases", "*", "expect", "missing", "*"], {
    code: "unknown-fact",
    known: Object.keys(policy.document.facts),
    what: "fact",
  }),
  ...checkNames(document, ["cases", "*", "expect", "lastDays", "*", "limit"], {
    code: "unknown-limit",
    known: Object.keys(policy.document.limits),
    what: "limit",
  }),
]

const checkPolicy = (
  { reference }: CompiledPolicy,
  document: unknown,
): ReadonlyArray<CaseProblem> =>
  (["id", "version"] as const).flatMap((part) =>
    checkNames(document, [part === "id" ? "policy" : "version"], {
      code: "cases-of-another-policy",
      known: [reference[part]],
      what: `${part} of the policy beside these cases`,
    }),
  )

const checkFacts = (policy: CompiledPolicy, document: unknown): ReadonlyArray<CaseProblem> =>
  placesOf(document, ["cases", "*", "facts"]).flatMap((place) =>
    checkFactsAt(policy.document.facts, place),
  )

/** What a case says of the decision that it asks: one the policy makes, its outcomes and rules. */
const checkDecision = (
  policy: CompiledPolicy,
  { path, value }: Place,
): ReadonlyArray<CaseProblem> => {
  const decision = decisionNames.find((name) => isObject(value) && name === value["decision"])
  if (decision === undefined) return []
  const definition = policy.document.decisions[decision]
  if (definition === undefined) {
    return [
      problem(
        "unknown-decision",
        [...path, "decision"],
        `The policy makes no decision on ${decision}; leave the case out.`,
      ),
    ]
  }
  return [
    ...checkNames(value, ["expect", "outcome"], {
      code: "undeclared-outcome",
      known: outcomesOf(policy, decision),
      what: `outcome of ${decision}`,
    }),
    ...checkNames(value, ["expect", "rule"], {
      code: "unknown-rule",
      known: [...definition.rules.map(({ name }) => name), "otherwise"],
      what: `rule of ${decision}`,
    }),
  ].map((found) => ({ ...found, path: [...path, ...found.path] }))
}

const decisionNames = ["eligibility", "charging", "placement"] as const

const outcomesOf = (policy: CompiledPolicy, decision: DecisionName): ReadonlyArray<string> => [
  ...(policy.document.decisions[decision]?.outcomes ?? []),
  needsMoreInformation,
]

interface Known {
  readonly code: CaseCode | ProblemCode
  readonly known: ReadonlyArray<string>
  /** What a name is to be one of, in words. */
  readonly what: string
}

const checkNames = (
  document: unknown,
  pattern: Pattern,
  { code, known, what }: Known,
): ReadonlyArray<CaseProblem> =>
  placesOf(document, pattern)
    .filter(({ value }) => typeof value === "string" && !known.includes(value))
    .map(({ path, value }) =>
      problem(code, path, `${quote(value)} is no ${what}; there is ${listed(known)}.`, {
        written: value,
        among: known,
      }),
    )
