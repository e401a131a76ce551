import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { PolicyDocument } from "../document/policy-document.ts"
import { conditionPlaces } from "./condition-places.ts"
import { isObject, type Pattern } from "./places.ts"
import type { Problem, ProblemCode } from "./problem.ts"
import { realDay } from "./real-day.ts"
import { schemaProblems, type Telling, tell } from "./schema-problems.ts"

const decode = Schema.decodeUnknownResult(PolicyDocument, {
  errors: "all",
  onExcessProperty: "error",
  reportInput: true,
})

/** Where a document's shape differs from the schema, whatever its conditions are. */
export const checkShape = (document: unknown): ReadonlyArray<Problem> =>
  Result.match(decode(withPlainConditions(document, conditionPlaces)), {
    onSuccess: () => [],
    onFailure: problemsIn(document),
  })

/** The document by its schema, conditions and all. */
export const readShape = (
  document: unknown,
): Result.Result<PolicyDocument, ReadonlyArray<Problem>> =>
  Result.mapError(decode(document), problemsIn(document))

const problemsIn =
  (document: unknown) =>
  ({ issue }: Schema.SchemaError): ReadonlyArray<Problem> =>
    schemaProblems(document, issue, tellings)

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

const factTypes = ["boolean", "choice", "list", "integer", "number", "date"]
const factType = `A fact's "type" is boolean, choice, list, integer, number or date.`
const longestTime = "This must be whole weeks or whole months, such as P6W or P6M."
const warning = "This must be whole days or whole weeks, such as P7D or P1W."
const because = `Say in "because" why this holds, in words.`
const outcome = "The decision does not know this outcome."
const limitStart = "A limit runs from Referred, EnablementStarted or ChargeableStarted."
const limitEnd = "A limit runs until EnablementStarted, ChargeableStarted or Closed."

const tellings: ReadonlyArray<Telling<ProblemCode>> = [
  tell("unreal-day", realDay, "effectiveFrom"),
  tell("unreal-day", realDay, "effectiveTo"),
  { ...tell("unknown-fact-type", factType, "facts", "*"), by: { key: "type", among: factTypes } },
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
