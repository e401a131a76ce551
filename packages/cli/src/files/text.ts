import { isUtf8 } from "node:buffer"
import * as Result from "effect/Result"
import { byPlace, type Finding, finding } from "../findings/finding.ts"
import { findingsOf } from "../findings/together.ts"
import type { SourceFile } from "./source-file.ts"

/**
 * What `read` makes of the text of a file in UTF-8, without a byte-order mark and with plain line
 * ends.
 *
 * Fails with a finding for each line that is in another encoding, and with whatever `read` finds
 * wrong with the other lines.
 */
export const readText = <A>(
  source: SourceFile,
  read: (text: string) => Result.Result<A, ReadonlyArray<Finding>>,
): Result.Result<A, ReadonlyArray<Finding>> => {
  const { name, bytes } = source
  if (isUtf16(bytes)) {
    return Result.fail([finding(name, null, inUtf16)])
  }
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/gu, "\n")
  const broken = isUtf8(bytes) ? [] : brokenLines(name, text)
  const result = read(text)
  if (broken.length === 0) return result
  const lines = new Set(broken.map(({ place }) => place?.line))
  const others = findingsOf(result).filter(({ place }) => !lines.has(place?.line))
  return Result.fail([...broken, ...others].toSorted(byPlace))
}

/** By its byte-order mark, or as one of two bytes is nought where a text begins with a plain sign. */
export const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (first === 0) !== (second === 0)

const brokenLines = (name: string, text: string): ReadonlyArray<Finding> =>
  text.split("\n").flatMap((line, index) => {
    const column = line.indexOf(replacement) + 1
    return column === 0 ? [] : [finding(name, { line: index + 1, column }, notUtf8)]
  })

export const inUtf16 = "The file is in UTF-16. Save it as UTF-8."
export const replacement = "\u{FFFD}"
export const notUtf8 = "There is a character here that is not UTF-8. Save the file as UTF-8."
