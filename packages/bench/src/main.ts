// Applications switch it on before they load a schema, and so does this one.
import "effect/schema/SchemaJITCompiler/enable"
import { askingKmpt } from "./asking-kmpt.ts"
import { checking } from "./checking.ts"
import { deciding } from "./deciding.ts"
import { evaluating } from "./evaluating.ts"
import { folding } from "./folding.ts"
import { ordinaryEpisode } from "./history.ts"
import { keeping } from "./keeping.ts"
import { measure } from "./measure.ts"
import { proving } from "./proving/proving.ts"
import { reading } from "./reading.ts"
import { remembering } from "./remembering.ts"
import { report } from "./report.ts"
import { simulating } from "./simulating/simulating.ts"
import { storingInNats } from "./storing/in-nats.ts"
import { storingInPostgres } from "./storing/in-postgres.ts"
import { storingInSqlite } from "./storing/in-sqlite.ts"
import { streaming } from "./streaming.ts"
import { summarising } from "./summarising.ts"
import { viewing } from "./viewing.ts"

const { steps, events } = ordinaryEpisode()
// Before all else, so that what it takes is not mixed with what the others leave behind.
for (const line of streaming(events)) process.stdout.write(`${line}\n`)
const fromFile = reading(events)
const sqlite = await storingInSqlite(events)
for (const contest of [
  await folding(events),
  summarising(events),
  fromFile.contest,
  deciding(steps),
  await askingKmpt(),
  ...(await evaluating()),
  checking(),
  ...sqlite.contests,
]) {
  for (const line of report(contest, await measure(contest))) process.stdout.write(`${line}\n`)
}
fromFile.tidy()
await sqlite.end()
for (const line of [...(await storingInPostgres()), ...(await storingInNats())]) {
  process.stdout.write(`${line}\n`)
}
for (const line of [...viewing(), ...proving(), ...remembering(), ...keeping(events)]) {
  process.stdout.write(`${line}\n`)
}
for (const line of await simulating(20_000)) process.stdout.write(`${line}\n`)
