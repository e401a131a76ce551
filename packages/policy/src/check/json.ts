import { isObject, membersOf, type Place } from "./places.ts"
import { type PolicyProblem, problem } from "./problem.ts"

/** No policy that a person reads comes near these; past them the checks could not be trusted. */
const deepest = 64
const largest = 100_000

/**
 * Whether a document is JSON that the other checks may walk: bounded in depth and size, its text
 * well-formed, and no key one that JavaScript objects already have.
 */
export const checkJson = (document: unknown): ReadonlyArray<PolicyProblem> => {
  const problems: Array<PolicyProblem> = []
  const waiting: Array<Place> = [{ path: [], value: document }]
  for (let visited = 0; visited < largest; visited += 1) {
    const place = waiting.pop()
    if (place === undefined) return problems
    problems.push(...checkPlace(place))
    if (place.path.length > deepest) return [tooDeep(place)]
    for (const [key, value] of membersOf(place.value).toReversed()) {
      waiting.push({ path: [...place.path, key], value })
    }
  }
  return [
    problem("too-large", [], `The document has more than ${largest} values; split the policy.`),
  ]
}

const tooDeep = ({ path }: Place): PolicyProblem =>
  problem(
    "nested-too-deep",
    path.slice(0, deepest),
    `The document is nested more than ${deepest} levels deep; give parts of it names under "conditions".`,
  )

const checkPlace = ({ path, value }: Place): ReadonlyArray<PolicyProblem> => {
  if (typeof value === "string") return checkText(path, value)
  if (isObject(value)) return Object.keys(value).flatMap((key) => checkKey([...path, key], key))
  return isPlainValue(value)
    ? []
    : [problem("not-json", path, "This is no value of JSON; write text, a number, true or false.")]
}

const isPlainValue = (value: unknown): boolean =>
  value === null ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value)) ||
  Array.isArray(value)

const checkText = (path: Place["path"], text: string): ReadonlyArray<PolicyProblem> =>
  text.isWellFormed()
    ? []
    : [problem("broken-text", path, "This text holds half a character; write it again.")]

const checkKey = (path: Place["path"], key: string): ReadonlyArray<PolicyProblem> =>
  Object.hasOwn(Object.prototype, key)
    ? [problem("reserved-key", path, `"${key}" cannot be used as a name; choose another.`)]
    : checkText(path, key)
