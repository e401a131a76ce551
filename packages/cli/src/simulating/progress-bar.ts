import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

const width = 40

/**
 * A bar on standard error that shows how far something has come, from 0 to 1; gone when the scope
 * ends. Where standard error is no terminal, nothing is shown.
 */
export const progressBar: Effect.Effect<(share: number) => void, never, Scope.Scope> =
  Effect.suspend(() => {
    const { stderr } = process
    if (!stderr.isTTY) return Effect.succeed(() => {})
    let shown = -1
    return Effect.acquireRelease(
      Effect.succeed((share: number) => {
        const percent = Math.floor(100 * Math.min(share, 1))
        if (percent === shown) return
        shown = percent
        const done = Math.round((percent / 100) * width)
        const bar = "█".repeat(done) + "░".repeat(width - done)
        stderr.write(`\r${bar} ${String(percent).padStart(3)} %`)
      }),
      () => Effect.sync(() => stderr.write("\r\u001B[K")),
    )
  })
