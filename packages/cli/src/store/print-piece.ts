import * as Effect from "effect/Effect"
import { describeFault } from "../files/fault.ts"
import type { Finding } from "../findings/finding.ts"
import { finding } from "../findings/finding.ts"

/** Puts a piece of a long text on standard output, and waits until it has been taken. */
export const printPiece = (text: string): Effect.Effect<void, Finding> =>
  Effect.callback<void, Finding>((resume) => {
    process.stdout.write(text, (fault) => {
      resume(
        fault == null
          ? Effect.void
          : Effect.fail(finding("standard output", null, describeFault(fault))),
      )
    })
  })
