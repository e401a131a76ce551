import { existsSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"

const root = `${import.meta.dirname}/../../..`
const page = readFileSync(`${root}/docs/requirements.md`, "utf8")

/** A file between backticks, and the words that are quoted of it where some are. */
const named = /`(?<file>(?:packages|examples|docs)\/[^`]+)`(?:: “(?<words>[^”]+)”)?/gu

const references = [...page.matchAll(named)].map(({ groups = {} }) => ({
  file: groups["file"] ?? "",
  words: groups["words"] ?? "",
}))

const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| place "))
  .map((line) => line.slice(2, -2).split(" | "))

test("every statement says where it is from and what it says", () => {
  expect(rows.length).toBeGreaterThan(40)
  for (const [place, statement] of rows) expect([place, statement]).not.toContain("")
})

test("every statement that is held names a file and something that shows it", () => {
  for (const [, statement, implemented = "", shown] of rows.filter((row) => row.length === 4)) {
    expect(implemented, statement).toMatch(/^`[^`]+`/u)
    expect(shown, statement).toMatch(/^`[^`]+`: “[^”]+”/u)
  }
})

test("what is left out says why", () => {
  const leftOut = rows.filter((row) => row.length === 3)
  expect(leftOut.length).toBeGreaterThan(0)
  for (const [, statement, why = ""] of leftOut) expect(why.length, statement).toBeGreaterThan(20)
})

/** Whether a test of a file, or a worked case, is called so, or begins so. */
const holds = (file: string, words: string): boolean => {
  const text = readFileSync(`${root}/${file}`, "utf8")
  if (file.endsWith(".cases.json")) {
    return text.includes(`"sentence": ${JSON.stringify(words).slice(0, -1)}`)
  }
  const titles = text.matchAll(/\b(?:test|describe)(?:\.\w+)*\(\s*"(?<title>[^"]*)"/gu)
  return [...titles].some(({ groups = {} }) => groups["title"]?.startsWith(words))
}

describe.each(references)("$file", ({ file, words }) => {
  test(words === "" ? "exists" : `holds “${words}”`, () => {
    expect(existsSync(`${root}/${file}`)).toBe(true)
    if (words !== "") expect(holds(file, words)).toBe(true)
  })
})
