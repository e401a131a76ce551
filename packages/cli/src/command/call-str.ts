import * as Console from "effect/Console"
import * as Effect from "effect/Effect"

/** What became of one call of `str`. */
export interface Called {
  /** Its exit status: 0, 1 or 2, as the command says. */
  readonly status: number
  /** All that it printed on standard output. */
  readonly stdout: string
  /** All that it said on standard error. */
  readonly stderr: string
}

/**
 * Calls `str` within this process, which costs a fraction of starting it: for tests, and for other
 * programs. Names of files are seen from the process's folder.
 *
 * @param args the words after `str`, such as `["policy", "check", "my-service"]`
 */
export const callStr = async (args: ReadonlyArray<string>): Promise<Called> => {
  const [{ program }, { statusOf }] = await Promise.all([
    import("./program.ts"),
    import("./ending.ts"),
  ])
  const said = { stdout: "", stderr: "" }
  const speaking = Object.assign(Object.create(console), {
    log: (text: string) => {
      said.stdout += `${text}\n`
    },
    error: (text: string) => {
      said.stderr += `${text}\n`
    },
  })
  const exit = await Effect.runPromiseExit(
    Effect.provideService(program(args), Console.Console, speaking),
  )
  return { status: statusOf(exit), ...said }
}
