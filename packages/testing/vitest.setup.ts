import * as fc from "fast-check"

const isLong = process.env["STR_LONG"] === "1"
const isTryingMutants = process.env["STRYKER_MUTATOR_WORKER"] !== undefined

/** For how many seconds a property is tried, if it is not for as long as its runs take. */
const lastingAtMost = (seconds: string | undefined) =>
  seconds === undefined ? {} : { interruptAfterTimeLimit: 1_000 * Number(seconds) }

if (isLong) fc.configureGlobal({ numRuns: 5_000, ...lastingAtMost(process.env["STR_SECONDS"]) })

// Whether a mutant survives must not be a matter of luck.
if (isTryingMutants) fc.configureGlobal({ seed: 20_121_001 })
