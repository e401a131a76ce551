import { randomUUID } from "node:crypto"
import { type FileHandle, open, rename, rm } from "node:fs/promises"
import * as path from "node:path"
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import { type Finding, finding } from "../findings/finding.ts"
import { describeFault } from "./fault.ts"
import { type Target, targetOf } from "./target.ts"

/** A file to be written as NDJSON: a JSON value on each line. */
export interface Output {
  readonly name: string
  readonly values: Iterable<unknown>
}

/** A file to be written as the text it is. */
export interface TextOutput {
  readonly name: string
  readonly text: string
}

/**
 * Writes files that appear whole or not at all: each is written under another name in its own
 * folder and put on disk, and only once all are there do they take their names. Failed or
 * interrupted, it leaves nothing behind.
 *
 * Fails with what kept a file from being written.
 */
export const writingWhole = (
  outputs: ReadonlyArray<Output | TextOutput>,
): Effect.Effect<void, Finding> =>
  Effect.scoped(
    Effect.gen(function* () {
      const staged = yield* Effect.forEach(outputs, stage)
      yield* Effect.uninterruptible(
        Effect.forEach(staged, ({ name, temporary, target }) =>
          attempt(name, () => rename(temporary, target)),
        ),
      )
    }),
  )

/** As `writingWhole`, for callers with promises. */
export const writeWhole = (outputs: ReadonlyArray<Output>): Promise<Result.Result<void, Finding>> =>
  Effect.runPromise(Effect.result(writingWhole(outputs)))

/** A file that is written piece by piece, and appears whole once `use` has succeeded, or never. */
export const writingInPieces = <A, E>(
  name: string,
  use: (append: (text: string) => Effect.Effect<void, Finding>) => Effect.Effect<A, E>,
): Effect.Effect<A, E | Finding> =>
  Effect.scoped(
    Effect.gen(function* () {
      const { temporary, target } = yield* placeFor(name)
      const result = yield* writing(name, temporary, target.mode, (file) =>
        Effect.tap(
          use((text) => attempt(name, () => file.appendFile(text))),
          () => attempt(name, () => file.sync()),
        ),
      )
      yield* Effect.uninterruptible(attempt(name, () => rename(temporary, target.path)))
      return result
    }),
  )

const stage = (output: Output | TextOutput) =>
  Effect.gen(function* () {
    const { name } = output
    const { temporary, target } = yield* placeFor(name)
    yield* writing(name, temporary, target.mode, (file) => fill(name, file, chunksOf(output)))
    return { name, temporary, target: target.path }
  })

/** Where a file goes, and where it is written until it is whole; gone when the scope ends. */
const placeFor = (name: string) =>
  Effect.gen(function* () {
    const target = yield* Effect.fromResult(yield* Effect.promise(() => targetOf(name)))
    const temporary = temporaryBeside(target)
    yield* Effect.addFinalizer(() => Effect.promise(() => rm(temporary, { force: true })))
    return { temporary, target }
  })

const writing = <A, E>(
  name: string,
  temporary: string,
  mode: number,
  use: (file: FileHandle) => Effect.Effect<A, E>,
): Effect.Effect<A, E | Finding> =>
  Effect.acquireUseRelease(
    attempt(name, () => open(temporary, "wx", mode)),
    use,
    (file) => attempt(name, () => file.close()),
  )

const temporaryBeside = ({ path: target }: Target): string =>
  path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.part`)

const fill = (name: string, file: FileHandle, chunks: Iterable<string>) =>
  Effect.gen(function* () {
    for (const chunk of chunks) {
      yield* attempt(name, () => file.appendFile(chunk))
    }
    yield* attempt(name, () => file.sync())
  })

const chunkLength = 65_536

const chunksOf = (output: Output | TextOutput): Iterable<string> =>
  "text" in output ? [output.text] : linesOf(output.values)

function* linesOf(values: Iterable<unknown>): Generator<string> {
  let chunk = ""
  for (const value of values) {
    chunk += `${JSON.stringify(value)}\n`
    if (chunk.length >= chunkLength) {
      yield chunk
      chunk = ""
    }
  }
  if (chunk !== "") yield chunk
}

const attempt = <A>(name: string, run: () => Promise<A>): Effect.Effect<A, Finding> =>
  Effect.tryPromise({ try: run, catch: (fault) => finding(name, null, describeFault(fault)) })
