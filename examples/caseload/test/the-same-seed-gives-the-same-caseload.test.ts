import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { commandsFile, referralsFile, seed } from "../files.ts"
import { caseloadOf } from "../generator/caseload.ts"

describe("the same seed gives the same caseload", () => {
  const drawn = caseloadOf(seed)

  it("byte for byte as it is kept in the files", () => {
    // Compared as a whole, because a difference between megabytes is no use to a reader.
    expect(drawn.referralsCsv === readFileSync(referralsFile, "utf8")).toBe(true)
    expect(drawn.commandsNdjson === readFileSync(commandsFile, "utf8")).toBe(true)
  })

  it("and another seed another", () => {
    const other = caseloadOf(seed + 1)
    expect(other.referralsCsv).not.toBe(drawn.referralsCsv)
    expect(other.commandsNdjson).not.toBe(drawn.commandsNdjson)
  })
})
