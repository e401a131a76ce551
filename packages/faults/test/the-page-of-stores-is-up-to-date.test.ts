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
  const row =
    /^\| (?<store>\w+) \| (?<version>\d[\d.]+) \| [a-z ]+ \| kept \| (?:3|50) \| [\d,]+ \| [\d,]+ \|$/u
  const counts = Map.groupBy(faults, (line) => {
    expect(line).toMatch(row)
    const { store, version } = row.exec(line)?.groups ?? {}
    return `${store} ${version}`
  })
  // Of each version that was tried, all.
  const expected = { SQLite: 1, PostgreSQL: 3, NATS: 2 }
  for (const [store, count] of Object.entries(expected)) {
    const own = [...counts].filter(([name]) => name.startsWith(`${store} `))
    expect(own.length, store).toBeGreaterThan(0)
    for (const [, lines] of own) expect(lines).toHaveLength(count)
  }
})
