import { createScanner } from "jsonc-parser"
import type { Flaw } from "./flaw.ts"
import { placesIn } from "./place.ts"

/**
 * The first bracket of a text that does not match, told by what most likely went wrong: of the ways
 * to mend it, one after which all that follows matches. `undefined` where each bracket matches, or
 * is only missing at the end.
 */
export const unmatchedBracket = (text: string): Flaw | undefined => {
  const tokens = tokensOf(text)
  const { misfit, open } = match(tokens, [])
  return misfit === undefined
    ? undefined
    : { code: "broken-json", ...said(misfit, open, (offset) => placesIn(text)(offset).line) }
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

/** A bracket that is open, and the sign that closes it. */
interface Open extends Token {
  readonly closedBy: "}" | "]"
}

/** A token that does not fit the brackets around it. */
interface Misfit extends Token {
  readonly before: Token
  readonly after: ReadonlyArray<Token>
}

interface Match {
  /** The brackets that are open at the misfit, or at the end. */
  readonly open: ReadonlyArray<Open>
  readonly misfit: Misfit | undefined
}

const match = (tokens: ReadonlyArray<Token>, opened: ReadonlyArray<Open>): Match => {
  const open = [...opened]
  let before: Token = { sign: "", offset: 0 }
  for (const [index, token] of tokens.entries()) {
    const { sign } = token
    if (!fits(sign, before.sign, open.at(-1))) {
      return { open, misfit: { ...token, before, after: tokens.slice(index + 1) } }
    }
    if (isOpening(sign)) open.push({ ...token, closedBy: sign === "{" ? "}" : "]" })
    if (isClosing(sign)) open.pop()
    before = token
  }
  return { open, misfit: undefined }
}

const isOpening = (sign: string): boolean => sign === "{" || sign === "["
const isClosing = (sign: string): boolean => sign === "}" || sign === "]"

const fits = (sign: string, before: string, innermost: Open | undefined): boolean => {
  if (isClosing(sign)) return sign === innermost?.closedBy
  if (sign === ":") return innermost?.sign !== "["
  const isKeyDue = innermost?.sign === "{" && (before === "," || before === "{")
  return !(isOpening(sign) && isKeyDue)
}

const said = (
  misfit: Misfit,
  open: ReadonlyArray<Open>,
  lineOf: (offset: number) => number,
): Pick<Flaw, "offset" | "message"> => {
  const { sign, offset, before, after } = misfit
  const innermost = open.at(-1)
  const tooMany = { offset, message: `This ${sign} is one too many; leave it out.` }
  if (innermost === undefined) return tooMany
  const around = open.slice(0, -1)
  const unclosed = `the ${innermost.sign} on line ${lineOf(innermost.offset)}`
  if (isClosing(sign)) {
    if (matches(after, around)) {
      return {
        offset,
        message: `Write ${innermost.closedBy} here in place of ${sign}: it closes ${unclosed}.`,
      }
    }
    if (matches(after, open)) return tooMany
  }
  if (sign === ":" && !matches([misfit, ...after], around)) {
    return { offset, message: "A key with its value stands in { }, and this is in [ ]." }
  }
  return {
    offset: sign === ":" ? before.offset : offset,
    message: `A ${innermost.closedBy} is missing before this: ${unclosed} is not closed.`,
  }
}

const matches = (tokens: ReadonlyArray<Token>, opened: ReadonlyArray<Open>): boolean => {
  const { misfit, open } = match(tokens, opened)
  return misfit === undefined && open.length === 0
}
