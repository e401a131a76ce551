import { writeUntilKilled } from "@str-service/faults"
import { openSqliteStore } from "@str-service/store-sqlite"

const [file = "", name = ""] = process.argv.slice(2)

await writeUntilKilled(await openSqliteStore({ file }), name)
