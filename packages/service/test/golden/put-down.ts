import { putDownCurrent } from "./golden-streams.ts"
import { putDownCurrentWorkers } from "./golden-workers.ts"

await putDownCurrent()
await putDownCurrentWorkers()
