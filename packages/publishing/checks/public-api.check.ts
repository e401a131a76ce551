import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { publicApiOf } from "../src/api/public-api.ts"
import { publishedPackages } from "../src/packing/published-packages.ts"

const advice =
  "The public API differs from what is kept. If it should, run `npx pnpm@12 api`, and commit the list."

test.for(publishedPackages)("$name lets others import what its list says", (published) => {
  const api = publicApiOf(published)
  const kept = globSync("api/*.api.md", { cwd: published.folder }).toSorted()
  expect(kept, advice).toEqual(api.map(({ file }) => file).toSorted())
  for (const { file, text } of api) {
    expect(text, advice).toBe(readFileSync(join(published.folder, file), "utf8"))
  }
})
