import { isStoreError } from "@str-service/service"

/** What is answered; nothing while the store's server is away. */
export const unlessAway = async <Value>(
  asked: () => Promise<Value>,
): Promise<Value | undefined> => {
  try {
    return await asked()
  } catch (error) {
    if (isStoreError(error) && ["outcome-unknown", "unavailable"].includes(error.reason)) return
    throw error
  }
}

export const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))
