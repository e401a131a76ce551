import { conditionPlaces } from "./condition-places.ts"
import { isObject, membersOf, placesOf } from "./places.ts"
import { type PolicyProblem, problem } from "./problem.ts"

const mostNames = 1_000

/** More in one condition than this, named ones written out, and nobody can follow it. */
const mostParts = 2_000

/** Named conditions that name themselves, and conditions that grow too large by what they name. */
export const checkNaming = (document: unknown): ReadonlyArray<PolicyProblem> => {
  const named = namedConditions(document)
  if (named.size > mostNames) {
    return [problem("too-large", ["conditions"], `There are more than ${mostNames} conditions.`)]
  }
  const references = new Map([...named].map(([name, node]) => [name, namesIn(node)]))
  const looping = [...named.keys()].filter((name) => reaches(references, name))
  return looping.length > 0 ? looping.map(loop) : checkSizes(document, named)
}

const namedConditions = (document: unknown): ReadonlyMap<string, unknown> =>
  new Map(
    placesOf(document, ["conditions", "*"]).map(({ path, value }) => [String(path.at(-1)), value]),
  )

const namesIn = (node: unknown): ReadonlyArray<string> => {
  if (isObject(node) && typeof node["condition"] === "string") return [node["condition"]]
  return membersOf(node).flatMap(([, member]) => namesIn(member))
}

type References = ReadonlyMap<string, ReadonlyArray<string>>

/** Whether following names from a condition leads back to it. */
const reaches = (references: References, start: string): boolean => {
  const reached = new Set(references.get(start))
  for (const name of reached) {
    for (const next of references.get(name) ?? []) reached.add(next)
  }
  return reached.has(start)
}

const loop = (name: string): PolicyProblem =>
  problem(
    "looping-condition",
    ["conditions", name],
    `The condition "${name}" names itself, directly or by way of others.`,
  )

const checkSizes = (
  document: unknown,
  named: ReadonlyMap<string, unknown>,
): ReadonlyArray<PolicyProblem> => {
  const sizes = new Map<string, number>()
  const sizeOfNamed = (name: string): number => {
    const size = sizes.get(name) ?? sizeOf(named.get(name))
    sizes.set(name, size)
    return size
  }
  const sizeOf = (node: unknown): number =>
    namesIn(node).reduce((sum, name) => sum + sizeOfNamed(name), partsOf(node))
  return conditionPlaces
    .flatMap((pattern) => placesOf(document, pattern))
    .filter(({ value }) => sizeOf(value) > mostParts)
    .map(({ path }) =>
      problem(
        "condition-too-large",
        path,
        `With the conditions it names written out, this has more than ${mostParts} parts.`,
      ),
    )
}

const partsOf = (node: unknown): number =>
  membersOf(node).reduce((sum, [, member]) => sum + partsOf(member), isObject(node) ? 1 : 0)
