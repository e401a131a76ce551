import type { Node } from "jsonc-parser"
import type { Path } from "../check/problem.ts"
import { entryAt } from "./json-value.ts"

/** Where in the text a path leads: to the key there, or to the value; or as near as it gets. */
export const offsetAt = (root: Node, path: Path, part: "key" | "value"): number => {
  const [step, ...rest] = path
  const entry = step === undefined ? undefined : entryAt(root, step)
  if (entry === undefined) return root.offset
  return rest.length === 0 ? entry[part].offset : offsetAt(entry.value, rest, part)
}
