import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"
import { quote } from "./quote.ts"

/** What was to stand at a place, and what does, in words for somebody who knows no types. */
export const shapeWords = (issue: SchemaIssue.Issue, written: unknown): string => {
  const wanted =
    issue._tag === "InvalidType" || issue._tag === "AnyOf" ? wordsFor(issue.ast) : undefined
  return wanted === undefined ? format(issue) : `Expected ${wanted}, got ${quote(written)}`
}

const format = SchemaIssue.makeFormatterDefault()

const wordsFor = (ast: SchemaAST.AST): string | undefined => {
  switch (ast._tag) {
    case "String":
      return `text, in "double quotes"`
    case "Number":
      return "a number, without quotes"
    case "Boolean":
      return "true or false, without quotes"
    case "Arrays":
      return "a list, in [ ]"
    case "Objects":
      return "keys with their values, in { }"
    case "Literal":
      return JSON.stringify(ast.literal)
    case "Union":
      return ast.types.every(({ _tag }) => _tag === "Literal")
        ? `one of ${ast.types.map(wordsFor).join(", ")}`
        : undefined
    default:
      return undefined
  }
}
