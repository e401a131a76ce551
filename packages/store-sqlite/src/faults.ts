import { isStoreError, StoreError, type StoreErrorReason } from "@str-service/service"
import Database from "better-sqlite3"

/**
 * What a failure means to who asked. Whatever fails is rolled back, but for a commit that failed in
 * writing, which may have reached the disk.
 */
const reasonOf = ({ code }: { readonly code: string }): StoreErrorReason => {
  if (/^SQLITE_(BUSY|LOCKED|FULL|CANTOPEN|READONLY|NOMEM|PERM|AUTH)/u.test(code))
    return "unavailable"
  if (/^SQLITE_(CORRUPT|NOTADB|FORMAT)/u.test(code)) return "damaged"
  return "outcome-unknown"
}

/** The error that a store rejects with, for whatever SQLite threw. */
export const storeErrorFrom = (error: unknown): StoreError => {
  if (isStoreError(error)) return error
  return error instanceof Database.SqliteError
    ? new StoreError(reasonOf(error), `SQLite: ${error.message} (${error.code}).`, { cause: error })
    : new StoreError("outcome-unknown", String(error), { cause: error })
}
