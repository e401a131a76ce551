import { open, rm } from "node:fs/promises"
import * as Effect from "effect/Effect"
import { type Refused, refuse } from "../refusal.ts"
import { codeOf, describeFault } from "./fault.ts"

/**
 * Keeps everybody else out who takes the same name, until the scope ends: a file of that name, which
 * only one can create. Fails where somebody has it, and says what they are doing.
 */
export const keepingOut = (name: string, someoneIsThere: string) =>
  Effect.acquireRelease(created(name, someoneIsThere), () =>
    Effect.promise(() => rm(name, { force: true })),
  )

const created = (name: string, someoneIsThere: string): Effect.Effect<void, Refused> =>
  Effect.tryPromise({
    try: async () => (await open(name, "wx")).close(),
    catch: (fault) =>
      refuse(name, codeOf(fault) === "EEXIST" ? someoneIsThere : describeFault(fault)),
  })
