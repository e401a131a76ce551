import { readFileSync, writeFileSync } from "node:fs"
import * as path from "node:path"
import { describe, expect, test } from "vitest"
import { callStr } from "../src/command/call-str.ts"
import { examples } from "../src/example/examples.ts"
import { exampleCaseload } from "./example-caseload.ts"
import { folderWith, namesIn } from "./folder.ts"

const repository = path.join(import.meta.dirname, "../../..")

const original = (name: string): string => readFileSync(path.join(repository, name), "utf8")

/** The files of the repository that each example brings, by its own names for them. */
const originals: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  caseload: {
    "referrals.csv": "examples/caseload/data/referrals.csv",
    "commands.ndjson": "examples/caseload/data/commands.ndjson",
    "2012-10-01.policy.json": "packages/policy/policies/kmpt-str/2012-10-01.policy.json",
  },
  "policy-repository": Object.fromEntries(
    [
      "policies/our-str/2026-04-01.policy.json",
      "policies/our-str/2026-04-01.cases.json",
      "policies/our-str/policies.lock.json",
      ".github/workflows/policies.yml",
    ].map((name) => [name, `examples/policy-repository/${name}`]),
  ),
  transfer: {
    "september.csv": "examples/transfer/data/september.csv",
    "november.csv": "examples/transfer/data/november.csv",
    "stages.json": "examples/transfer/data/stages.json",
  },
  workers: {
    "events.ndjson": "examples/workers/data/events.ndjson",
    "workers.ndjson": "examples/workers/data/workers.ndjson",
  },
}

describe("an example comes with the command", () => {
  test.for(examples)("$name, as the repository has it", async ({ name, packed, made }) => {
    const folder = path.join(await folderWith(), "new")
    const { status, stdout } = await callStr(["example", name, "--out", folder, "--json"])
    expect(status).toBe(0)
    const said = [...packed, ...made].map((file) => path.join(folder, file.name))
    expect(JSON.parse(stdout)).toEqual({ example: name, written: said })
    for (const file of said) expect(readFileSync(file, "utf8")).not.toBe("")
    // Where this fails, the data has changed: `pnpm --filter @str-service/cli examples`.
    const sources = Object.entries(originals[name] ?? {})
    expect(sources).not.toEqual([])
    for (const [file, source] of sources)
      expect(readFileSync(path.join(folder, file), "utf8") === original(source), file).toBe(true)
  })

  test("the caseload with what is recorded of it, a draft, and a file that is broken", async () => {
    const folder = await folderWith()
    await callStr(["example", "caseload", "--out", folder])
    const read = (name: string) => readFileSync(path.join(folder, name), "utf8")
    const lines = read("events.ndjson").split("\n")
    expect(lines.slice(0, -1).map((line) => JSON.parse(line))).toEqual(exampleCaseload())
    const broken = read("broken.ndjson").split("\n")
    expect(broken.with(10, lines[10] ?? "")).toEqual(lines.slice(0, 40))
    expect(() => JSON.parse(broken[10] ?? "")).toThrow()
    const before = read("2012-10-01.policy.json").split("\n")
    const changed = read("draft.policy.json")
      .split("\n")
      .filter((line, place) => line !== before[place])
    expect(changed.map((line) => line.trim())).toEqual([`"version": "draft",`, `"max": "P8W",`])
  })

  test("and replaces nothing that is there", async () => {
    const folder = await folderWith()
    const there = path.join(folder, "stages.json")
    writeFileSync(there, "mine")
    const { status, stderr } = await callStr(["example", "transfer", "--out", folder])
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `${there}: It is there already. Name another folder with --out, or take it away first.\n`,
    })
    const onFile = await callStr(["example", "transfer", "--out", there])
    expect({ status: onFile.status, stderr: onFile.stderr }).toEqual({
      status: 2,
      stderr: `${there}: A file has this name, so no folder can. Name another folder.\n`,
    })
    expect(await namesIn(folder)).toEqual(["stages.json"])
    expect(readFileSync(there, "utf8")).toBe("mine")
  })

  test("by its name, and without one all are told", async () => {
    const misspelt = await callStr(["example", "worker"])
    expect(misspelt.stderr).toContain("Did you mean workers?")
    const { stdout } = await callStr(["example"])
    for (const { name, about } of examples)
      expect(stdout).toMatch(new RegExp(`${name} +${about}`, "u"))
  })
})
