import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import * as path from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { callFaults } from "../src/reading/call-faults.ts"
import { tableFaults } from "../src/reading/table-faults.ts"
import { typeFaults } from "../src/reading/type-faults.ts"
import { faultsByPage } from "./following.ts"

const folder = mkdtempSync(path.join(tmpdir(), "str-pages-"))
afterAll(() => rmSync(folder, { recursive: true }))

const pageOf = (name: string, text: string): string => {
  const file = path.join(folder, `${name}.md`)
  writeFileSync(file, text)
  return file
}

const block = (kind: string, body: string): string => `\`\`\`${kind}\n${body}\n\`\`\`\n`

const wrong = [
  [
    "a command that prints something else",
    block("sh", "str policy check .") + block("text", "Fine."),
    "No file in this folder",
  ],
  [
    "lines left out that hide what is not there",
    block("ts", `console.log("one\\ntwo")`) + block("text", "one\n…\nthree"),
    "three",
  ],
  ["a command that does nothing", block("sh", "str policy check none"), "does nothing"],
  ["a command that nobody tries", block("sh", "curl example.org"), `"curl"`],
  ["a block that nobody tries", block("python", "print()"), `"python"`],
  [
    "a package that does not exist",
    block("sh", "npm install @str-service/none"),
    "@str-service/none",
  ],
  ["a script that does not exist", block("sh", "npx pnpm@12 none"), `"none"`],
  ["code that fails", block("ts", `throw new Error("broken")`), "broken"],
  ["what is printed by nothing", block("text", "Hello"), "Nothing before this block"],
  [
    "a change that fits nowhere",
    block("json a.json", "{}") + block("diff a.json", "-[]\n+{}"),
    "0 times",
  ],
  ["JSON that is none", block("json", "{"), "not JSON"],
  [
    "something given that is not there",
    `<!-- given: the moon -->\n${block("text", "…")}`,
    "the moon",
  ],
] as const

describe("a page is found wrong for", () => {
  const pages = wrong.map(([name, text]) => pageOf(name.replaceAll(" ", "-"), text))
  const reading = faultsByPage(pages)

  test.for(wrong.map(([name, , said], place) => ({ name, said, page: pages[place] ?? "" })))(
    "$name",
    async ({ said, page }) => {
      expect((await reading).get(page)?.join()).toContain(said)
    },
  )
})

test("code of another type than it says is found, at its line", () => {
  const page = pageOf("types", `# Types\n\n${block("ts", `const day: number = "2012-10-01"`)}`)
  expect(typeFaults([page])).toEqual([
    `${page}:4: Type 'string' is not assignable to type 'number'.`,
  ])
})

test("a row that a blank line cuts off from its table is found", () => {
  const whole = "| a |\n|---|\n| 1 |\n"
  const page = pageOf("tables", `${whole}\n| 2 |\n\n${block("text", "| 3 |")}\n${whole}`)
  expect(tableFaults([page])).toEqual([
    `${page}:5: This row belongs to no table. Take out the blank line above it.`,
  ])
})

test("a command that does not exist is found within a sentence, and so are flags", async () => {
  const calls = [
    "str policy chekc X",
    "str episodes due --onn D",
    "str episodes due --on D",
    "npx pnpm@12 none",
  ]
  const page = pageOf("calls", calls.map((call) => `Call \`${call}\`.\n`).join(""))
  expect(await callFaults([page])).toEqual([
    `${page}:1: \`str policy chekc X\`: there is no "chekc".`,
    `${page}:2: \`str episodes due --onn D\`: it has no flag --onn.`,
    `${page}:4: \`npx pnpm@12 none\`: there is no script "none".`,
  ])
})
