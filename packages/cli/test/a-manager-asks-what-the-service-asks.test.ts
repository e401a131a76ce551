import { readFile } from "node:fs/promises"
import * as path from "node:path"
import { expect, test } from "vitest"
import { exampleCaseload } from "./example-caseload.ts"
import { folderWith, namesIn } from "./folder.ts"
import { expectPrinted, runLine, stepsOf } from "./followed-page.ts"
import { linesOf } from "./recorded-caseload.ts"

const page = path.join(import.meta.dirname, "../../../docs/how-to/ask-what-the-service-asks.md")

test("what the service asks is answered as the page on it says", async () => {
  const events = linesOf(exampleCaseload())
  const forty = events.split("\n").slice(0, 40)
  const cwd = await folderWith({
    "events.ndjson": events,
    "broken.ndjson": forty.with(10, forty[10]?.slice(0, 80) ?? "").join("\n"),
  })
  let printed = ""
  for (const { kind, body } of stepsOf(await readFile(page, "utf8"))) {
    if (kind === "sh") {
      printed = ""
      for (const line of body.trim().split("\n")) printed += await runLine(line, cwd)
    } else expectPrinted(printed, body)
  }
  expect(await namesIn(cwd)).toContain("report.html")
})
