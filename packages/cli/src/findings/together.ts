import * as Result from "effect/Result"
import type { Finding } from "./finding.ts"

/** Every value, or the findings of all that have any: so that one run tells them all. */
export const together = <A>(
  results: ReadonlyArray<Result.Result<A, ReadonlyArray<Finding>>>,
): Result.Result<ReadonlyArray<A>, ReadonlyArray<Finding>> => {
  const values: Array<A> = []
  const findings: Array<Finding> = []
  for (const result of results) {
    if (Result.isSuccess(result)) values.push(result.success)
    else findings.push(...result.failure)
  }
  return findings.length > 0 ? Result.fail(findings) : Result.succeed(values)
}
