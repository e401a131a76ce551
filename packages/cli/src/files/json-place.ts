import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser"
import type { Place } from "../findings/finding.ts"

/** The keys and indices that lead to a value from the root of a document. */
export type JsonPath = ReadonlyArray<string | number>

/** Where a value stands in a JSON text, with its key; for one that is missing, what should hold it. */
export const placeIn = (text: string, path: JsonPath): Place =>
  placeAt(text, offsetIn(parseTree(text), path))

/** Where a value stands in a parsed JSON text, from 0. */
const offsetIn = (root: Node | undefined, path: JsonPath): number => {
  for (let length = path.length; root !== undefined && length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length))
    if (node !== undefined) {
      return node.parent?.type === "property" ? node.parent.offset : node.offset
    }
  }
  return root?.offset ?? 0
}

/** A place by its offset from 0. */
const placeAt = (text: string, offset: number): Place => {
  const before = text.slice(0, offset).split("\n")
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 }
}
