import * as path from "node:path"
import { expect, test } from "vitest"
import { textOf } from "../src/repository.ts"

const named = [
  ...textOf("docs/hazards.md").matchAll(/\[(?<sentence>[^\]]+)\]\(\.\.\/(?<file>[^)]+)\)/gu),
].map(({ groups = {} }) => ({ sentence: groups["sentence"] ?? "", file: groups["file"] ?? "" }))

test("the list names tests", () => {
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ file }) => !file.endsWith(".test.ts"))).toEqual([])
})

test.for(named)("$sentence", ({ sentence, file }) => {
  expect(
    textOf(path.posix.normalize(file)),
    `No test of ${file} says "${sentence}": mend docs/hazards.md.`,
  ).toContain(sentence)
})
