import { readFileSync } from "node:fs"
import { storeLaws } from "@str-service/testing"
import { expect, test } from "vitest"
import { stores } from "../report/stores-page.ts"

const lines = readFileSync(
  `${import.meta.dirname}/../../../docs/reference/stores.md`,
  "utf8",
).split("\n")

// The page is written by a run of everything, which is too long for each time. Laws that came, went
// or were renamed since, and outcomes that nobody should publish, show all the same.
test("the page has every law of the kit, kept by every store", () => {
  const expected = storeLaws.map(
    ({ about, name }) => `| ${about}: ${name} | ${stores.map(() => "kept").join(" | ")} |`,
  )
  const laws = lines.filter((line) => / (kept|broken|not run) \|$/u.test(line))
  expect(laws, "Run npx pnpm@12 stores:table").toEqual(expected)
})

test("the page has three cycles or fifty of each fault of the stores that keep their data", () => {
  const faults = lines.filter((line) => /\d \|$/u.test(line))
  const [sqlite, postgres, nats] = stores
    .slice(1)
    .map((store) => faults.filter((line) => line.startsWith(`| ${store} | `)).length)
  expect([sqlite, postgres, nats]).toEqual([1, 3, 2])
  for (const line of faults) expect(line).toMatch(/ \| kept \| (?:3|50) \| [\d,]+ \| [\d,]+ \|$/u)
})
