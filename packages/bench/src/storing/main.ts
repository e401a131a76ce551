// Applications switch it on before they load a schema, and so does this one.
import "effect/schema/SchemaJITCompiler/enable"
import { ordinaryEpisode } from "../history.ts"
import { measure } from "../measure.ts"
import { report } from "../report.ts"
import { storingInNats } from "./in-nats.ts"
import { storingInPostgres } from "./in-postgres.ts"
import { storingInSqlite } from "./in-sqlite.ts"

/** All stores, or those that were named. */
const asked = process.argv.slice(2)
const isAsked = (name: string) => asked.length === 0 || asked.includes(name)

if (isAsked("sqlite")) {
  const sqlite = await storingInSqlite(ordinaryEpisode().events)
  for (const contest of sqlite.contests) {
    for (const line of report(contest, await measure(contest))) process.stdout.write(`${line}\n`)
  }
  await sqlite.end()
}
for (const line of [
  ...(isAsked("postgres") ? await storingInPostgres() : []),
  ...(isAsked("nats") ? await storingInNats() : []),
]) {
  process.stdout.write(`${line}\n`)
}
