import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser"
import { didYouMean } from "../findings/nearest.ts"
import type { JsonLine } from "./json-lines.ts"
import type { Flaw } from "./json-text.ts"

type Path = ReadonlyArray<string | number>

interface Difference {
  readonly path: Path
  readonly message: string
}

/**
 * A decoder of lines by a schema of which each member is told by its `type`: strict, so that a
 * mistyped key is never dropped, and with all that differs, each at its place in the line.
 */
export const decodeLine = <A>(
  schema: Schema.ConstraintDecoder<A>,
  types: ReadonlyArray<string>,
): ((line: JsonLine) => Result.Result<A, ReadonlyArray<Flaw>>) => {
  const decode = Schema.decodeUnknownResult(schema, {
    errors: "all",
    onExcessProperty: "error",
  })
  return ({ text, value }) =>
    Result.mapError(decode(value), ({ issue }) => {
      const root = parseTree(text)
      return differencesOf(issue, value, types).map(({ path, message }) => ({
        offset: offsetOf(root, path),
        message,
      }))
    })
}

const format = SchemaIssue.makeFormatterStandardSchemaV1({
  leafHook: (issue) => {
    if (issue._tag === "MissingKey") return "missing"
    if (issue._tag === "UnexpectedKey") return "unexpected"
    return SchemaIssue.defaultLeafHook(issue)
  },
})

const differencesOf = (
  issue: SchemaIssue.Issue,
  value: unknown,
  types: ReadonlyArray<string>,
): ReadonlyArray<Difference> => {
  const mistyped = unknownType(value, types)
  return mistyped === undefined
    ? format(issue).issues.map(({ path = [], message }) => tell(path.map(stepOf), message))
    : [mistyped]
}

const stepOf = (step: PropertyKey | { readonly key: PropertyKey }): string | number => {
  const key = typeof step === "object" ? step.key : step
  return typeof key === "symbol" ? key.toString() : key
}

const tell = (path: Path, message: string): Difference => {
  const key = String(path.at(-1))
  if (message === "missing") return { path, message: `"${key}" is missing. Add it.` }
  if (message === "unexpected") {
    return { path, message: `"${key}" is not known here. Mend it, or leave it out.` }
  }
  const expected = `${message.charAt(0).toLowerCase()}${message.slice(1)}`
  return { path, message: `"${path.join(".")}": ${expected}. Mend it.` }
}

/** A wrong `type` alone makes every other key look wrong: only it is told. */
const unknownType = (value: unknown, types: ReadonlyArray<string>): Difference | undefined => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { path: [], message: "This is no JSON object. Write one on each line." }
  }
  if (!("type" in value)) return tell(["type"], "missing")
  const { type } = value
  if (typeof type === "string" && types.includes(type)) return undefined
  return {
    path: ["type"],
    message: `"type" is none that is known.${didYouMean(String(type), types)} It may be ${types.join(", ")}.`,
  }
}

/** Where a value stands, with its key; for one that is missing, where what should hold it does. */
const offsetOf = (root: Node | undefined, path: Path): number => {
  for (let length = path.length; root !== undefined && length > 0; length -= 1) {
    const node = findNodeAtLocation(root, [...path.slice(0, length)])
    if (node !== undefined) {
      return node.parent?.type === "property" ? node.parent.offset : node.offset
    }
  }
  return root?.offset ?? 0
}
