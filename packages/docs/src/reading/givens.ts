import { cpSync } from "node:fs"
import * as path from "node:path"
import { callStr } from "@str-service/cli"
import { root } from "../repository.ts"

type Given = (folder: string) => Promise<void> | void

const at = (name: string): string => path.join(root, name)

const copies =
  (files: Readonly<Record<string, string>>): Given =>
  (folder) => {
    for (const [from, to] of Object.entries(files))
      cpSync(at(from), path.join(folder, to), { recursive: true })
  }

const sheets = copies({
  "examples/caseload/data/referrals.csv": "referrals.csv",
  "examples/caseload/data/commands.ndjson": "commands.ndjson",
})

/** What pages take for given, by the names they give it. */
export const givens: Readonly<Record<string, Given>> = {
  "the sheets of the example caseload": sheets,
  "the demo of the example caseload": async (folder) => {
    const out = path.join(folder, "examples/caseload/out")
    await callStr(["example", "caseload", "--out", out])
    const store = ["--store", `sqlite:${path.join(out, "str.sqlite")}`]
    await callStr(["store", "init", ...store])
    await callStr(["store", "import", "--events", path.join(out, "events.ndjson"), ...store])
  },
  "the policies of two localities": copies({
    "packages/policy/policies/kmpt-str-east/2012-10-01.policy.json": "east.policy.json",
    "packages/policy/policies/kmpt-str-west/2012-10-01.policy.json": "west.policy.json",
  }),
}
