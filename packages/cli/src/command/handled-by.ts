import * as Effect from "effect/Effect"

/**
 * A handler that is loaded when it is called, and the schema compiler before it: it reads files of
 * events several times as fast, and only that is worth its start.
 */
export const handledBy =
  <Input, E>(load: () => Promise<(input: Input) => Effect.Effect<void, E>>) =>
  (input: Input): Effect.Effect<void, E> =>
    Effect.flatMap(
      Effect.promise(async () => {
        await import("effect/schema/SchemaJITCompiler/enable")
        return await load()
      }),
      (handle) => handle(input),
    )
