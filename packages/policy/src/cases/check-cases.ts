import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { checkJson } from "../check/json.ts"
import { isObject, placesOf } from "../check/places.ts"
import { type Problem, type ProblemCode, problem } from "../check/problem.ts"
import { realDay } from "../check/real-day.ts"
import { schemaProblems, type Telling, tell } from "../check/schema-problems.ts"
import type { CompiledPolicy } from "../compile-policy.ts"
import type { CaseCode } from "./case-problem.ts"
import { checkCasesAgainst } from "./check-cases-against.ts"
import { WorkedCases } from "./worked-cases.ts"

type CaseProblem = Problem<CaseCode | ProblemCode>

const decode = Schema.decodeUnknownResult(WorkedCases, {
  errors: "all",
  onExcessProperty: "error",
  reportInput: true,
})

/** The worked cases of a document, or what is wrong with them: as such, and beside a policy. */
export const checkCases = (
  document: unknown,
  policy: CompiledPolicy | undefined,
): Result.Result<WorkedCases, ReadonlyArray<CaseProblem>> => {
  const unwalkable = checkJson(document)
  if (unwalkable.length > 0) return Result.fail(unwalkable)
  if (isOfPolicy(document)) return Result.fail([policyNotCases])
  const shape = Result.mapError(decode(document), ({ issue }) =>
    schemaProblems(document, issue, tellings),
  )
  const problems = [
    ...(Result.isFailure(shape) ? shape.failure : []),
    ...sentencesTwice(document),
    ...(policy === undefined ? [] : checkCasesAgainst(policy, document)),
  ]
  return problems.length > 0 ? Result.fail(problems) : shape
}

const isOfPolicy = (document: unknown): boolean =>
  isObject(document) && Object.hasOwn(document, "decisions") && !Object.hasOwn(document, "cases")

const policyNotCases = problem(
  "wrong-shape",
  [],
  "This is a policy and no worked cases; end the file's name in .policy.json, or name another file.",
)

const duration = "This must be whole weeks or whole months, such as P6W or P6M."
const decision = "A case asks for eligibility, charging or placement."

const tellings: ReadonlyArray<Telling<CaseCode | ProblemCode>> = [
  tell("unknown-decision", decision, "cases", "*", "decision"),
  tell("unreal-day", realDay, "cases", "*", "on"),
  tell("unreal-day", realDay, "cases", "*", "expect", "lastDays", "*", "from"),
  tell("unreal-day", realDay, "cases", "*", "expect", "lastDays", "*", "lastDay"),
  tell("unreadable-duration", duration, "cases", "*", "expect", "lastDays", "*", "max"),
]

const sentencesTwice = (document: unknown): ReadonlyArray<CaseProblem> => {
  const seen = new Set<unknown>()
  return placesOf(document, ["cases", "*", "sentence"]).flatMap(({ path, value }) => {
    if (!seen.has(value)) {
      seen.add(value)
      return []
    }
    const message = "A case above has this sentence; say what this one shows."
    return [problem("duplicate-sentence", path, message)]
  })
}
