import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"

/** A place in a value at which it differs from its schema, and what was expected there. */
export interface ShapeDifference {
  readonly path: ReadonlyArray<string | number>
  readonly kind: "missing" | "unexpected" | "other"
  /** What was expected, to follow a colon: `expected a real calendar day`. */
  readonly expected: string
}

/**
 * Everything in which a value differs from its schema, the first thing at each place. What stands
 * there is never repeated: it may be what should not have been written down.
 */
export const shapeDifferences = (issue: SchemaIssue.Issue): ReadonlyArray<ShapeDifference> => {
  const differences = new Map<string, ShapeDifference>()
  for (const { path = [], message } of format(issue).issues) {
    const steps = path.map(stepOf)
    const place = JSON.stringify(steps)
    if (!differences.has(place)) differences.set(place, differenceAt(steps, message))
  }
  return [...differences.values()]
}

const differenceAt = (path: ShapeDifference["path"], message: string): ShapeDifference => ({
  path,
  kind: message === "missing" || message === "unexpected" ? message : "other",
  expected: spoken(`${message.charAt(0).toLowerCase()}${message.slice(1)}`),
})

const format = SchemaIssue.makeFormatterStandardSchemaV1({
  leafHook: (issue) => {
    if (issue._tag === "MissingKey") return "missing"
    if (issue._tag === "UnexpectedKey") return "unexpected"
    const words = issue._tag === "InvalidType" ? wordsFor(issue.ast) : undefined
    return words === undefined ? SchemaIssue.defaultLeafHook(issue) : `Expected ${words}`
  },
})

/** What would stand where something of another type does; of a text, how it is to be written. */
const wordsFor = (ast: SchemaAST.AST): string | undefined => {
  const [written] = ast.checks?.map((check) => check.annotations?.["expected"]) ?? []
  return typeof written === "string" ? written : kinds[ast._tag]
}

const kinds: { readonly [tag in SchemaAST.AST["_tag"]]?: string } = {
  Arrays: "a list",
  Number: "a number",
  Objects: "an object",
  String: "a text",
}

/** Codes to choose from as people list them: `"sis" | "other"` as `one of sis, other`. */
const spoken = (expected: string): string =>
  expected.replace(
    /^expected (".*" \| ".*")$/u,
    (_, codes: string) => `expected one of ${codes.replaceAll('"', "").replaceAll(" | ", ", ")}`,
  )

const stepOf = (step: PropertyKey | { readonly key: PropertyKey }): string | number => {
  const key = typeof step === "object" ? step.key : step
  return typeof key === "symbol" ? key.toString() : key
}
