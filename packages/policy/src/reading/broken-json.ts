import { createScanner, type ParseError, printParseErrorCode } from "jsonc-parser"
import { quote } from "../check/quote.ts"
import type { Flaw } from "./flaw.ts"

export type ErrorName = ReturnType<typeof printParseErrorCode>

export const nameOf = ({ error }: ParseError): ErrorName => printParseErrorCode(error)

/** An error of the parser, in the words of somebody who sees the text and not the grammar. */
export const brokenJson = (text: string, error: ParseError): Flaw => ({
  code: "broken-json",
  offset: error.offset,
  message: sentenceFor(text, error),
})

const sentenceFor = (text: string, error: ParseError): string => {
  const { offset, length } = error
  switch (nameOf(error)) {
    case "ValueExpected":
      return beginningOf(text) >= text.length
        ? "There is nothing in this file; a document stands between { and }."
        : orOneTooMany(text, error)
    case "PropertyNameExpected":
      return orOneTooMany(text, error)
    case "InvalidSymbol":
      return offset === beginningOf(text)
        ? `A document begins with {, and this one with ${bare(text.slice(offset, offset + length))}.`
        : strange(text.slice(offset, offset + length), text.charAt(offset - 1))
    case "CommaExpected":
      return /\d/u.test(text.charAt(offset - 1))
        ? `A comma is missing before this; or, if it is one text, such as a day, write all of it in "double quotes".`
        : sentences.CommaExpected
    default:
      return sentences[nameOf(error)]
  }
}

const orOneTooMany = (text: string, error: ParseError): string =>
  text.charAt(error.offset) === "," && !/:\s*$/u.test(text.slice(0, error.offset))
    ? "This comma is one too many; leave it out."
    : sentences[nameOf(error)]

/** Where the first sign stands that is no blank and no comment. */
const beginningOf = (text: string): number => {
  const scanner = createScanner(text, true)
  scanner.scan()
  return scanner.getTokenOffset()
}

/** What is written, as it is shown in a sentence that speaks of quotes. */
const bare = (written: string): string => quote(written).slice(1, -1)

/** What is said of something that is no word of JSON, and of the sign before it. */
const strange = (written: string, before: string): string => {
  if (written.startsWith("=")) return "Between a key and its value stands a colon, and no =."
  if (written.startsWith(";")) return "Entries are parted by commas, and not by semicolons."
  if (/^[“”„‟«»]/u.test(written)) return `These quotes are curly; write straight ones: ".`
  if (/^['‘’‚`´]/u.test(written)) return `Text stands in "double quotes", and not in these.`
  if (before === `"`) {
    return `The text before this ends with its second "; a quote within a text is written \\".`
  }
  const small = written.toLowerCase()
  if (words.has(small)) return `${bare(written)} is written in small letters: ${small}.`
  return `${bare(written)} stands without quotes; write text in "double quotes", or else a number, true or false.`
}

const words: ReadonlySet<string> = new Set(["true", "false", "null"])

/** What each error of the parser means, where no more is known. */
const sentences: { readonly [name in ErrorName]: string } = {
  InvalidSymbol: `This is nothing that JSON knows; write text in "double quotes", a number, true or false.`,
  PropertyNameExpected: `A key in "double quotes" is missing here.`,
  InvalidNumberFormat: `This is no number; write its digits, or text in "double quotes".`,
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
