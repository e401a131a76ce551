import { gzipSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { bundled, keptOfUnused, loaded, modulesOf } from "../src/bundling/bundle.ts"
import { publishedPackages } from "../src/packing/published-packages.ts"

const domain = publishedPackages.find(({ shortName }) => shortName === "domain")

describe("who does not bundle", () => {
  test("loads no schema of events or commands with what decides, and 15 kB at most", async () => {
    if (domain === undefined) return expect.unreachable("There is no domain.")
    const front = await loaded(domain, "", "effect")
    expect(front).not.toContain('"EpisodeEvent"')
    expect(front).not.toContain('"EpisodeCommand"')
    expect(gzipSync(front).length).toBeLessThanOrEqual(15_000)
    expect(await loaded(domain, "/schemas", "effect")).toContain('"EpisodeEvent"')
  })
})

describe("a bundler leaves out what is not used", () => {
  const modules = publishedPackages
    .filter(({ manifest }) => manifest.bin === undefined)
    .flatMap((published) =>
      modulesOf(published).map((module) => ({ published, name: published.name, module })),
    )

  test.for(modules)("of $name, $module", async ({ published, module }) => {
    const advice =
      "These statements at the top of a module cannot be left out. Make them so, or have tsup.base.ts do it."
    expect(await keptOfUnused(published, module), advice).toBe("")
  })

  test.for([
    "{ lastDayOf, firstDayOf }",
    "{ addDays, addMonths, daysBetween, isDay }",
    "{ wholeUnitsBetween, firstDayAt, latestFromAt }",
    "{ deadlines, due }",
  ])("so that the counting of time brings no schemas: %s", async (imported) => {
    if (domain === undefined) return expect.unreachable("There is no domain.")
    const { from, text } = await bundled(domain, imported)
    expect(from.filter((file) => file.includes("/effect/"))).toEqual([])
    expect(text).not.toContain("Schema")
    expect(from.some((file) => file.includes("domain/dist/"))).toBe(true)
  })
})
