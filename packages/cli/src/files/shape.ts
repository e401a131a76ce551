import { keysNamedIn, type ShapeDifference, shapeDifferences } from "@str-service/domain/schemas"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { findNodeAtLocation, getNodeValue, type Node, parseTree } from "jsonc-parser"
import { didYouMean } from "../findings/nearest.ts"
import type { JsonLine } from "./json-lines.ts"
import type { Flaw } from "./json-text.ts"

/** What is told by its `type`: a wrong one alone makes every other key look wrong. */
export interface Typed<A> {
  readonly schema: Schema.ConstraintDecoder<A>
  readonly types: ReadonlyArray<string>
  /** The identifiers of the unions in the schema whose members are told by `type`. */
  readonly unions: ReadonlyArray<string>
}

/**
 * A decoder of lines: strict, so that a mistyped key is never dropped, and with all that differs,
 * each at its place in the line.
 */
export const decodeLine = <A>({
  schema,
  types,
  unions,
}: Typed<A>): ((line: JsonLine) => Result.Result<A, ReadonlyArray<Flaw>>) => {
  const decode = Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })
  const told = unions.map((union) => `expected ${union}`)
  const flawOf = (root: Node | undefined, difference: ShapeDifference): Flaw => {
    const { path } = difference
    if (told.includes(difference.expected)) return mistyped(root, path, types)
    const message = messageFor(difference, () => placeIn(root, path, keysNamedIn(schema)))
    return { offset: offsetOf(root, path), message }
  }
  return ({ text, value }) =>
    Result.mapError(decode(value), ({ issue }) => {
      const root = parseTree(text)
      return shapeDifferences(issue).map((difference) => flawOf(root, difference))
    })
}

const messageFor = ({ path, kind, expected }: ShapeDifference, place: () => string): string => {
  switch (kind) {
    case "missing":
      return `"${String(path.at(-1))}" is missing. Add it.`
    case "unexpected":
      return "This key is not known here. Mend it, or leave it out."
    case "other":
      return `${place()}: ${expected}. Mend it.`
  }
}

/** A path as far as its keys are ones of the schema. Others are not repeated: they may be names. */
const placeIn = (
  root: Node | undefined,
  path: ShapeDifference["path"],
  known: ReadonlySet<string>,
): string => {
  const strange = path.findIndex((step) => typeof step === "string" && !known.has(step))
  if (strange === -1) return `"${path.join(".")}"`
  const held = path.slice(0, strange)
  const keys = nodeAt(root, held)?.children?.map(({ children: [key] = [] }) => key?.value)
  return `Key ${1 + (keys?.indexOf(path[strange]) ?? 0)} of "${held.join(".")}"`
}

const mistyped = (
  root: Node | undefined,
  path: ShapeDifference["path"],
  types: ReadonlyArray<string>,
): Flaw => {
  const offset = offsetOf(root, path)
  const node = nodeAt(root, path)
  if (node?.type !== "object") {
    const name = path.length === 0 ? "This" : `"${path.join(".")}"`
    return { offset, message: `${name} is no JSON object. Write one.` }
  }
  const type = findNodeAtLocation(node, ["type"])
  if (type === undefined) return { offset, message: `"type" is missing. Add it.` }
  const hint = didYouMean(String(getNodeValue(type)), types)
  return {
    offset: type.offset,
    message: `This "type" cannot stand here.${hint} The known ones are ${types.join(", ")}.`,
  }
}

/** Where a value stands in a JSON text, with its key. */
export const offsetIn = (text: string, path: ShapeDifference["path"]): number =>
  offsetOf(parseTree(text), path)

/** Where a value stands, with its key; for one that is missing, where what should hold it does. */
const offsetOf = (root: Node | undefined, path: ShapeDifference["path"]): number => {
  const node = nodeAt(root, path)
  if (node !== undefined) return node.parent?.type === "property" ? node.parent.offset : node.offset
  return path.length === 0 ? 0 : offsetOf(root, path.slice(0, -1))
}

const nodeAt = (root: Node | undefined, path: ShapeDifference["path"]): Node | undefined =>
  root === undefined ? undefined : findNodeAtLocation(root, [...path])
