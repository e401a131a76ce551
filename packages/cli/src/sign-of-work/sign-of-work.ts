import { writeSync } from "node:fs"
import { Worker } from "node:worker_threads"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { type Beginning, place, turn } from "./turns.ts"

const module = new URL(
  import.meta.url.endsWith(".ts") ? "worker.ts" : "sign-of-work.js",
  import.meta.url,
)

/** What is shown while a command works. */
export interface Sign {
  /** Takes it away for good, before anything else is written to the terminal. */
  readonly end: () => void
  readonly memory: Beginning["memory"]
}

/** Has another thread show, from some time on, for how long a command has worked: it may be busy itself. */
export const startSign = (terminal: number, after: number): Sign => {
  const memory = new Int32Array(new SharedArrayBuffer(8))
  const beginning: Beginning = { memory, terminal, after }
  new Worker(module, { workerData: beginning }).unref()

  const end = (): void => {
    // The sign holds its turn for the writing of one line.
    let found = Atomics.compareExchange(memory, place.turn, turn.nobodys, turn.ended)
    while (found === turn.signs) {
      found = Atomics.compareExchange(memory, place.turn, turn.nobodys, turn.ended)
    }
    if (found === turn.ended) return
    Atomics.notify(memory, place.turn)
    if (Atomics.load(memory, place.isShown) === 1) writeSync(terminal, "\r\u001B[K")
  }
  return { memory, end }
}

/**
 * Shows on standard error, from the first second on, that a command is at work, until it says
 * something itself or the scope ends. Where standard error is no terminal, nothing is shown.
 */
export const signOfWork: Effect.Effect<void, never, Scope.Scope> = Effect.suspend(() => {
  const { stdout, stderr } = process
  if (!stderr.isTTY) return Effect.void
  return Effect.acquireRelease(
    Effect.sync(() => {
      const sign = startSign(stderr.fd, 1000)
      for (const stream of [stdout, stderr]) {
        const write = stream.write
        stream.write = new Proxy(write, {
          apply: (_write, _stream, args) => {
            sign.end()
            stream.write = write
            return Reflect.apply(write, stream, args)
          },
        })
      }
      return sign
    }),
    (sign) => Effect.sync(sign.end),
  )
})
