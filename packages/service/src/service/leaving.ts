/**
 * What an iterable gives, as long as somebody takes it. Who leaves while the next value is waited for
 * is let go at once: the signal is aborted first, where a generator would finish its waiting.
 */
export const untilLeft = <Value>(
  begin: (signal: AbortSignal) => AsyncIterable<Value>,
): AsyncIterable<Value> => ({
  [Symbol.asyncIterator]: () => {
    const leaving = new AbortController()
    const values = begin(leaving.signal)[Symbol.asyncIterator]()
    return {
      next: () => values.next(),
      return: async () => {
        leaving.abort()
        await values.return?.()
        return { done: true, value: undefined }
      },
    }
  },
})
