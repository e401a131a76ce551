import { open, rm } from "node:fs/promises"
import * as Effect from "effect/Effect"
import { type Refused, refuse } from "../refusal.ts"
import { codeOf, describeFault } from "./fault.ts"

/**
 * Keeps everybody else out who takes the same name, until the scope ends: a file of that name, which
 * only one can create. Fails where somebody has it.
 */
export const keepingOut = (name: string) =>
  Effect.acquireRelease(created(name), () => Effect.promise(() => rm(name, { force: true })))

const created = (name: string): Effect.Effect<void, Refused> =>
  Effect.tryPromise({
    try: async () => (await open(name, "wx")).close(),
    catch: (fault) =>
      refuse(name, codeOf(fault) === "EEXIST" ? someoneIsThere : describeFault(fault)),
  })

const someoneIsThere =
  "Somebody is publishing in this folder. Try again once they are done; if nobody is, delete this file."
