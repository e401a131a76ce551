import { putDownCurrent } from "./golden-streams.ts"

await putDownCurrent()
