import * as Cause from "effect/Cause"
import * as Console from "effect/Console"
import * as CliError from "effect/cli/CliError"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Runtime from "effect/Runtime"
import { describeFinding } from "../findings/finding.ts"
import { FoundWrong, NotSound, Refused, SomeRejected } from "../refusal.ts"
import { status } from "./status.ts"

/**
 * Ends the process with 0 when all went well, 1 when commands were rejected or something was found
 * wrong, 2 when nothing was done, 130 when it was interrupted. It ends by itself once its output has been read.
 */
export const ending: Runtime.Teardown = (exit, onExit) => {
  const ended = statusOf(exit)
  if (ended === status.interrupted) return onExit(ended)
  if (ended !== 0) process.exitCode ??= ended
  return onExit(0)
}

/** The exit status that says how it went. */
export const statusOf = (exit: Exit.Exit<unknown, unknown>): number => {
  if (Exit.isSuccess(exit)) return 0
  if (Cause.hasInterruptsOnly(exit.cause)) return status.interrupted
  return isDoneToItsEnd(Cause.squash(exit.cause)) ? status.notAllWell : status.nothingDone
}

/** Says on standard error why nothing was done, where nothing else has said so. */
export const tellWhatFailed = (cause: Cause.Cause<unknown>): Effect.Effect<void> => {
  if (Cause.hasInterruptsOnly(cause)) return Console.error("Interrupted before it was done.")
  const failure = Cause.squash(cause)
  const isToldAlready = failure instanceof NotSound || isDoneToItsEnd(failure)
  if (CliError.isCliError(failure) || isToldAlready) return Effect.void
  return Console.error(
    failure instanceof Refused ? failure.findings.map(describeFinding).join("\n") : fault(failure),
  )
}

/** What a command did to its end and told of, though not all is well. */
const isDoneToItsEnd = (failure: unknown): boolean =>
  failure instanceof SomeRejected || failure instanceof FoundWrong

/** A fault shows where it came about only to somebody who asks for it. */
const fault = (failure: unknown): string => {
  const isAsked = process.env["STR_STACK"] === "1"
  const message = failure instanceof Error ? failure.message : String(failure)
  const told = isAsked && failure instanceof Error ? (failure.stack ?? message) : message
  const hint = isAsked ? "" : "\nWith STR_STACK=1 it says where it came about."
  return `This is a fault of str itself, please report it: ${told}${hint}`
}
