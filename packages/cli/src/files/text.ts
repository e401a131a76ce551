import * as Result from "effect/Result"
import { type Finding, finding } from "../findings/finding.ts"
import type { SourceFile } from "./source-file.ts"

/**
 * The text of a file in UTF-8, without a byte-order mark and with plain line ends, or a finding for
 * each line that is in another encoding.
 */
export const textOf = ({
  name,
  bytes,
}: SourceFile): Result.Result<string, ReadonlyArray<Finding>> => {
  if (startsAsUtf16(bytes)) {
    return Result.fail([finding(name, null, "The file is in UTF-16. Save it as UTF-8.")])
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return Result.succeed(text.replace(/\r\n?/gu, "\n"))
  } catch {
    return Result.fail(brokenLines(name, bytes))
  }
}

const startsAsUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

const brokenLines = (name: string, bytes: Uint8Array): ReadonlyArray<Finding> =>
  new TextDecoder()
    .decode(bytes)
    .split(/\r\n?|\n/u)
    .flatMap((line, index) => {
      const column = line.indexOf(replacement) + 1
      return column === 0 ? [] : [finding(name, { line: index + 1, column }, notUtf8)]
    })

const replacement = "\u{FFFD}"
const notUtf8 = "There is a character here that is not UTF-8. Save the file as UTF-8."
