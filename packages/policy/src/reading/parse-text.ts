import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser"
import { quote } from "../check/quote.ts"
import type { Flaw } from "./flaw.ts"

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
  return {
    root,
    flaws: firstOfEachLine(text, errors)
      .slice(0, mostFlaws)
      .map((error) => flawOf(text, error)),
    isTorn: root === undefined || errors.some((error) => !mendable.has(nameOf(error))),
  }
}

const mostFlaws = 20

/** What follows one error on its line is most often an echo of it. */
const firstOfEachLine = (
  text: string,
  errors: ReadonlyArray<ParseError>,
): ReadonlyArray<ParseError> =>
  errors.filter((error, index) => {
    const before = errors[index - 1]
    return before === undefined || /[\r\n]/u.test(text.slice(before.offset, error.offset))
  })

type ErrorName = ReturnType<typeof printParseErrorCode>

const nameOf = ({ error }: ParseError): ErrorName => printParseErrorCode(error)

/** Errors that leave no doubt of what was meant. */
const mendable: ReadonlySet<ErrorName> = new Set(["CommaExpected", "InvalidCharacter"])

const flawOf = (text: string, error: ParseError): Flaw => ({
  code: "broken-json",
  offset: error.offset,
  message: sentences[nameOf(error)].replace("{it}", () =>
    quote(text.slice(error.offset, error.offset + error.length)),
  ),
})

const isNoValue = `{it} is nothing that JSON knows; write text in "double quotes", a number, true or false.`

/** What each error of the parser means; {it} stands for what is written there. */
const sentences: { readonly [name in ErrorName]: string } = {
  InvalidSymbol: isNoValue,
  InvalidNumberFormat: isNoValue,
  PropertyNameExpected: `A key in "double quotes" is missing here.`,
  ValueExpected: "A value is missing here.",
  ColonExpected: "A colon is missing here, between a key and its value.",
  CommaExpected: "A comma is missing before this.",
  CloseBraceExpected: "A } is missing at the end.",
  CloseBracketExpected: "A ] is missing at the end.",
  EndOfFileExpected: "The document has ended before this; leave out what follows.",
  InvalidCommentToken: "A comment cannot stand here; leave it out.",
  UnexpectedEndOfComment: "This comment has no end; close it with */.",
  UnexpectedEndOfString: `This text has no end on its line; close it with ".`,
  UnexpectedEndOfNumber: "This number is not finished; write its digits, or leave the rest out.",
  InvalidUnicode: "After \\u four digits are needed, from 0 to 9 and a to f.",
  InvalidEscapeCharacter: `In a text, \\ needs one of " \\ / b f n r t u after it; write \\\\ for itself.`,
  InvalidCharacter:
    "This text holds an invisible character, such as a tab; leave it out, or write \\t.",
  "<unknown ParseErrorCode>": "This is not JSON; mend it.",
}
