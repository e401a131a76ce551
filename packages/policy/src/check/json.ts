import { isObject, type JsonObject, membersOf, type Place } from "./places.ts"
import { type Problem, problem } from "./problem.ts"

/** No policy that a person reads comes near these; past them checking would take too long. */
export const deepest = 64
export const largest = 50_000
const widest = 1_000
const longestName = 200

/**
 * Whether a document is JSON that the other checks may walk: bounded in depth and size, its text
 * well-formed, and no key one that JavaScript objects already have.
 */
export const checkJson = (document: unknown): ReadonlyArray<Problem> => {
  const problems: Array<Problem> = []
  const waiting: Array<Place> = [{ path: [], value: document }]
  for (let visited = 0; visited < largest; visited += 1) {
    const place = waiting.pop()
    if (place === undefined) return problems
    problems.push(...checkPlace(place))
    if (place.path.length > deepest) return [tooDeep(place)]
    const members = membersOf(place.value)
    if (members.length > widest) return [tooWide(place)]
    const immense = members.find(([key]) => String(key).length > longestName)
    if (immense !== undefined) return [tooLong({ path: [...place.path, immense[0]] })]
    for (const [key, value] of members.toReversed()) {
      waiting.push({ path: [...place.path, key], value })
    }
  }
  return [
    problem("too-large", [], `The document has more than ${largest} values; split the policy.`),
  ]
}

const tooDeep = ({ path }: Place): Problem =>
  problem(
    "nested-too-deep",
    path.slice(0, deepest),
    `The document is nested more than ${deepest} levels deep; give parts of it names under "conditions".`,
  )

const tooWide = ({ path }: Place): Problem =>
  problem("too-large", path, `There are more than ${widest} entries here; split the policy.`)

/** The place of everything within would hold it, so that little text could come to much. */
const tooLong = ({ path }: Pick<Place, "path">): Problem =>
  problem("too-large", path, `This name is longer than ${longestName} signs; choose a shorter one.`)

const checkPlace = ({ path, value }: Place): ReadonlyArray<Problem> => {
  if (typeof value === "string") return checkText(path, value)
  if (isPlainObject(value))
    return Object.keys(value).flatMap((key) => checkKey([...path, key], key))
  return isPlainValue(value)
    ? []
    : [problem("not-json", path, "This is no value of JSON; write text, a number, true or false.")]
}

/** An object as JSON makes them: not a date, a map or any other that a program might hand over. */
const isPlainObject = (value: unknown): value is JsonObject => {
  if (!isObject(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

const isPlainValue = (value: unknown): boolean =>
  value === null ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value)) ||
  Array.isArray(value)

const checkText = (path: Place["path"], text: string): ReadonlyArray<Problem> =>
  text.isWellFormed()
    ? []
    : [problem("broken-text", path, "This text holds half a character; write it again.")]

const checkKey = (path: Place["path"], key: string): ReadonlyArray<Problem> =>
  Object.hasOwn(Object.prototype, key)
    ? [problem("reserved-key", path, `"${key}" cannot be used as a name; choose another.`)]
    : [...checkBlank(path, key), ...checkText(path, key)]

const checkBlank = (path: Place["path"], key: string): ReadonlyArray<Problem> =>
  key.trim() === "" ? [problem("blank-name", path, "This name is blank; write one.")] : []
