import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { expect, test } from "vitest"
import { folderWith, namesIn } from "./folder.ts"
import { strHere } from "./str-here.ts"

/** What bash offers once a line is typed, as its own completion asks the script for it. */
const offered = async (
  script: string,
  cwd: string,
  line: string,
): Promise<ReadonlyArray<string>> => {
  const words = line.split(" ")
  const asking = [
    `COMP_LINE='${line}' COMP_POINT=${line.length} COMP_CWORD=${words.length - 1}`,
    `COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")})`,
    "_str",
    `printf '%s\\n' "\${COMPREPLY[@]}"`,
  ]
  const bash = promisify(execFile)("bash", ["-c", [script, ...asking].join("\n")], { cwd })
  return (await bash).stdout.split("\n").filter((word) => word !== "")
}

test("bash completes commands, flags, values and files", async () => {
  const { stdout: script } = await strHere(["--completions", "bash"])
  const cwd = await folderWith({ "cases.csv": "", "stages.json": "" })
  const offer = (line: string) => offered(script, cwd, line)
  expect(await offer("str workers ")).toEqual([
    "supervision",
    "training",
    "caseload",
    "employers",
    "unassigned",
  ])
  expect(await offer("str transfer apply --be")).toEqual(["--begin"])
  expect(await offer("str store export --format ")).toEqual(["ndjson", "csv"])
  for (const line of ["transfer plan --cases ", "transfer plan --policy ", "policy check "]) {
    expect((await offer(`str ${line}`)).toSorted()).toEqual(await namesIn(cwd))
  }
  expect(await offer("str transfer apply --by ")).toEqual([])
})
