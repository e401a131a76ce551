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
  if (ast._tag === "Objects" && ast.propertySignatures.length > 0) {
    return `${kinds.get(ast._tag)}: ${ast.propertySignatures.map(({ name }) => quote(name)).join(", ")}`
  }
  if (ast._tag !== "Union") return kinds.get(ast._tag)
  const names = ast.types.map((type) => (type._tag === "Literal" ? quote(type.literal) : null))
  return names.includes(null) ? undefined : `one of ${names.join(", ")}`
}

const kinds: ReadonlyMap<SchemaAST.AST["_tag"], string> = new Map([
  ["String", `text, in "double quotes"`],
  ["Number", "a number, without quotes"],
  ["Arrays", "a list, in [ ]"],
  ["Objects", "keys with their values, in { }"],
])
