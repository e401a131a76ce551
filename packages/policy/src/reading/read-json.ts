import type { Node } from "jsonc-parser"
import { mostTold } from "../check/told.ts"
import { decodeText } from "./decode.ts"
import type { Flaw } from "./flaw.ts"
import { jsonValue, valueFlaws } from "./json-value.ts"
import { measure } from "./measure.ts"
import { parseText } from "./parse-text.ts"

/** A JSON document with the places of its parts. */
export interface JsonText {
  /** The text, without a byte-order mark; empty where it could not be read. */
  readonly text: string
  readonly flaws: ReadonlyArray<Flaw>
  /** What the text says; `null` where that cannot be told. */
  readonly parsed: { readonly root: Node; readonly value: unknown } | null
}

/** Reads a JSON document: what it says, and everything that is wrong with it as JSON. */
export const readJson = (written: string | Uint8Array): JsonText => {
  const { text, flaws } = decodeText(written)
  if (text === null) return { text: "", flaws, parsed: null }
  const immense = measure(text)
  if (immense !== undefined) return { text, flaws: [...flaws, immense], parsed: null }
  const { root, flaws: broken, isTorn } = parseText(text)
  return {
    text,
    flaws: [
      ...flaws,
      ...broken,
      ...(root === undefined ? [] : valueFlaws(text, root).slice(0, mostTold)),
    ],
    parsed: root === undefined || isTorn ? null : { root, value: jsonValue(root) },
  }
}
