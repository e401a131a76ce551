import { cp, readFile, writeFile } from "node:fs/promises"
import * as path from "node:path"
import { expect, test } from "vitest"
import { folderWith } from "./folder.ts"
import { runLine, stepsOf } from "./followed-page.ts"

const root = path.join(import.meta.dirname, "../../..")

/** Held to what the page says, where `…` stands for lines that it leaves out, also at the end. */
const expectPrinted = (printed: string, said: string): void => {
  const [beginning = "", end = ""] = said.split("…\n")
  expect(printed.slice(0, beginning.length)).toBe(beginning)
  expect(printed.slice(printed.length - end.length)).toBe(end)
}

test("two localities are told apart as the page on them says", async () => {
  const cwd = await folderWith()
  for (const locality of ["east", "west"]) {
    const policy = `packages/policy/policies/kmpt-str-${locality}/2012-10-01.policy.json`
    await cp(path.join(root, policy), path.join(cwd, `${locality}.policy.json`))
  }
  const page = await readFile(path.join(root, "docs/how-to/tell-two-localities-apart.md"), "utf8")
  let printed = ""
  for (const { kind, file, body } of stepsOf(page)) {
    if (kind === "sh") printed = await runLine(body.trim(), cwd)
    else if (kind === "text") expectPrinted(printed, body)
    else if (file !== "") await writeFile(path.join(cwd, file), body)
  }
})
