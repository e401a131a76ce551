/** How followers learn that there is more: of this store's own commits at once, of others' by asking. */
export class Changes {
  readonly #waiting = new Set<() => void>()

  /** Says that this store has committed something. */
  announce(): void {
    for (const settle of [...this.#waiting]) settle()
  }

  /** Settles after so many milliseconds, or when something is announced, or when the signal is aborted. */
  next(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve()
    const { promise, resolve } = Promise.withResolvers<void>()
    const settle = () => {
      clearTimeout(timer)
      signal.removeEventListener("abort", settle)
      this.#waiting.delete(settle)
      resolve()
    }
    const timer = setTimeout(settle, milliseconds)
    signal.addEventListener("abort", settle, { once: true })
    this.#waiting.add(settle)
    return promise
  }
}
