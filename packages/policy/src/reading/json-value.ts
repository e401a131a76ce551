import type { Node } from "jsonc-parser"
import type { Flaw } from "./flaw.ts"
import { isKeptAsWritten } from "./number-as-written.ts"

/** The value of a parsed text. Of a key that stands twice, the last counts. */
export const jsonValue = (node: Node): unknown => {
  switch (node.type) {
    case "object":
      return Object.fromEntries(
        entriesOf(node).map(({ key, value }) => [String(key.value), jsonValue(value)]),
      )
    case "array":
      return childrenOf(node).map(jsonValue)
    default:
      return node.value
  }
}

/** Keys that stand twice, and numbers that would not be kept as they are written. */
export const valueFlaws = (text: string, node: Node): ReadonlyArray<Flaw> => {
  switch (node.type) {
    case "object":
      return [
        ...keysTwice(node),
        ...entriesOf(node).flatMap(({ value }) => valueFlaws(text, value)),
      ]
    case "array":
      return childrenOf(node).flatMap((child) => valueFlaws(text, child))
    case "number":
      return inexact(text.slice(node.offset, node.offset + node.length), node.offset)
    default:
      return []
  }
}

/** What stands at a key or an index; of a key that stands twice, the last. */
export const entryAt = (node: Node, step: string | number): Entry | undefined => {
  if (node.type === "object") return entriesOf(node).findLast(({ key }) => key.value === step)
  const value = childrenOf(node)[Number(step)]
  return value && { key: value, value }
}

interface Entry {
  readonly key: Node
  readonly value: Node
}

const childrenOf = (node: Node): ReadonlyArray<Node> => node.children ?? []

/** The entries of an object, without keys whose value could not be read. */
const entriesOf = (node: Node): ReadonlyArray<Entry> =>
  childrenOf(node).flatMap(({ children: [key, value] = [] }) =>
    key === undefined || value === undefined ? [] : [{ key, value }],
  )

const keysTwice = (node: Node): ReadonlyArray<Flaw> => {
  const seen = new Set<unknown>()
  return entriesOf(node).flatMap(({ key }) => {
    if (!seen.has(key.value)) {
      seen.add(key.value)
      return []
    }
    return [
      {
        code: "duplicate-key",
        offset: key.offset,
        message: `${JSON.stringify(key.value)} stands in this { } twice; keep one of them.`,
      },
    ]
  })
}

const inexact = (written: string, offset: number): ReadonlyArray<Flaw> =>
  isKeptAsWritten(written)
    ? []
    : [
        {
          code: "inexact-number",
          offset,
          message:
            "This number is too large, or too exact, to be kept as it is written; write a shorter one.",
        },
      ]
