import { askingKmpt } from "./asking-kmpt.ts"
import { checking } from "./checking.ts"
import { deciding } from "./deciding.ts"
import { evaluating } from "./evaluating.ts"
import { folding } from "./folding.ts"
import { ordinaryEpisode } from "./history.ts"
import { measure } from "./measure.ts"
import { proving } from "./proving/proving.ts"
import { remembering } from "./remembering.ts"
import { report } from "./report.ts"
import { simulating } from "./simulating/simulating.ts"

const { steps, events } = ordinaryEpisode()
for (const contest of [
  await folding(events),
  deciding(steps),
  await askingKmpt(),
  ...(await evaluating()),
  checking(),
]) {
  for (const line of report(contest, await measure(contest))) process.stdout.write(`${line}\n`)
}
for (const line of proving()) process.stdout.write(`${line}\n`)
for (const line of remembering()) process.stdout.write(`${line}\n`)
for (const line of await simulating(20_000)) process.stdout.write(`${line}\n`)
