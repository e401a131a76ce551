import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
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

let recorded: string | undefined

/** The events of the example caseload, decided once for all pages. */
const events = async (folder: string): Promise<string> => {
  if (recorded !== undefined) return recorded
  sheets(folder)
  const file = path.join(folder, "events.ndjson")
  const inputs = ["--referrals", path.join(folder, "referrals.csv")]
  inputs.push("--commands", path.join(folder, "commands.ndjson"))
  const { status, stderr } = await callStr([
    ...["episodes", "run", ...inputs],
    ...["--policy", "kmpt-str", "--out", file],
  ])
  if (status === 2) throw new Error(stderr)
  recorded = readFileSync(file, "utf8")
  return recorded
}

const drafted = (text: string): string =>
  text.replace(`"max": "P6W"`, `"max": "P8W"`).replace(`"version": "2012.1"`, `"version": "draft"`)

/** What pages take for given, by the names they give it. */
export const givens: Readonly<Record<string, Given>> = {
  "the sheets of the example caseload": sheets,
  "the events of the example caseload": async (folder) => {
    writeFileSync(path.join(folder, "events.ndjson"), await events(folder))
  },
  "the demo of the example caseload": async (folder) => {
    const out = path.join(folder, "examples/caseload/out")
    mkdirSync(out, { recursive: true })
    const file = path.join(out, "events.ndjson")
    writeFileSync(file, await events(folder))
    const store = ["--store", `sqlite:${path.join(out, "str.sqlite")}`]
    await callStr(["store", "init", ...store])
    await callStr(["store", "import", "--events", file, ...store])
  },
  "forty events, the eleventh cut off": async (folder) => {
    const lines = (await events(folder)).split("\n").slice(0, 40)
    const broken = lines.with(10, lines[10]?.slice(0, 80) ?? "")
    writeFileSync(path.join(folder, "broken.ndjson"), broken.join("\n"))
  },
  "the example repository of policies": copies({
    "examples/policy-repository/policies": "policies",
  }),
  "the policies of two localities": copies({
    "packages/policy/policies/kmpt-str-east/2012-10-01.policy.json": "east.policy.json",
    "packages/policy/policies/kmpt-str-west/2012-10-01.policy.json": "west.policy.json",
  }),
  "the data of the example workers": copies({ "examples/workers/data": "." }),
  "the data of the example transfer": copies({ "examples/transfer/data": "." }),
  "a policy and a draft": (folder) => {
    const inForce = readFileSync(
      at("packages/policy/policies/kmpt-str/2012-10-01.policy.json"),
      "utf8",
    )
    writeFileSync(path.join(folder, "2012-10-01.policy.json"), inForce)
    writeFileSync(path.join(folder, "draft.policy.json"), drafted(inForce))
  },
}
