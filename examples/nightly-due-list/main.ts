import { renameSync, writeFileSync } from "node:fs"
import { episodeEntries, eventsIn, systemClock } from "@str-service/service"
import { openSqliteStore } from "@str-service/store-sqlite"
import { dueList } from "./due-today.ts"

const [file = "episodes.sqlite", out = "due.csv"] = process.argv.slice(2)

const store = await openSqliteStore({ file })
const events = eventsIn(episodeEntries(store.readAll()))
const csv = await dueList(events, systemClock("Europe/London").read())
await store.close()

// Whole or not at all: whoever opens the list at six in the morning finds yesterday's or today's.
writeFileSync(`${out}.new`, csv)
renameSync(`${out}.new`, out)
console.log(`${out}: ${csv.trimEnd().split("\n").length - 1} due`)
