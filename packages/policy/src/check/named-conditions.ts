import { conditionPlaces } from "./condition-places.ts"
import { isObject, membersOf, placesOf } from "./places.ts"
import { type Problem, problem } from "./problem.ts"

/** More in one condition than this, named ones written out, and nobody can follow it. */
const mostParts = 2_000

/** Named conditions that name themselves, and conditions that grow too large by what they name. */
export const checkNaming = (document: unknown): ReadonlyArray<Problem> => {
  const named = namedConditions(document)
  const looping = loopingNames(named)
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

/** A named condition, among those that it names. */
interface Name {
  readonly name: string
  readonly names: Array<Name>
  /** The condition from which following names led here last. */
  reachedFrom: Name | null
}

const loopingNames = (named: ReadonlyMap<string, unknown>): ReadonlyArray<string> => {
  const all = new Map<string, Name>()
  for (const name of named.keys()) all.set(name, { name, names: [], reachedFrom: null })
  for (const one of all.values()) {
    const names = new Set(namesIn(named.get(one.name)))
    one.names.push(...[...names].flatMap((name) => all.get(name) ?? []))
  }
  return [...all.values()].filter(reachesItself).map(({ name }) => name)
}

/** Whether following names from a condition leads back to it. */
const reachesItself = (start: Name): boolean => {
  const waiting = [start]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    for (const next of one.names) {
      if (next === start) return true
      if (next.reachedFrom !== start) {
        next.reachedFrom = start
        waiting.push(next)
      }
    }
  }
  return false
}

const loop = (name: string): Problem =>
  problem(
    "looping-condition",
    ["conditions", name],
    `The condition "${name}" names itself, directly or by way of others.`,
  )

const checkSizes = (
  document: unknown,
  named: ReadonlyMap<string, unknown>,
): ReadonlyArray<Problem> => {
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
