import * as Result from "effect/Result"
import type { Finding } from "./finding.ts"

/** Every value, or the findings of all that have any: so that one run tells them all. */
export const together = <A>(
  results: ReadonlyArray<Result.Result<A, ReadonlyArray<Finding>>>,
): Result.Result<ReadonlyArray<A>, ReadonlyArray<Finding>> => {
  const findings = results.flatMap(findingsOf)
  return findings.length > 0 ? Result.fail(findings) : Result.all(results)
}

/** What kept something from being read; nothing where it was read. */
export const findingsOf = (
  result: Result.Result<unknown, ReadonlyArray<Finding>>,
): ReadonlyArray<Finding> => (Result.isFailure(result) ? result.failure : [])
