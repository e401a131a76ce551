import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { checkCases } from "../cases/check-cases.ts"
import type { WorkedCases } from "../cases/worked-cases.ts"
import { toldTogether } from "../check/told.ts"
import type { CompiledPolicy } from "../compile-policy.ts"
import type { Finding } from "./finding.ts"
import { findingsIn } from "./findings-in.ts"
import { readJson } from "./read-json.ts"

/** What came of reading worked cases. */
export interface CasesReading {
  /** The cases, ready to be run; `null` where there is any error. */
  readonly document: WorkedCases | null
  /** Everything that is wrong, from the top of the document to its end. */
  readonly findings: ReadonlyArray<Finding>
}

/**
 * Reads worked cases as an analyst writes them, as `readPolicy` reads policies. With the policy that
 * they are of, what they say of it is checked too: its facts and their values, outcomes, rules and
 * limits.
 */
export const readCases = (
  written: string | Uint8Array,
  file?: string,
  policy?: CompiledPolicy,
): CasesReading => {
  const read = readJson(written)
  const checked = read.parsed === null ? null : checkCases(read.parsed.value, policy)
  const problems = checked !== null && Result.isFailure(checked) ? checked.failure : []
  const findings = findingsIn(read, toldTogether(problems), file)
  return {
    findings,
    document:
      checked === null || findings.length > 0 ? null : Option.getOrNull(Result.getSuccess(checked)),
  }
}
