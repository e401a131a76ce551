import * as Result from "effect/Result"
import { byPlace, type Finding, finding } from "../findings/finding.ts"
import { type Flaw, parseJson } from "./json-text.ts"
import { tooDeepIn } from "./nesting.ts"
import type { SourceFile } from "./source-file.ts"
import { readText } from "./text.ts"

/** One line of an NDJSON file that is JSON. */
export interface JsonLine {
  /** From 1. */
  readonly line: number
  readonly text: string
  readonly value: unknown
}

/**
 * Decodes every line of an NDJSON file that is not blank, or gives what is wrong with all of them.
 *
 * Fails with a finding for each flaw: another encoding than UTF-8, broken JSON, a key that stands
 * twice in one object, and whatever `decode` finds wrong with a value.
 */
export const readJsonLines = <A>(
  source: SourceFile,
  decode: (line: JsonLine) => Result.Result<A, ReadonlyArray<Flaw>>,
): Result.Result<ReadonlyArray<A>, ReadonlyArray<Finding>> =>
  readText(source, (text) => {
    const values: Array<A> = []
    const findings: Array<Finding> = []
    for (const [index, content] of text.split("\n").entries()) {
      if (content.trim() === "") continue
      const line = index + 1
      const read = Result.flatMap(parseLine(content), (value) =>
        decode({ line, text: content, value }),
      )
      if (Result.isSuccess(read)) values.push(read.success)
      else {
        for (const { offset, message } of read.failure) {
          findings.push(finding(source.name, { line, column: offset + 1 }, message))
        }
      }
    }
    return findings.length > 0 ? Result.fail(findings.toSorted(byPlace)) : Result.succeed(values)
  })

/**
 * The value of a line of JSON to the letter, or what is wrong with it.
 *
 * Where a line is what `JSON.stringify` makes of its value, no key can stand in it twice; only the
 * others need the slower look.
 */
export const parseLine = (text: string): Result.Result<unknown, ReadonlyArray<Flaw>> => {
  try {
    const value: unknown = JSON.parse(text)
    if (JSON.stringify(value) === text && tooDeepIn(text) === undefined)
      return Result.succeed(value)
  } catch {
    // `parseJson` says where it is broken or too deep.
  }
  return Result.map(parseJson(text), ({ value }) => value)
}
