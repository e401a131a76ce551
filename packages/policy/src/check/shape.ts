import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { PolicyDocument } from "../document/policy-document.ts"
import { conditionPlaces } from "./condition-places.ts"
import { isAt, isWithin, type Pattern } from "./places.ts"
import { type Path, type PolicyProblem, type ProblemCode, problem } from "./problem.ts"

const decode = Schema.decodeUnknownResult(PolicyDocument, {
  errors: "all",
  onExcessProperty: "error",
  reportInput: true,
})

/**
 * The document by its schema, or where its shape differs. What lies inside conditions is left out
 * of the problems: the conditions are checked by themselves, in better words.
 */
export const readShape = (
  document: unknown,
): Result.Result<PolicyDocument, ReadonlyArray<PolicyProblem>> =>
  Result.mapError(decode(document), (error) =>
    leavesOf(error.issue, [])
      .filter(({ path }) => !conditionPlaces.some((pattern) => isWithin(path, pattern)))
      .map(problemOf),
  )

const format = SchemaIssue.makeFormatterDefault()

interface Leaf {
  readonly path: Path
  readonly issue: SchemaIssue.Issue
}

const leavesOf = (issue: SchemaIssue.Issue, path: Path): ReadonlyArray<Leaf> => {
  if ("path" in issue) {
    const steps = issue.path.filter((step) => typeof step !== "symbol")
    return leavesOf(issue.issue, [...path, ...steps])
  }
  if ("issues" in issue && issue.issues.length > 0) {
    return issue.issues.flatMap((inner) => leavesOf(inner, path))
  }
  return [{ path, issue }]
}

const problemOf = ({ path, issue }: Leaf): PolicyProblem => {
  const key = String(path.at(-1))
  if (issue._tag === "UnexpectedKey") {
    return key === "priority"
      ? problem("priority-not-allowed", path, "Rules are tried from the top; leave priority out.")
      : problem("unknown-key", path, `"${key}" is not known here; mend it or leave it out.`)
  }
  const told = tellings.find(({ pattern }) => isAt(path, pattern))
  if (told !== undefined) return problem(told.code, path, told.sentence)
  return issue._tag === "MissingKey"
    ? problem("missing-key", path, `"${key}" is missing; add it.`)
    : problem("wrong-shape", path, `${format(issue)}.`)
}

interface Telling {
  readonly pattern: Pattern
  readonly code: ProblemCode
  readonly sentence: string
}

const realDay = "This must be a real day, written YYYY-MM-DD."
const longestTime = "This must be whole weeks or whole months, such as P6W or P6M."
const warning = "This must be whole days or whole weeks, such as P7D or P1W."
const because = `Say in "because" why this holds, in words.`
const outcome = "The decision does not know this outcome."
const factType = `A fact's "type" is boolean, choice, list, integer, number or date.`
const limitStart = "A limit runs from Referred, EnablementStarted or ChargeableStarted."
const limitEnd = "A limit runs until EnablementStarted, ChargeableStarted or Closed."

const tell = (code: ProblemCode, sentence: string, ...pattern: Pattern): Telling => ({
  code,
  sentence,
  pattern,
})

const tellings: ReadonlyArray<Telling> = [
  tell("unreal-day", realDay, "effectiveFrom"),
  tell("unreal-day", realDay, "effectiveTo"),
  tell("unknown-fact-type", factType, "facts", "*"),
  tell("undeclared-outcome", outcome, "decisions", "*", "outcomes", "*"),
  tell("undeclared-outcome", outcome, "decisions", "*", "rules", "*", "event", "type"),
  tell("undeclared-outcome", outcome, "decisions", "*", "otherwise", "type"),
  tell("missing-because", because, "decisions", "*", "rules", "*", "event", "params"),
  tell("missing-because", because, "decisions", "*", "rules", "*", "event", "params", "because"),
  tell("missing-because", because, "decisions", "*", "otherwise", "params"),
  tell("missing-because", because, "decisions", "*", "otherwise", "params", "because"),
  tell("missing-because", because, "limits", "*", "variants", "*", "event", "params", "because"),
  tell("limit-cannot-start-there", limitStart, "limits", "*", "from"),
  tell("limit-cannot-end-there", limitEnd, "limits", "*", "until", "*"),
  tell("unreadable-duration", longestTime, "limits", "*", "max"),
  tell("unreadable-duration", warning, "limits", "*", "warn"),
  tell(
    "unreadable-duration",
    longestTime,
    "limits",
    "*",
    "variants",
    "*",
    "event",
    "params",
    "max",
  ),
  tell("unreadable-duration", warning, "limits", "*", "variants", "*", "event", "params", "warn"),
  tell("unreadable-duration", longestTime, "workforce", "supervisionEvery"),
]
