import "effect/schema/SchemaJITCompiler/enable"
import { simulating } from "./simulating.ts"

const [, , asked = "20000"] = process.argv

for (const line of await simulating(Number(asked))) process.stdout.write(`${line}\n`)
