import { writeFileSync } from "node:fs"
import { recorded } from "./recorded.ts"

const { episodes, workers } = await recorded()
const lines = (values: ReadonlyArray<unknown>) =>
  values.map((value) => `${JSON.stringify(value)}\n`).join("")

writeFileSync(`${import.meta.dirname}/data/events.ndjson`, lines(episodes))
writeFileSync(`${import.meta.dirname}/data/workers.ndjson`, lines(workers))

process.stdout.write("Wrote the events of episodes and of workers to data.\n")
