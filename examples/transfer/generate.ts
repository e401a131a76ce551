import { writeFileSync } from "node:fs"
import { novemberFile, seed, septemberFile } from "./files.ts"
import { legacyCaseloads } from "./generator/legacy-caseloads.ts"

const { september, november } = legacyCaseloads(seed)
writeFileSync(septemberFile, september)
writeFileSync(novemberFile, november)
process.stdout.write(`Wrote ${septemberFile}\n  and ${novemberFile}, from seed ${seed}.\n`)
