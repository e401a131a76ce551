import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { describeFinding } from "../src/findings/finding.ts"
import { FoundWrong, NotSound, Refused, SomeRejected } from "../src/refusal.ts"

/** What became of a command that was called within the test's own process. */
export interface CalledHere {
  readonly stdout: string
  readonly stderr: string
  /** What it would end with. */
  readonly status: 0 | 1 | 2
  /** Why nothing was done, as a person is told. */
  readonly refused: ReadonlyArray<string>
}

/** Calls what handles a command, where starting a process for each call would cost too much. */
export const calledHere = async <E>(command: Effect.Effect<void, E>): Promise<CalledHere> => {
  const said = { stdout: "", stderr: "" }
  const taking = (to: keyof typeof said) => (text: unknown) => {
    said[to] += `${String(text)}\n`
  }
  const here = { ...globalThis.console, log: taking("stdout"), error: taking("stderr") }
  const outcome = await Effect.runPromise(
    Effect.result(Effect.provideService(command, Console.Console, here)),
  )
  if (outcome._tag === "Success") return { ...said, status: 0, refused: [] }
  const { failure } = outcome
  if (failure instanceof SomeRejected || failure instanceof FoundWrong) {
    return { ...said, status: 1, refused: [] }
  }
  if (failure instanceof NotSound) return { ...said, status: 2, refused: [] }
  if (failure instanceof Refused) {
    return { ...said, status: 2, refused: failure.findings.map(describeFinding) }
  }
  throw failure
}
