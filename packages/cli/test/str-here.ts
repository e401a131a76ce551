import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { str } from "../src/command/str.ts"
import { describeFinding } from "../src/findings/finding.ts"
import { Refused } from "../src/refusal.ts"

/** What became of one call in this process. */
export interface Called {
  readonly isWell: boolean
  readonly stdout: string
  readonly stderr: string
}

const run = Command.runWith(str, { version: "0" })

/**
 * Calls `str` in this process, which spares its start; only what it says by the console of Effect is
 * heard. Why nothing was done is said on standard error, as the program says it.
 */
export const strHere = async (
  args: ReadonlyArray<string>,
  { cwd }: { readonly cwd?: string } = {},
): Promise<Called> => {
  const before = process.cwd()
  process.chdir(cwd ?? before)
  try {
    return await called(args)
  } finally {
    process.chdir(before)
  }
}

const called = async (args: ReadonlyArray<string>): Promise<Called> => {
  const said = { stdout: "", stderr: "" }
  const heard: Console.Console = {
    ...globalThis.console,
    log: (...texts) => {
      said.stdout += `${texts.join(" ")}\n`
    },
    error: (...texts) => {
      said.stderr += `${texts.join(" ")}\n`
    },
  }
  const telling = Effect.tapError(run(args), (failure) =>
    failure instanceof Refused
      ? Console.error(failure.findings.map(describeFinding).join("\n"))
      : Effect.void,
  )
  const exit = await Effect.runPromiseExit(
    telling.pipe(Effect.provide(NodeServices.layer), Effect.provideService(Console.Console, heard)),
  )
  return { isWell: Exit.isSuccess(exit), ...said }
}
