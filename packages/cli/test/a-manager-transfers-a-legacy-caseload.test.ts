import { copyFile, readFile } from "node:fs/promises"
import * as path from "node:path"
import { expect, test } from "vitest"
import { folderWith, namesIn } from "./folder.ts"
import { expectPrinted, runLine, stepsOf } from "./followed-page.ts"

const example = path.join(import.meta.dirname, "../../../examples/transfer")
const files = ["september.csv", "november.csv", "stages.json"]

test("a caseload is transferred as the page of the example says", async () => {
  const cwd = await folderWith()
  await Promise.all(
    files.map((name) => copyFile(path.join(example, "data", name), path.join(cwd, name))),
  )
  let printed = ""
  for (const { kind, body } of stepsOf(await readFile(path.join(example, "README.md"), "utf8"))) {
    if (kind === "sh") {
      printed = ""
      for (const line of body.trim().split("\n")) printed += await runLine(line, cwd)
    } else if (kind === "text") expectPrinted(printed, body)
  }
  expect(await namesIn(cwd)).toEqual(
    [...files, "events.ndjson", "november.txt", "plan.csv", "plan.json"].toSorted(),
  )
  const events = (await readFile(path.join(cwd, "events.ndjson"), "utf8")).trim().split("\n")
  expect(events).toHaveLength(357)
}, 60_000)
