import { writeFileSync } from "node:fs"
import { casesFile, seed } from "./files.ts"
import { legacyCaseload } from "./generator/legacy-caseload.ts"

writeFileSync(casesFile, legacyCaseload(seed))
process.stdout.write(`Wrote ${casesFile}, from seed ${seed}.\n`)
