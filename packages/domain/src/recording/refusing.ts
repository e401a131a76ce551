import * as Result from "effect/Result"

/** Goes on when there is no reason to refuse. */
export const refuseIf = <const Rejection>(
  rejection: Rejection | null,
): Result.Result<void, Rejection> =>
  rejection === null ? Result.succeed(undefined) : Result.fail(rejection)
