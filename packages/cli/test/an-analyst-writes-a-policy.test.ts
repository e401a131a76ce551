import { readFile, writeFile } from "node:fs/promises"
import * as path from "node:path"
import { expect, test } from "vitest"
import { folderWith } from "./folder.ts"
import { expectPrinted, runLine, stepsOf } from "./followed-page.ts"

// The page is followed as a reader would: commands are run, changes made, files written, and what
// is printed must be what the page says.
const page = path.join(import.meta.dirname, "../../../docs/how-to/write-a-policy.md")

const side = (diff: string, mark: "-" | "+"): string =>
  diff
    .split("\n")
    .filter((line) => line.startsWith(" ") || line.startsWith(mark))
    .map((line) => `${line.slice(1)}\n`)
    .join("")

const change = async (name: string, diff: string): Promise<void> => {
  const text = await readFile(name, "utf8")
  const parts = text.split(side(diff, "-"))
  expect(parts, `The page changes one place of ${path.basename(name)}:\n${diff}`).toHaveLength(2)
  await writeFile(name, parts.join(side(diff, "+")))
}

test("from a new policy to a published one, as the page on it says", async () => {
  const cwd = await folderWith()
  let printed = ""
  for (const { kind, file, body } of stepsOf(await readFile(page, "utf8"))) {
    if (kind === "sh") {
      printed = ""
      for (const line of body.trim().split("\n")) printed += await runLine(line, cwd)
    } else if (kind === "diff") await change(path.join(cwd, file), body)
    else if (kind === "text") expectPrinted(printed, body)
    else await writeFile(path.join(cwd, file), body)
  }
  expect(await readFile(path.join(cwd, "my-service/policies.lock.json"), "utf8")).toContain(
    `"my-service"`,
  )
})
