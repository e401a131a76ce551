import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { publishedPackages } from "../packing/published-packages.ts"
import { publicApiOf } from "./public-api.ts"

for (const published of publishedPackages) {
  for (const { file, text } of publicApiOf(published)) {
    const kept = join(published.folder, file)
    mkdirSync(dirname(kept), { recursive: true })
    writeFileSync(kept, text)
  }
}
