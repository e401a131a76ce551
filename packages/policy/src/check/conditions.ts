import type { Catalogue } from "./catalogue.ts"
import { checkComparison } from "./comparisons.ts"
import { conditionPlaces } from "./condition-places.ts"
import { isObject, type JsonObject, placesOf } from "./places.ts"
import { type Path, type Problem, problem } from "./problem.ts"
import { quote } from "./quote.ts"
import { strayKey } from "./stray-key.ts"

/** What conditions may refer to: the facts of the catalogue, and the names of conditions. */
interface Known {
  readonly catalogue: Catalogue
  readonly names: ReadonlySet<string>
}

const groups = ["all", "any", "not", "condition"]
const comparison = ["fact", "operator", "value"]
const conditionKeys = [...groups, ...comparison]

/** What is wrong with the conditions of a document, each by itself. */
export const checkConditions = (
  document: unknown,
  catalogue: Catalogue,
): ReadonlyArray<Problem> => {
  const names = placesOf(document, ["conditions", "*"]).map(({ path }) => String(path.at(-1)))
  const known = { catalogue, names: new Set(names) }
  return conditionPlaces
    .flatMap((pattern) => placesOf(document, pattern))
    .flatMap(({ path, value }) => [...checkRoot(value, path), ...checkNode(value, path, known)])
}

const checkRoot = (node: unknown, path: Path): ReadonlyArray<Problem> =>
  isObject(node) && comparison.some((key) => Object.hasOwn(node, key))
    ? [problem("comparison-at-root", path, `Put the comparison in a list under "all" or "any".`)]
    : []

const checkNode = (node: unknown, path: Path, known: Known): ReadonlyArray<Problem> => {
  if (!isObject(node)) return [notACondition(path)]
  const present = groups.filter((key) => Object.hasOwn(node, key))
  const compares = comparison.some((key) => Object.hasOwn(node, key))
  const operators = present.length + (compares ? 1 : 0)
  return [
    ...(operators === 0 ? [notACondition(path)] : []),
    ...(operators > 1 ? [severalOperators(path)] : []),
    ...present.flatMap((key) => checkGroup(key, node[key], [...path, key], known)),
    ...(compares ? checkComparison(node, path, known.catalogue) : []),
    ...checkKeys(node, path),
  ]
}

const notACondition = (path: Path): Problem =>
  problem(
    "not-a-condition",
    path,
    `A condition is { } with one of "all", "any", "not" or "condition", or with "fact", "operator" and "value".`,
  )

const severalOperators = (path: Path): Problem =>
  problem(
    "several-operators",
    path,
    `A condition asks one thing: put what stands here beside another into conditions of their own, in one list under "all" or "any".`,
  )

const checkGroup = (
  key: string,
  value: unknown,
  path: Path,
  known: Known,
): ReadonlyArray<Problem> => {
  if (key === "condition") return checkName(value, path, known)
  if (key === "not") return checkNode(value, path, known)
  if (!Array.isArray(value)) {
    return [problem("not-a-condition", path, `"${key}" needs a list of conditions, in [ ].`)]
  }
  return value.length === 0
    ? [problem("empty-list", path, `"${key}" needs at least one condition.`)]
    : value.flatMap((member, index) => checkNode(member, [...path, index], known))
}

const checkName = (name: unknown, path: Path, known: Known): ReadonlyArray<Problem> =>
  typeof name === "string" && known.names.has(name)
    ? []
    : [
        problem(
          "unknown-condition",
          path,
          `No condition is called ${quote(name)}; mend the name, or declare it under "conditions".`,
          { written: name, among: [...known.names] },
        ),
      ]

const checkKeys = (node: JsonObject, path: Path): ReadonlyArray<Problem> =>
  Object.keys(node)
    .filter((key) => !conditionKeys.includes(key))
    .map((key) => strayKey([...path, key], conditionKeys))
