import { access } from "node:fs/promises"

/** Whether there is anything of this name. */
export const isThere = async (name: string): Promise<boolean> => {
  try {
    await access(name)
    return true
  } catch {
    return false
  }
}
