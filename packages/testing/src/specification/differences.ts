/**
 * Where two values differ, one line for each place, such as
 * `[0].data.lastDay: expected "2012-11-11", got "2012-11-12"`. A key that is left out differs from
 * one that is there; the order of keys does not matter. Empty when they are equal, deeply.
 */
export const differences = (
  actual: unknown,
  expected: unknown,
  path = "",
): ReadonlyArray<string> => {
  if (Object.is(actual, expected)) return []
  if (!isContainer(actual) || !isContainer(expected) || kindOf(actual) !== kindOf(expected)) {
    return [`${path || "the whole"}: expected ${written(expected)}, got ${written(actual)}`]
  }
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)])
  return [...keys].flatMap((key) => {
    const place = Array.isArray(expected) ? `${path}[${key}]` : `${path}${path && "."}${key}`
    if (!Object.hasOwn(actual, key))
      return [`${place}: missing, expected ${written(expected[key])}`]
    if (!Object.hasOwn(expected, key))
      return [`${place}: not expected, got ${written(actual[key])}`]
    return differences(actual[key], expected[key], place)
  })
}

type Container = { readonly [key: string]: unknown }

const isContainer = (value: unknown): value is Container =>
  typeof value === "object" && value !== null

const kindOf = (value: object): string => (Array.isArray(value) ? "list" : "object")

const written = (value: unknown): string => JSON.stringify(value) ?? String(value)
