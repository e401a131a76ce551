import { describeFinding, type Finding, type SourceFile } from "@str-service/cli"
import * as Result from "effect/Result"

/** A file as it would have been read, of a text in UTF-8. */
export const fileOf = (name: string, text: string): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(text),
})

/** The lines a person would be shown for what could not be read. */
export const told = (
  read: Result.Result<unknown, ReadonlyArray<Finding>>,
): ReadonlyArray<string> => (Result.isFailure(read) ? read.failure.map(describeFinding) : [])
