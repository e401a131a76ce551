import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { novemberFile, seed, septemberFile } from "../files.ts"
import { legacyCaseloads } from "../generator/legacy-caseloads.ts"

describe("the same seed gives the same caseloads", () => {
  const { september, november } = legacyCaseloads(seed)

  it("byte for byte as they are kept in the files", () => {
    expect(september).toBe(readFileSync(septemberFile, "utf8"))
    expect(november).toBe(readFileSync(novemberFile, "utf8"))
  })

  it("and another seed others", () => {
    const other = legacyCaseloads(seed + 1)
    expect(other.september).not.toBe(september)
    expect(other.november).not.toBe(november)
  })
})

describe("the caseload is as messy as life", () => {
  const rows = legacyCaseloads(seed).september.trim().split("\n").slice(1)

  it("in no order, with some of everything unknown, and of all kinds of support", () => {
    expect(rows).not.toEqual(rows.toSorted())
    for (const column of [3, 5, 6, 7, 8, 9]) {
      const unknown = rows.filter((row) => row.split(",")[column] === "").length
      expect(unknown).toBeGreaterThan(0)
      expect(unknown).toBeLessThan(rows.length / 3)
    }
    for (const provision of ["in-house-css", "external-css", "in-house-str"]) {
      expect(rows.filter((row) => row.includes(provision)).length).toBeGreaterThan(40)
    }
  })
})
