import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import type { Flaw } from "./event-finding.ts"

/** As deep as the policy package reads documents; no event comes near. */
const mostLevels = 64

/** A JSON text read to the letter: no key twice in one object, and no deeper than can be followed. */
export const parseJson = (text: string): Result.Result<unknown, Flaw> => {
  try {
    const value: unknown = JSON.parse(text)
    const signs = text.replaceAll(quoted, "")
    if (levelsIn(signs) > mostLevels) {
      return unreadable(`This is nested too deep: more than ${mostLevels} levels. Take it out.`)
    }
    return signs.split(":").length - 1 === countKeys(value)
      ? Result.succeed(value)
      : unreadable("A key stands twice here in one object. Find out which of the two is right.")
  } catch {
    return unreadable("This is no JSON. Mend it, or take it out.")
  }
}

/** Keys and texts, in which brackets and colons are no signs of JSON. */
const quoted = /"(?:[^"\\]|\\.)*"/gu

const levelsIn = (signs: string): number => {
  let [open, most] = [0, 0]
  for (const sign of signs) {
    if (sign === "{" || sign === "[") open += 1
    else if (sign === "}" || sign === "]") open -= 1
    most = Math.max(most, open)
  }
  return most
}

/** How many keys the objects in a value of JSON have, at any depth. */
export const countKeys = (value: unknown): number => {
  if (!Predicate.isObjectKeyword(value)) return 0
  const held = Object.values(value)
  return held.reduce<number>(
    (count, part) => count + countKeys(part),
    Array.isArray(value) ? 0 : held.length,
  )
}

const unreadable = (message: string): Result.Result<never, Flaw> =>
  Result.fail({ code: "unreadable", message, episodeId: null })
