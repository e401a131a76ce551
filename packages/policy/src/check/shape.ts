import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"
import { PolicyDocument } from "../document/policy-document.ts"
import { conditionPlaces } from "./condition-places.ts"
import { isAt, isObject, membersOf, type Pattern } from "./places.ts"
import { type Path, type Problem, type ProblemCode, problem } from "./problem.ts"
import { strayKey } from "./stray-key.ts"

const decode = Schema.decodeUnknownResult(PolicyDocument, {
  errors: "all",
  onExcessProperty: "error",
  reportInput: true,
})

/** The document by its schema, whatever its conditions; or where its shape differs. */
export const checkShape = (document: unknown): ReadonlyArray<Problem> =>
  Result.match(decode(withPlainConditions(document, conditionPlaces)), {
    onSuccess: () => [],
    onFailure: (error) => leavesOf(error.issue, []).map(problemIn(document)),
  })

/** The document by its schema, conditions and all. */
export const readShape = (
  document: unknown,
): Result.Result<PolicyDocument, ReadonlyArray<Problem>> =>
  Result.mapError(decode(document), (error) => leavesOf(error.issue, []).map(problemIn(document)))

/**
 * A document in which each condition is a plain one. What is written there is checked by itself, in
 * better words than the schema has, and much faster.
 */
const withPlainConditions = (value: unknown, places: ReadonlyArray<Pattern>): unknown => {
  if (places.length === 0) return value
  if (places.some((place) => place.length === 0)) return { condition: "" }
  const within = (key: string | number): ReadonlyArray<Pattern> =>
    places.filter(([step]) => step === "*" || step === key).map((place) => place.slice(1))
  if (Array.isArray(value)) {
    return value.map((member, index) => withPlainConditions(member, within(index)))
  }
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, member]) => [
          key,
          withPlainConditions(member, within(key)),
        ]),
      )
    : value
}

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

const problemIn =
  (document: unknown) =>
  ({ path, issue }: Leaf): Problem => {
    const key = String(path.at(-1))
    if (issue._tag === "UnexpectedKey") return strayKey(path, keysIn(issue.ast))
    if (isAt(path, ["facts", "*"])) return unknownType(path, valueAt(document, [...path, "type"]))
    const near = { written: valueAt(document, path), among: literalsIn(issue) }
    const telling = tellings.find(({ pattern }) => isAt(path, pattern))
    if (issue._tag === "MissingKey" && telling?.code !== "missing-because") {
      return problem("missing-key", path, `"${key}" is missing; add it.`)
    }
    return telling === undefined
      ? problem("wrong-shape", path, shorten(`${format(issue)}.`), near)
      : problem(telling.code, path, telling.sentence, near)
  }

const factTypes = ["boolean", "choice", "list", "integer", "number", "date"]

const unknownType = (path: Path, written: unknown): Problem =>
  problem(
    "unknown-fact-type",
    [...path, "type"],
    `A fact's "type" is boolean, choice, list, integer, number or date.`,
    { written, among: factTypes },
  )

const valueAt = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) => membersOf(value).find(([key]) => key === step)?.[1],
    document,
  )

const keysIn = (ast: SchemaAST.AST): ReadonlyArray<string> =>
  ast._tag === "Objects" ? ast.propertySignatures.map(({ name }) => String(name)) : []

/** The texts of which one was to stand where an issue is. */
const literalsIn = (issue: SchemaIssue.Issue): ReadonlyArray<string> =>
  issue._tag === "AnyOf"
    ? issue.ast.types.flatMap((type) => (type._tag === "Literal" ? [String(type.literal)] : []))
    : []

const longest = 200

const shorten = (sentence: string): string =>
  sentence.length <= longest ? sentence : `${sentence.slice(0, longest)}….`

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
