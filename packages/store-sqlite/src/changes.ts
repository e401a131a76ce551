/** How a follower learns that there is more: of this store's own commits at once, of others' by asking. */
export interface Changes {
  /** Says that this store has committed something. */
  readonly announce: () => void
  /** Settles when there may be something new since it was called, or when the signal is aborted. */
  readonly more: (signal: AbortSignal) => Promise<void>
}

/** Changes of a file whose `dataVersion` is another after another connection has committed. */
export const changesOf = (dataVersion: () => number, everyMilliseconds: number): Changes => {
  const waiting = new Set<() => void>()
  // Where asking fails, the follower goes on to read, and is told there.
  const isAnother = (known: number): boolean => {
    try {
      return dataVersion() !== known
    } catch {
      return true
    }
  }
  const more = (signal: AbortSignal): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>()
    if (signal.aborted) return Promise.resolve()
    const known = dataVersion()
    const asking = setInterval(() => {
      if (isAnother(known)) settle()
    }, everyMilliseconds)
    const settle = () => {
      clearInterval(asking)
      signal.removeEventListener("abort", settle)
      waiting.delete(settle)
      resolve()
    }
    signal.addEventListener("abort", settle, { once: true })
    waiting.add(settle)
    return promise
  }
  return {
    announce: () => {
      for (const settle of waiting) settle()
    },
    more,
  }
}
