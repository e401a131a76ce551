import { StoreLawBroken } from "./store-law-broken.ts"

/** What a promise gives, or a broken law when it takes longer than so many milliseconds. */
export const within = async <Value>(
  milliseconds: number,
  what: string,
  promise: Promise<Value>,
): Promise<Value> => {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new StoreLawBroken(`Not done after ${milliseconds / 1000} s: ${what}.`)),
    milliseconds,
  )
  try {
    return await Promise.race([promise, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
