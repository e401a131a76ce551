import * as fc from "fast-check"

const isLong = process.env["STR_LONG"] === "1"
const isTryingMutants = process.env["STRYKER_MUTATOR_WORKER"] !== undefined

// A number of runs that is set here holds for every `test` of @fast-check/vitest, those without a
// property too: so that it is left to fast-check, whose hundred holds for properties alone.
if (isLong) fc.configureGlobal({ numRuns: 5_000 })

// Whether a mutant survives must not be a matter of luck.
if (isTryingMutants) fc.configureGlobal({ seed: 20_121_001 })
