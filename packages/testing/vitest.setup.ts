import * as fc from "fast-check"

const isLong = process.env["STR_LONG"] === "1"
const isTryingMutants = process.env["STRYKER_MUTATOR_WORKER"] !== undefined

fc.configureGlobal(
  isTryingMutants
    ? // Whether a mutant survives must not be a matter of luck.
      { numRuns: 50, seed: 20_121_001 }
    : { numRuns: isLong ? 5_000 : 100 },
)
