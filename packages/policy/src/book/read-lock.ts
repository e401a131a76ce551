import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { readJson } from "../reading/read-json.ts"
import { PolicyLock } from "./policy-lock.ts"

/** What came of reading a lock file. */
export interface LockReading {
  /** `null` where it cannot be relied on. */
  readonly document: PolicyLock | null
  readonly problem: UnreadableLock | null
}

/** A lock file that says nothing certain of what was published. */
export interface UnreadableLock {
  readonly code: "unreadable-lock"
  readonly message: string
}

const decode = Schema.decodeUnknownOption(PolicyLock, { onExcessProperty: "error" })

/**
 * Reads a lock file. People do not write it, so that all that is told of one that is anyhow
 * different from what publishing writes is that it cannot be relied on.
 */
export const readLock = (written: string | Uint8Array): LockReading => {
  const { flaws, parsed } = readJson(written)
  const lock = parsed === null || flaws.length > 0 ? null : Option.getOrNull(decode(parsed.value))
  return { document: lock, problem: lock === null ? unreadable : null }
}

const unreadable: UnreadableLock = {
  code: "unreadable-lock",
  message:
    "This is no lock file as publishing a version writes it; get back the one that was there before.",
}
