import type { StoreError } from "@str-service/service"
import { codeOf } from "../files/fault.ts"
import type { StorePlace } from "./store-place.ts"

const noRoom = "There is no room left for it. Free some space, and run this again."
const notLetIn =
  "The server does not let this user in. Check the user and the password; PGPASSWORD may hold it."

/** What the codes of drivers mean, by their beginning, to somebody who named the store. */
const sentences: ReadonlyArray<readonly [RegExp, string]> = [
  [
    /^SQLITE_(BUSY|LOCKED)/u,
    "Another program holds it and has not let go in time. Run this again once that has ended.",
  ],
  [/^SQLITE_FULL/u, noRoom],
  [/^SQLITE_CANTOPEN/u, "It cannot be opened. Check the path, and who may write in its folder."],
  [
    /^SQLITE_(READONLY|PERM)/u,
    "It may only be read, and SQLite has to write beside it even to read. Check who may write it and in its folder.",
  ],
  [/^SQLITE_NOTADB/u, "This is no SQLite database. Name the file of a store."],
  [
    /^SQLITE_CORRUPT/u,
    "The file is damaged: SQLite cannot read it. Restore it from a backup; what can be read of it, sqlite3's .recover brings out.",
  ],
  [/^SQLITE_IOERR/u, "The disk does not answer as it should. Check it, and run this again."],
  [/^ECONNREFUSED/u, "No server answers there. Start it, or check the host and the port."],
  [/^(ENOTFOUND|EAI_AGAIN)/u, "There is no such host. Check its name, and the network."],
  [
    /^(CONNECT_TIMEOUT|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)/u,
    "The server cannot be reached. Check the host and the port, and the network between.",
  ],
  [/^28/u, notLetIn],
  [/^3D000/u, "There is no such database on the server. Make it, or check its name."],
  [/^42501/u, "This user may not do that. Have the database's owner grant what is missing."],
  [/^53100/u, noRoom],
  [/^53300/u, "The server has no connection left. Run this again later."],
]

/** What is said besides, where no code says more. */
const advice: Readonly<Record<StoreError["reason"], string>> = {
  invalid: "",
  unavailable: " Nothing was changed. Check that it runs and can be reached, and run this again.",
  "outcome-unknown":
    " Whether that was done is not known: run this again, and nothing is done twice.",
  damaged: "",
  closed: "",
}

/**
 * Why a store did not do what it was asked, and what to do, in one line that stands after its place.
 */
export const describeStoreError = (
  place: StorePlace,
  { message, reason, cause }: StoreError,
): string => {
  const code = codeOf(cause) ?? ""
  const known = sentences.find(([pattern]) => pattern.test(code))
  if (known !== undefined) return `${known[1]} (${code})`
  const named = "file" in place ? `${place.file}: ` : ""
  const said = message.startsWith(named) ? message.slice(named.length) : message
  return `${said}${advice[reason]}`
}
