import { createScanner } from "jsonc-parser"
import { deepest, largest } from "../check/json.ts"
import type { Flaw } from "./flaw.ts"

/**
 * Whether a text may be handed to a parser that recurses: `undefined` if it is neither too deep nor
 * holds too many values. Brackets that do not match are not taken to close anything.
 */
export const measure = (text: string): Flaw | undefined => {
  const scanner = createScanner(text, true)
  const open: Array<string> = []
  let tokens = 0
  for (;;) {
    scanner.scan()
    const offset = scanner.getTokenOffset()
    if (offset >= text.length) return undefined
    const sign = text.charAt(offset)
    const closing = closings.get(sign)
    if (closing !== undefined) open.push(closing)
    else if (sign === open.at(-1)) open.pop()
    tokens += 1
    if (open.length > deepest + 1) return tooDeep(offset)
    if (tokens > mostTokens) return tooManyValues(offset)
  }
}

const closings: ReadonlyMap<string, string> = new Map([
  ["{", "}"],
  ["[", "]"],
])

/** A value comes with a key, a colon and a comma, and with two brackets if it has members. */
const mostTokens = 5 * largest

const tooDeep = (offset: number): Flaw => ({
  code: "nested-too-deep",
  offset,
  message: `This is nested more than ${deepest} levels deep; give parts of it names under "conditions".`,
})

const tooManyValues = (offset: number): Flaw => ({
  code: "too-large",
  offset,
  message: `There are more than ${largest} values up to here; split the policy.`,
})
