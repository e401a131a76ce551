import * as Effect from "effect/Effect"
import { signOfWork } from "../sign-of-work/sign-of-work.ts"

/**
 * A handler that is loaded when it is called, so that help comes at once, and before it the schema
 * compiler, with which long files are read in a tenth less time. What takes long shows that it works.
 */
export const handledBy =
  <Input, E>(load: () => Promise<(input: Input) => Effect.Effect<void, E>>) =>
  (input: Input): Effect.Effect<void, E> =>
    Effect.scoped(
      Effect.gen(function* () {
        yield* signOfWork
        const handle = yield* Effect.promise(async () => {
          await import("effect/schema/SchemaJITCompiler/enable")
          return await load()
        })
        yield* handle(input)
      }),
    )
