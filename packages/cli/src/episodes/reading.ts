import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { openFile, type SourceFile } from "../files/source-file.ts"
import type { Finding } from "../findings/finding.ts"
import { Refused } from "../refusal.ts"

type Read<A> = Result.Result<A, ReadonlyArray<Finding>>

/** Opens a file and reads it, with whatever is wrong with it as findings. */
export const readingFile = <A>(
  name: string,
  read: (source: SourceFile) => Read<A>,
): Effect.Effect<Read<A>> =>
  Effect.map(
    Effect.promise(() => openFile(name)),
    Result.flatMap(read),
  )

/** What was read, or the refusal that its findings make. */
export const orRefuse = <A>(read: Read<A>): Effect.Effect<A, Refused> =>
  Result.match(read, {
    onSuccess: (value) => Effect.succeed(value),
    onFailure: (findings) => Effect.fail(new Refused({ findings })),
  })
