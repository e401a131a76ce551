import { followed } from "./follow.ts"

// Follows the pages that are named, and prints for each a line of JSON with what is wrong in it.
for (const page of process.argv.slice(2)) {
  const faults = await followed(page)
  process.stdout.write(`${JSON.stringify({ page, faults })}\n`)
}
process.exit()
