import { type Node, type ParseError, parseTree } from "jsonc-parser"
import { brokenJson, nameOf } from "./broken-json.ts"
import type { Flaw } from "./flaw.ts"
import { unmatchedBracket } from "./unmatched-bracket.ts"

/** What could be made of a text as JSON. */
export interface ParsedText {
  readonly root: Node | undefined
  readonly flaws: ReadonlyArray<Flaw>
  /** Whether the text is broken so that what is left of it may not be what was meant. */
  readonly isTorn: boolean
}

/**
 * Parses JSON, in which comments and a comma after the last entry are allowed. The text has been
 * measured: the parser recurses.
 */
export const parseText = (text: string): ParsedText => {
  const errors: Array<ParseError> = []
  const root = parseTree(text, errors, { allowTrailingComma: true })
  const bracket = errors.length === 0 ? undefined : unmatchedBracket(text)
  return {
    root,
    flaws: flawsOf(text, errors, bracket),
    isTorn:
      root === undefined ||
      bracket !== undefined ||
      errors.some((error) => !mendable.has(nameOf(error))),
  }
}

const mostFlaws = 20

type ErrorName = ReturnType<typeof nameOf>

/** Errors that leave no doubt of what was meant. */
const mendable: ReadonlySet<ErrorName> = new Set(["CommaExpected", "InvalidCharacter"])

/** Errors after which texts are taken for signs, and signs for texts, or the parser is lost. */
const turning: ReadonlySet<ErrorName> = new Set([
  "UnexpectedEndOfString",
  "UnexpectedEndOfComment",
  "EndOfFileExpected",
])

const isTurning = (text: string, error: ParseError): boolean =>
  turning.has(nameOf(error)) ||
  (nameOf(error) === "ColonExpected" && "{[".includes(text.charAt(error.offset)))

/**
 * What is wrong up to the first sign that is not where it was meant to be: what follows a text that
 * has no end, or a bracket that does not match, is an echo of it.
 */
const flawsOf = (
  text: string,
  errors: ReadonlyArray<ParseError>,
  bracket: Flaw | undefined,
): ReadonlyArray<Flaw> => {
  const turn = errors.find((error) => isTurning(text, error))?.offset ?? text.length
  const end = Math.min(turn, bracket?.offset ?? text.length)
  const flaws = errors
    .filter((error, index) => error.offset <= end && !isEcho(text, error, errors[index - 1]))
    .map((error) => brokenJson(text, error))
  return bracket?.offset === end
    ? [...flaws.filter(({ offset }) => offset < end).slice(0, mostFlaws - 1), bracket]
    : flaws.slice(0, mostFlaws)
}

/** Of errors on one line, and of those with nothing between them, the first is the mistake. */
const isEcho = (text: string, error: ParseError, before: ParseError | undefined): boolean => {
  if (before === undefined) return false
  const between = text.slice(before.offset + before.length, error.offset)
  return between.trim() === "" || !/[\r\n]/u.test(text.slice(before.offset, error.offset))
}
