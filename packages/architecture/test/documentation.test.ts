import { execFileSync } from "node:child_process"
import { globSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"

const root = `${import.meta.dirname}/../../..`

// A TypeScript block of a page, and the text block after it when the page says what it prints.
const blocks = /```ts\n(?<code>.*?)```(?:\n\nIt prints\n\n```text\n(?<printed>.*?)```)?/gsu

const pages = globSync(
  ["README.md", "docs/how-to/*.md", "packages/*/README.md", "examples/*/README.md"],
  { cwd: root },
)

const examples = pages.flatMap((page) =>
  [...readFileSync(`${root}/${page}`, "utf8").matchAll(blocks)].map(({ groups = {} }, place) => ({
    name: `${page}, example ${place + 1}`,
    code: groups["code"] ?? "",
    printed: groups["printed"],
  })),
)

const run = (code: string): string =>
  execFileSync(
    process.execPath,
    ["--conditions=@str-service/source", "--input-type=module-typescript", "--eval", code],
    { cwd: import.meta.dirname, encoding: "utf8" },
  )

test("the pages have examples", () => {
  expect(examples.map(({ name }) => name)).toContain("README.md, example 1")
})

test.for(examples)("$name runs, and prints what its page says", ({ code, printed }) => {
  const output = run(code)
  if (printed !== undefined) expect(output).toBe(printed)
})
