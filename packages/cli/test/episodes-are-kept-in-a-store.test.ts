import { readFile, writeFile } from "node:fs/promises"
import * as path from "node:path"
import { expect, test } from "vitest"
import { exampleCaseload } from "./example-caseload.ts"
import { folderWith, namesIn } from "./folder.ts"
import { expectPrinted, runLine, stepsOf } from "./followed-page.ts"
import { linesOf } from "./recorded-caseload.ts"
import { strHere } from "./str-here.ts"

const page = path.join(import.meta.dirname, "../../../docs/how-to/keep-episodes-in-a-store.md")

test("episodes are kept in a store as the page on it says", async () => {
  const cwd = await folderWith({ "events.ndjson": linesOf(exampleCaseload()) })
  let printed = ""
  for (const { kind, file, body } of stepsOf(await readFile(page, "utf8"))) {
    if (kind === "ndjson") await writeFile(path.join(cwd, file), body)
    else if (kind === "sh") {
      printed = ""
      for (const line of body.trim().split("\n")) printed += await runLine(line, cwd, strHere)
    } else if (printed !== "") {
      expectPrinted(printed, body)
      printed = ""
    }
  }
  expect(await namesIn(cwd)).toEqual([
    "events.csv",
    "events.ndjson",
    "record.json",
    "str.sqlite",
    "today.ndjson",
  ])
}, 60_000)
