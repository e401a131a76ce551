import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import { codeOf, describeFault } from "../files/fault.ts"
import { type Finding, finding } from "../findings/finding.ts"

/** Whoever read standard output has stopped reading, which is no fault. */
export class ReaderLeft extends Data.TaggedError("ReaderLeft") {}

/** Puts a piece of a long text on standard output, and waits until it has been taken. */
export const printPiece = (text: string): Effect.Effect<void, Finding | ReaderLeft> =>
  Effect.callback<void, Finding | ReaderLeft>((resume) => {
    process.stdout.write(text, (fault) => {
      if (fault === null || fault === undefined) resume(Effect.void)
      else if (codeOf(fault) === "EPIPE") resume(new ReaderLeft())
      else resume(Effect.fail(finding("standard output", null, describeFault(fault))))
    })
  })
