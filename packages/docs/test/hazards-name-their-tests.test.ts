import * as path from "node:path"
import { expect, test } from "vitest"
import { textOf } from "../src/repository.ts"

const list = textOf("docs/hazards.md")

const named = [...list.matchAll(/\[(?<sentence>[^\]]+)\]\(\.\.\/(?<file>[^)]+)\)/gu)].map(
  ({ groups = {} }) => ({ sentence: groups["sentence"] ?? "", file: groups["file"] ?? "" }),
)

/** The rows of its tables, without what stands above them. */
const hazards = list.match(/^\| (?!what could go wrong).+\|$/gmu) ?? []

/** What the tests of a file are called, those of a table by the first words of its rows. */
const titlesIn = (file: string): ReadonlyArray<string> =>
  textOf(path.posix.normalize(file)).match(/(?<=[([]\s*)(?:"[^"\n]+"|`[^`\n]+`)(?=,)/gu) ?? []

test("the list names tests", () => {
  expect(hazards.length).toBeGreaterThan(40)
  expect(named.filter(({ file }) => !file.endsWith(".test.ts"))).toEqual([])
})

test.for(hazards)("%s", (hazard) => {
  expect(hazard, "No test is named that shows it.").toMatch(/\]\(\.\.\/packages\/.+\.test\.ts\)/u)
})

test.for(named)("$sentence", ({ sentence, file }) => {
  expect(
    titlesIn(file).filter((title) => title.includes(sentence)),
    `No test of ${file} says "${sentence}": mend docs/hazards.md.`,
  ).not.toEqual([])
  expect(textOf(path.posix.normalize(file)), "A test that is left out shows nothing.").not.toMatch(
    /\.(?:skip|todo|fails)\b/u,
  )
})
