import { writeUntilKilled } from "@str-service/faults"
import { openNatsStore } from "@str-service/store-nats"

const [url = "", name = ""] = process.argv.slice(2)

await writeUntilKilled(await openNatsStore({ url }), name)
