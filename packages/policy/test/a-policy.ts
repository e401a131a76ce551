import { type CompiledPolicy, compilePolicy, type PolicyProblem } from "@str-service/policy"
import * as Result from "effect/Result"

/** A small lawful document; each test changes what it is about. */
export const document = {
  id: "example",
  version: "1",
  title: "An example",
  effectiveFrom: "2020-01-01",
  sources: { spec: { title: "A specification" } },
  facts: {
    crisis: { label: "In crisis", type: "boolean" },
    need: { label: "Need", type: "choice", values: { short: "Short-term", long: "Long-term" } },
    topics: { label: "Topics", type: "list", values: { money: "Money", housing: "Housing" } },
    age: { label: "Age", type: "integer", min: 0, max: 120, unit: "years" },
    score: { label: "Score", type: "number", min: 0.5 },
    referredOn: { label: "Referred on", type: "date" },
    weeks: {
      label: "Weeks since referral",
      type: "integer",
      derived: { unit: "weeks", since: "referredOn" },
    },
  },
  decisions: {},
  limits: {},
} as const

/** A comparison: a fact, an operator and a value. */
export const that = (fact: unknown, operator: unknown, value: unknown) => ({
  fact,
  operator,
  value,
})

/** A rule that gives an outcome. */
export const rule = (name: string, type: string, conditions: unknown, params: object = {}) => ({
  name,
  conditions,
  event: { type, params: { because: `because ${name}`, ...params } },
})

/** An eligibility decision of some rules, in which every outcome is declared. */
export const eligibility = (rules: ReadonlyArray<unknown>, otherwise = "discuss") => ({
  eligibility: {
    outcomes: ["accept", "signpost", "decline", "discuss"],
    rules,
    otherwise: { type: otherwise, params: { because: "because nothing else" } },
  },
})

export const compiled = (changes: object): CompiledPolicy =>
  Result.getOrThrow(compilePolicy({ ...document, ...changes }))

export const problemsOf = (whole: unknown): ReadonlyArray<PolicyProblem> =>
  Result.match(compilePolicy(whole), { onFailure: (problems) => problems, onSuccess: () => [] })

/** The problems of the small document with some changes, as `code at path`. */
export const found = (changes: object): ReadonlyArray<string> =>
  problemsOf({ ...document, ...changes }).map(({ code, path }) => `${code} at ${path.join("/")}`)
