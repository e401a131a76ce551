import fc from "fast-check"

/**
 * Tries a property as fast-check does, but where a time is set after which it is to be interrupted, by
 * not beginning another run: amid one the store would still be in use.
 */
export const trying = async <Value>(
  arbitrary: fc.Arbitrary<Value>,
  run: (value: Value) => Promise<void>,
): Promise<void> => {
  const limit = fc.readConfigureGlobal().interruptAfterTimeLimit ?? Number.POSITIVE_INFINITY
  const began = performance.now()
  const property = fc.asyncProperty(arbitrary, async (value) => {
    if (performance.now() - began < limit) await run(value)
  })
  await fc.assert(property, { interruptAfterTimeLimit: never })
}

/** The longest that a timer waits for, in milliseconds. */
const never = 2 ** 31 - 1
