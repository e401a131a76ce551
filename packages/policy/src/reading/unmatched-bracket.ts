import { createScanner } from "jsonc-parser"
import type { Flaw } from "./flaw.ts"
import { placesIn } from "./place.ts"

/**
 * The first bracket of a text that does not match, told by what most likely went wrong: of the ways
 * to mend it, the one after which all that follows matches. `undefined` where each bracket matches,
 * or is only missing at the end.
 */
export const unmatchedBracket = (text: string): Flaw | undefined => {
  const tokens = tokensOf(text)
  const { fault, open } = walk(tokens, 0, [])
  return fault === undefined ? undefined : flawOf(text, tokens, fault, open)
}

/** A part of the text; of a bracket, a colon and a comma its sign, of all others none. */
interface Token {
  readonly sign: string
  readonly offset: number
}

const tokensOf = (text: string): ReadonlyArray<Token> => {
  const scanner = createScanner(text, true)
  const tokens: Array<Token> = []
  for (;;) {
    scanner.scan()
    const offset = scanner.getTokenOffset()
    if (offset >= text.length) return tokens
    const sign = text.charAt(offset)
    tokens.push({ sign: "{}[]:,".includes(sign) ? sign : "", offset })
  }
}

/** How far brackets match: those open then, and the index of the token that does not fit them. */
interface Walk {
  readonly open: ReadonlyArray<Token>
  readonly fault: number | undefined
}

const walk = (
  tokens: ReadonlyArray<Token>,
  from: number,
  opened: ReadonlyArray<Token>,
): Walk => {
  const open = [...opened]
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) continue
    if (isOutOfPlace(tokens, index, open.at(-1))) return { open, fault: index }
    if (closing.has(token.sign)) open.push(token)
    else if (isClosing(token.sign)) open.pop()
  }
  return { open, fault: undefined }
}

const closing: ReadonlyMap<string, string> = new Map([
  ["{", "}"],
  ["[", "]"],
])

const isClosing = (sign: string): boolean => sign === "}" || sign === "]"

const isOutOfPlace = (
  tokens: ReadonlyArray<Token>,
  index: number,
  innermost: Token | undefined,
): boolean => {
  const sign = tokens[index]?.sign ?? ""
  if (isClosing(sign)) return sign !== closing.get(innermost?.sign ?? "")
  if (sign === ":") return innermost?.sign === "["
  const follows = tokens[index - 1]?.sign
  return closing.has(sign) && innermost?.sign === "{" && (follows === "," || follows === "{")
}

const flawOf = (
  text: string,
  tokens: ReadonlyArray<Token>,
  fault: number,
  open: ReadonlyArray<Token>,
): Flaw => {
  const innermost = open.at(-1)
  const at = tokens[fault] ?? { sign: "", offset: 0 }
  const flaw = (offset: number, message: string): Flaw => ({
    code: "broken-json",
    offset,
    message,
  })
  if (innermost === undefined) {
    return flaw(at.offset, `This ${at.sign} is one too many; leave it out.`)
  }
  const needed = closing.get(innermost.sign) ?? ""
  const line = placesIn(text)(innermost.offset).line
  const isMendedBy = (next: number, opened: ReadonlyArray<Token>): boolean => {
    const rest = walk(tokens, next, opened)
    return rest.fault === undefined && rest.open.length === 0
  }
  const around = open.slice(0, -1)
  if (isClosing(at.sign)) {
    if (isMendedBy(fault + 1, around)) {
      return flaw(
        at.offset,
        `Write ${needed} here instead of ${at.sign}: it closes the ${innermost.sign} on line ${line}.`,
      )
    }
    if (isMendedBy(fault + 1, open)) {
      return flaw(at.offset, `This ${at.sign} is one too many; leave it out.`)
    }
  }
  if (at.sign === ":" && !isMendedBy(fault, around)) {
    return flaw(at.offset, "A key with its value stands in { }, and this is in [ ].")
  }
  const before = at.sign === ":" ? (tokens[fault - 1] ?? at) : at
  return flaw(
    before.offset,
    `A ${needed} is missing before this: the ${innermost.sign} on line ${line} is not closed.`,
  )
}
