import { mayPass } from "./faults.ts"

/**
 * Asks again, a moment later, for as long as it may help and there is time. Only for what may be asked
 * twice; gives what came of the last try.
 */
export const patiently = async <Value>(
  milliseconds: number,
  ask: () => Promise<Value>,
  isWorthwhile: (error: unknown) => boolean = mayPass,
): Promise<Value> => {
  const end = Date.now() + milliseconds
  for (let pause = shortestPause; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      return await ask()
    } catch (error) {
      if (!isWorthwhile(error) || Date.now() + pause >= end) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

const shortestPause = 5

const longestPause = 100
