import { writeUntilKilled } from "@str-service/faults"
import { openPostgresStore } from "@str-service/store-postgres"

const [url = "", schema = "", name = ""] = process.argv.slice(2)

await writeUntilKilled(await openPostgresStore({ url, schema, connections: 1 }), name)
