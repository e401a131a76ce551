import { StoreError } from "@str-service/service"
import Database from "better-sqlite3"
import { storeErrorFrom } from "./faults.ts"
import { prepareSchema } from "./schema.ts"

export interface Opening {
  readonly file: string
  readonly durability: "full" | "process-crash"
  readonly busyTimeout: number
}

/**
 * Opens the file, made when there is none, with the settings that the store's promises rest on.
 *
 * SQLite does not wait for others who turn the same new file to write-ahead logging, and says at once
 * that it is busy; then it is asked again.
 */
export const openDatabase = async (opening: Opening): Promise<Database.Database> => {
  const end = Date.now() + opening.busyTimeout
  for (;;) {
    try {
      return opened(opening)
    } catch (error) {
      const fault = storeErrorFrom(error)
      const isBusy = error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")
      if (!isBusy || Date.now() >= end) {
        const reason = fault.reason === "damaged" ? "damaged" : "unavailable"
        throw new StoreError(reason, `${opening.file}: ${fault.message}`, { cause: error })
      }
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
}

const opened = ({ file, durability, busyTimeout }: Opening): Database.Database => {
  const database = new Database(file, { timeout: busyTimeout })
  try {
    // First of all: nothing of a file that is something else may be changed, its journal included.
    prepareSchema(database)
    database.pragma("journal_mode = wal")
    database.pragma(`synchronous = ${durability === "full" ? "full" : "normal"}`)
    // Only macOS knows these: there, a plain fsync does not reach the disk.
    database.pragma("fullfsync = on")
    database.pragma("checkpoint_fullfsync = on")
    // What is erased is overwritten, and not only forgotten.
    database.pragma("secure_delete = on")
    database.pragma("trusted_schema = off")
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
