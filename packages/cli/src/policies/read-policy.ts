import { type CompiledPolicy, compilePolicy, type PolicyProblem } from "@str-service/policy"
import * as Result from "effect/Result"
import { findNodeAtLocation, type Node } from "jsonc-parser"
import { parseJson } from "../files/json-text.ts"
import type { SourceFile } from "../files/source-file.ts"
import { readText } from "../files/text.ts"
import { byPlace, type Finding, finding, type Place } from "../findings/finding.ts"

/** The policy of one document, or everything that is wrong with it, at its places in the text. */
export const readPolicy = (
  source: SourceFile,
): Result.Result<CompiledPolicy, ReadonlyArray<Finding>> =>
  readText(source, (text) => {
    const at = (offset: number) => placeAt(text, offset)
    const found = (offset: number, message: string) => finding(source.name, at(offset), message)
    return Result.flatMap(
      Result.mapError(parseJson(text), (flaws) =>
        flaws.map(({ offset, message }) => found(offset, message)),
      ),
      ({ value, root }) =>
        Result.mapError(compilePolicy(value), (problems) =>
          problems
            .map((problem) => found(offsetOf(root, problem), problem.message))
            .toSorted(byPlace),
        ),
    )
  })

const offsetOf = (root: Node, { path }: PolicyProblem): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length))
    if (node !== undefined)
      return node.parent?.type === "property" ? node.parent.offset : node.offset
  }
  return root.offset
}

const placeAt = (text: string, offset: number): Place => {
  const before = text.slice(0, offset).split("\n")
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 }
}
