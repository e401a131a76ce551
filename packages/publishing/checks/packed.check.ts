import { describe, expect, test } from "vitest"
import { publishedBadly } from "../src/findings/published-badly.ts"
import { unfitContents } from "../src/findings/unfit-contents.ts"
import { wrongTypes } from "../src/findings/wrong-types.ts"
import { publishedPackages } from "../src/packing/published-packages.ts"
import { readTarball } from "../src/packing/tarballs.ts"

test("there are packages to publish", () => {
  expect(publishedPackages.map(({ shortName }) => shortName)).toContain("domain")
})

describe.for(publishedPackages)("$name, packed", (published) => {
  const tarball = readTarball(published)

  test("is published well, says publint", async () => {
    expect(await publishedBadly(tarball)).toEqual([])
  })

  test("has the right types, says arethetypeswrong", async () => {
    expect(await wrongTypes(tarball)).toEqual([])
  })

  test("holds what others need, and nothing else", () => {
    expect(unfitContents(tarball)).toEqual([])
  })
})
