import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type { PolicyProblem } from "../check/problem.ts"
import { type CompiledPolicy, compilePolicy } from "../compile-policy.ts"
import type { Finding } from "./finding.ts"
import { findingsIn } from "./findings-in.ts"
import { readJson } from "./read-json.ts"

/** What came of reading a policy document. */
export interface PolicyReading {
  /** The policy, ready to be asked; `null` where there is any error. */
  readonly document: CompiledPolicy | null
  /** Everything that is wrong, from the top of the document to its end. */
  readonly findings: ReadonlyArray<Finding>
}

/**
 * Reads one version of a policy as an analyst writes it: JSON, in which comments and a comma after
 * the last entry are allowed; bytes are UTF-8.
 *
 * Never throws, whatever the text holds, and nothing in it is run. One reading tells all that is
 * wrong; only a text that is torn is not looked at further, for what is left of it may not be what
 * was meant.
 */
export const readPolicy = (written: string | Uint8Array, file?: string): PolicyReading => {
  const read = readJson(written)
  const compiled = read.parsed === null ? null : compilePolicy(read.parsed.value)
  const problems: ReadonlyArray<PolicyProblem> =
    compiled !== null && Result.isFailure(compiled) ? compiled.failure : []
  const findings = findingsIn(read, problems, file)
  return {
    findings,
    document:
      compiled === null || findings.length > 0
        ? null
        : Option.getOrNull(Result.getSuccess(compiled)),
  }
}
