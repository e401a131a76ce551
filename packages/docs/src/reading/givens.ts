import * as path from "node:path"
import { callStr } from "@str-service/cli"

type Given = (folder: string) => Promise<void>

const exampleCaseload: Given = async (folder) => {
  const { status, stderr } = await callStr(["example", "caseload", "--out", folder])
  if (status !== 0) throw new Error(stderr)
}

/** What pages take for given, by the names they give it. */
export const givens: Readonly<Record<string, Given>> = {
  "the sheets of the example caseload": exampleCaseload,
  "the demo of the example caseload": async (folder) => {
    const out = path.join(folder, "examples/caseload/out")
    await exampleCaseload(out)
    const store = ["--store", `sqlite:${path.join(out, "str.sqlite")}`]
    await callStr(["store", "init", ...store])
    await callStr(["store", "import", "--events", path.join(out, "events.ndjson"), ...store])
  },
}
