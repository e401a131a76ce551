import * as Result from "effect/Result"
import type { Rejection } from "../rejections.ts"

/** Goes on when there is no reason to refuse. */
export const refuseIf = (rejection: Rejection | null): Result.Result<void, Rejection> =>
  rejection === null ? Result.succeed(undefined) : Result.fail(rejection)
