import * as Data from "effect/Data"
import { type Finding, finding } from "./findings/finding.ts"

/** Nothing was done: what the command was given cannot be read or used. Exit status 2. */
export class Refused extends Data.TaggedError("Refused")<{
  readonly findings: ReadonlyArray<Finding>
}> {}

/** Nothing was done: a policy that is needed does not hold good, and why has been said. Exit status 2. */
export class NotSound extends Data.TaggedError("NotSound")<{ readonly count: number }> {}

/** All was done but for some commands that the core rejects. Exit status 1. */
export class SomeRejected extends Data.TaggedError("SomeRejected")<{ readonly count: number }> {}

/** All was looked at, and something is wrong with it, which has been said. Exit status 1. */
export class FoundWrong extends Data.TaggedError("FoundWrong")<{ readonly count: number }> {}

/** A refusal for one reason, about something that the reader wrote or named. */
export const refuse = (what: string, message: string): Refused =>
  new Refused({ findings: [finding(what, null, message)] })
