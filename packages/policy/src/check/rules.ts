import { codesOf, vocabularies } from "@str-service/domain"
import { isObject, membersOf, type Pattern, type Place, placesOf } from "./places.ts"
import { type PolicyProblem, problem } from "./problem.ts"

/** What is wrong with rules as a list, and with their outcomes. */
export const checkRules = (document: unknown): ReadonlyArray<PolicyProblem> => [
  ...ruleLists.flatMap((pattern) => placesOf(document, pattern).flatMap(checkNames)),
  ...placesOf(document, ["decisions", "*"]).flatMap(checkOutcomes),
  ...checkGrounds(document),
]

const ruleLists: ReadonlyArray<Pattern> = [
  ["decisions", "*", "rules"],
  ["limits", "*", "variants"],
]

const checkNames = (rules: Place): ReadonlyArray<PolicyProblem> => {
  const names = placesOf(rules.value, ["*", "name"])
  return names.flatMap(({ path, value }, index) => {
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

const checkOutcomes = ({ path, value }: Place): ReadonlyArray<PolicyProblem> => {
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
        `The decision's "outcomes" do not list ${JSON.stringify(outcome.value)}.`,
      ),
    )
  return [...repeated, ...undeclared]
}

const outcomePlaces: ReadonlyArray<Pattern> = [
  ["rules", "*", "event", "type"],
  ["otherwise", "type"],
]

/** An exemption is recorded with its ground, so a charging rule that exempts must name one. */
const checkGrounds = (document: unknown): ReadonlyArray<PolicyProblem> => {
  const grounds: ReadonlyArray<unknown> = [
    ...codesOf(vocabularies.exemptionGrounds),
    ...placesOf(document, ["vocabulary", "exemptionGrounds", "*"]).map(({ path }) => path.at(-1)),
  ]
  return chargingEvents
    .flatMap((pattern) => placesOf(document, pattern))
    .filter(({ value }) => isObject(value) && value["type"] === "exempt")
    .filter(
      ({ value }) =>
        !placesOf(value, ["params", "ground"]).some((ground) => grounds.includes(ground.value)),
    )
    .map(({ path }) =>
      problem(
        "unknown-ground",
        [...path, "params", "ground"],
        `An exemption needs a ground; there are ${grounds.join(", ")}. Add others under "vocabulary".`,
      ),
    )
}

const chargingEvents: ReadonlyArray<Pattern> = [
  ["decisions", "charging", "rules", "*", "event"],
  ["decisions", "charging", "otherwise"],
]
