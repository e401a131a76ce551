import { writeFileSync } from "node:fs"
import { commandsFile, referralsFile, seed } from "./files.ts"
import { caseloadOf } from "./generator/caseload.ts"

const { referralsCsv, commandsNdjson } = caseloadOf(seed)
writeFileSync(referralsFile, referralsCsv)
writeFileSync(commandsFile, commandsNdjson)
process.stdout.write(`Wrote ${referralsFile}\n  and ${commandsFile}, from seed ${seed}.\n`)
