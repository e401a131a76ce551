import { proving } from "./proving.ts"

for (const line of proving()) process.stdout.write(`${line}\n`)
