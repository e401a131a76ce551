import { nearest } from "@str-service/domain/schemas"
import {
  decoratorNames,
  type OperatorReading,
  operatorNames,
  readOperator,
  type Signature,
} from "../conditions/operator-signature.ts"
import type { FactDefinition } from "../document/fact-definition.ts"
import { allowedIn, codesOf, labelsOf, misfitOf, quotesWord } from "../facts/accepts.ts"
import type { Catalogue } from "./catalogue.ts"
import { isObject, type JsonObject } from "./places.ts"
import { type Path, type Problem, problem } from "./problem.ts"
import { quote } from "./quote.ts"

/** What is wrong with a fact compared with a value. */
export const checkComparison = (
  node: JsonObject,
  path: Path,
  catalogue: Catalogue,
): ReadonlyArray<Problem> => {
  const missing = ["fact", "operator", "value"].filter((key) => !Object.hasOwn(node, key))
  if (missing.length > 0) {
    return missing.map((key) =>
      problem("missing-key", [...path, key], `A comparison needs "${key}"; add it.`),
    )
  }
  const { fact, operator, value } = node
  const definition = typeof fact === "string" ? catalogue.get(fact) : undefined
  const reading = readOperator(operator)
  return [
    ...checkFact(fact, path, catalogue),
    ...checkOperator(reading, operator, path),
    ...(definition && "signature" in reading
      ? [
          ...checkFit(definition, reading.signature, path),
          ...checkValue(definition, reading.signature, value, path),
        ]
      : checkNoFact(value, path)),
  ]
}

const checkFact = (fact: unknown, path: Path, catalogue: Catalogue): ReadonlyArray<Problem> =>
  typeof fact === "string" && catalogue.has(fact)
    ? []
    : [
        problem(
          "unknown-fact",
          [...path, "fact"],
          `No fact is called ${quote(fact)}; mend the name, or declare it under "facts".`,
          { written: fact, among: [...catalogue.keys()], labels: labelsIn(catalogue) },
        ),
      ]

const labelsIn = (catalogue: Catalogue): ReadonlyMap<string, string> =>
  new Map([...catalogue].map(([name, fact]) => [name, fact?.label ?? name]))

const checkOperator = (
  reading: OperatorReading,
  operator: unknown,
  path: Path,
): ReadonlyArray<Problem> =>
  "fault" in reading
    ? [
        problem(reading.fault, [...path, "operator"], faultIn(reading.fault, operator), {
          written: operator,
          among: operatorsNear(operator),
        }),
      ]
    : []

/** The operators that could have been meant: every one, behind decorators near those written. */
const operatorsNear = (operator: unknown): ReadonlyArray<string> => {
  const decorating = typeof operator === "string" ? operator.split(":").slice(0, -1) : []
  const meant = decorating.flatMap((name) => nearest(name, decoratorNames).slice(0, 1))
  return meant.length < decorating.length
    ? []
    : operatorNames.map((name) => [...meant, name].join(":"))
}

/** What is wrong with an operator; one that can only be a slip of the pen is repeated. */
const faultIn = (fault: keyof typeof faults, operator: unknown): string =>
  typeof operator === "string" && /^(?:[A-Za-z:]{1,40}|[<>=!]{1,3})$/u.test(operator)
    ? faults[fault].replace(/^There is no such (\w+)/u, `There is no $1 ${quote(operator)}`)
    : faults[fault]

const faults = {
  "unknown-operator": `There is no such operator; there are ${operatorNames.join(", ")}.`,
  "unknown-decorator": `There is no such decorator; there are ${decoratorNames.join(", ")}.`,
  "repeated-decorator": "A decorator stands here twice; once is enough.",
  "operator-does-not-fit": "These decorators do not fit their operator.",
} as const

const checkFit = (
  fact: FactDefinition,
  signature: Signature,
  path: Path,
): ReadonlyArray<Problem> => {
  const ordered = fact.type === "integer" || fact.type === "number" || fact.type === "date"
  const fits = signature.fact === sideOf(fact) && (ordered || !signature.ordered)
  return fits
    ? []
    : [
        problem(
          "operator-does-not-fit",
          [...path, "operator"],
          `This operator does not fit a fact of type ${fact.type}.`,
        ),
      ]
}

const sideOf = (fact: FactDefinition): Signature["fact"] => (fact.type === "list" ? "many" : "one")

const checkValue = (
  fact: FactDefinition,
  signature: Signature,
  value: unknown,
  path: Path,
): ReadonlyArray<Problem> => {
  const place = [...path, "value"]
  const naming = checkNoFact(value, path)
  if (naming.length > 0) return naming
  if (signature.value === "one") return checkScalar(fact, value, place)
  if (!Array.isArray(value)) {
    return [problem("value-does-not-fit", place, "This operator needs a list of values, in [ ].")]
  }
  return value.length === 0
    ? [problem("empty-list", place, "A list of values needs at least one.")]
    : value.flatMap((member, index) => checkScalar(fact, member, [...place, index]))
}

const checkNoFact = (value: unknown, path: Path): ReadonlyArray<Problem> =>
  isObject(value)
    ? [
        problem(
          "value-names-fact",
          [...path, "value"],
          "A value cannot be another fact, or anything in { }; what follows from such a rule could not be proved.",
        ),
      ]
    : []

const severalWord = (value: unknown): string | undefined =>
  Array.isArray(value) ? ` To ask for any of several, use the operator "in".` : undefined

const checkScalar = (fact: FactDefinition, value: unknown, path: Path): ReadonlyArray<Problem> => {
  const allowed = `${quote(value)} is not ${fact.type === "list" ? "in the fact's list" : "the fact's"}: it is ${allowedIn(fact)}.`
  switch (misfitOf(fact, value)) {
    case "wrong-type":
      return [
        problem(
          "value-does-not-fit",
          path,
          `${allowed}${severalWord(value) ?? quotesWord(fact, value)}`,
        ),
      ]
    case "not-in-list":
      return [
        fact.type === "date"
          ? problem("unreal-day", path, allowed)
          : problem("value-not-in-list", path, allowed, {
              written: value,
              among: codesOf(fact),
              labels: labelsOf(fact),
            }),
      ]
    case "out-of-range":
      return [
        problem(
          "value-out-of-range",
          path,
          `The fact is ${allowedIn(fact)}, so that a comparison with ${quote(value)} says nothing.`,
        ),
      ]
    default:
      return []
  }
}
