import { codesOf, vocabularies } from "@str-service/domain"
import { listed } from "../facts/listed.ts"
import { isObject, membersOf, type Pattern, type Place, placesOf } from "./places.ts"
import { type Problem, problem } from "./problem.ts"
import { quote } from "./quote.ts"

/** What is wrong with rules as a list, and with their outcomes. */
export const checkRules = (document: unknown): ReadonlyArray<Problem> => [
  ...ruleLists.flatMap((pattern) => placesOf(document, pattern).flatMap(checkNames)),
  ...placesOf(document, ["decisions", "*"]).flatMap(checkOutcomes),
  ...checkGrounds(document),
]

const ruleLists: ReadonlyArray<Pattern> = [
  ["decisions", "*", "rules"],
  ["limits", "*", "variants"],
]

const checkNames = (rules: Place): ReadonlyArray<Problem> => {
  const names = placesOf(rules.value, ["*", "name"])
  return names.flatMap(({ path, value }, index): ReadonlyArray<Problem> => {
    const place = [...rules.path, ...path]
    if (value === "otherwise") {
      return [
        problem("rule-named-otherwise", place, `"otherwise" is what holds when no rule does.`),
      ]
    }
    return names.findIndex((earlier) => earlier.value === value) < index
      ? [problem("duplicate-rule", place, "A rule above has this name; give each its own.")]
      : []
  })
}

const checkOutcomes = ({ path, value }: Place): ReadonlyArray<Problem> => {
  const declared = membersOf(isObject(value) ? value["outcomes"] : undefined)
  const outcomes = declared.map(([, outcome]) => outcome)
  const repeated = declared
    .filter(([, outcome], index) => outcomes.indexOf(outcome) < index)
    .map(([key]) =>
      problem("duplicate-outcome", [...path, "outcomes", key], "This outcome is declared twice."),
    )
  const undeclared = outcomePlaces
    .flatMap((pattern) => placesOf(value, pattern))
    .filter((outcome) => !outcomes.includes(outcome.value))
    .map((outcome) =>
      problem(
        "undeclared-outcome",
        [...path, ...outcome.path],
        `The decision's "outcomes" do not list ${quote(outcome.value)}; mend it, or declare it there.`,
        { written: outcome.value, among: outcomes.filter((other) => typeof other === "string") },
      ),
    )
  return [...repeated, ...undeclared]
}

const outcomePlaces: ReadonlyArray<Pattern> = [
  ["rules", "*", "event", "type"],
  ["otherwise", "type"],
]

/** An exemption is recorded with its ground, so a charging rule that exempts must name one. */
const checkGrounds = (document: unknown): ReadonlyArray<Problem> => {
  const grounds = [
    ...codesOf(vocabularies.exemptionGrounds),
    ...placesOf(document, ["vocabulary", "exemptionGrounds", "*"]).map(({ path }) =>
      String(path.at(-1)),
    ),
  ]
  return chargingEvents
    .flatMap((pattern) => placesOf(document, pattern))
    .filter(({ value }) => isObject(value) && value["type"] === "exempt")
    .map(({ path, value }) => ({
      path,
      ground: placesOf(value, ["params", "ground"]).at(0)?.value,
    }))
    .filter(({ ground }) => !grounds.some((known) => known === ground))
    .map(({ path, ground }) =>
      problem(
        "unknown-ground",
        [...path, "params", "ground"],
        `An exemption needs a ground; there are ${listed(grounds)}. Add others under "vocabulary".`,
        { written: ground, among: grounds },
      ),
    )
}

const chargingEvents: ReadonlyArray<Pattern> = [
  ["decisions", "charging", "rules", "*", "event"],
  ["decisions", "charging", "otherwise"],
]
