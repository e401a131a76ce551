import { type ParseError, printParseErrorCode } from "jsonc-parser"
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
  const before = text.slice(0, error.offset)
  if (isBlank(text)) return `There is nothing in this file; a document stands between { and }.`
  switch (nameOf(error)) {
    case "InvalidSymbol":
    case "InvalidNumberFormat":
      return strange(text.slice(error.offset, error.offset + error.length), before)
    case "CommaExpected":
      return /\d$/u.test(before)
        ? `A comma is missing before this; or write it all in "double quotes", if it is one text, such as a day.`
        : sentences.CommaExpected
    default:
      return sentences[nameOf(error)]
  }
}

/** Whether nothing but blanks and comments stands in a text. */
const isBlank = (text: string): boolean =>
  /^(?:\s|\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)*$/u.test(text)

/** What is said of something that is no word of JSON, and of what stands before it. */
const strange = (written: string, before: string): string => {
  const it = quote(written).slice(1, -1)
  if (isBlank(before)) return `A document begins with {, and this one begins with ${it}.`
  if (before.endsWith(`"`)) {
    return `The text before this has ended with its second "; a quote within a text is written \\".`
  }
  if (/^[“”„‟«»]/u.test(written)) return `These quotes are curly; write straight ones: ".`
  if (/^['‘’‚`´]/u.test(written)) return `Text stands in "double quotes", not in single ones.`
  if (/^(?:true|false|null)$/iu.test(written)) {
    return `${it} is written in small letters: ${it.toLowerCase()}.`
  }
  if (/^=/u.test(written)) return "Between a key and its value stands a colon, :, and no =."
  if (/^;/u.test(written)) return "Entries are parted by commas, and not by semicolons."
  return /^[\p{L}_$]/u.test(written)
    ? `${it} stands without quotes; write text in "double quotes", or else a number, true or false.`
    : sentences.InvalidSymbol.replace("{it}", () => it)
}

/** What each error of the parser means; {it} stands for what is written there. */
const sentences: { readonly [name in ErrorName]: string } = {
  InvalidSymbol: `{it} is nothing that JSON knows; write text in "double quotes", a number, true or false.`,
  PropertyNameExpected: `A key in "double quotes" is missing here.`,
  InvalidNumberFormat: "This is no number; write its digits, or text in \"double quotes\".",
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
