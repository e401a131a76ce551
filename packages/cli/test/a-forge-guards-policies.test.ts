import { cp, readdir, readFile, writeFile } from "node:fs/promises"
import * as path from "node:path"
import { expect, test } from "vitest"
import { folderWith } from "./folder.ts"
import { str } from "./str.ts"

const example = path.join(import.meta.dirname, "../../../examples/policy-repository")

/** A copy of the example, with the main branch's policies under `before`, as the workflow has them. */
const repository = async (): Promise<string> => {
  const folder = await folderWith()
  await cp(example, folder, { recursive: true })
  await cp(path.join(example, "policies"), path.join(folder, "before/policies"), {
    recursive: true,
  })
  return folder
}

/** Each step of the workflow that calls `str`, by its first words, with its exit status. */
const steps = async (cwd: string): Promise<ReadonlyArray<readonly [string, number | null]>> => {
  const workflow = await readFile(path.join(cwd, ".github/workflows/policies.yml"), "utf8")
  const lines = [...workflow.matchAll(/run: str (?<line>.*)/gu)].map(
    ({ groups }) => groups?.["line"] ?? "",
  )
  const run = async (line: string) => {
    const args = await Promise.all(words(line).map((word) => newest(word, cwd)))
    const { status } = await str(args, { cwd })
    return [args.slice(0, 2).join(" "), status] as const
  }
  return Promise.all(lines.map(run))
}

const words = (line: string): ReadonlyArray<string> =>
  [...line.matchAll(/"(?<quoted>[^"]*)"|\S+/gu)].map(
    ({ 0: word, groups }) => groups?.["quoted"] ?? word,
  )

/** What the shell makes of a word: the last of the files listed, or the word itself. */
const newest = async (word: string, cwd: string): Promise<string> => {
  const folder = /^\$\(ls (?<folder>\S+)\/\*\.policy\.json \| tail -n 1\)$/u.exec(word)?.groups?.[
    "folder"
  ]
  if (folder === undefined) return word
  const names = await readdir(path.join(cwd, folder))
  const last = names
    .filter((name) => name.endsWith(".policy.json"))
    .toSorted()
    .at(-1)
  return `${folder}/${last}`
}

const policy = "policies/our-str/2026-04-01.policy.json"

const changed = async (folder: string, from: string, to: string): Promise<void> => {
  const file = path.join(folder, policy)
  const text = await readFile(file, "utf8")
  expect(text).toContain(from)
  await writeFile(file, text.replace(from, to))
}

test("the example passes every step of its workflow", async () => {
  expect(await steps(await repository())).toEqual([
    ["policy check", 0],
    ["policy test", 0],
    ["policy verify", 0],
    ["policy missing-cases", 0],
    ["policy diff", 0],
  ])
})

test("a rule that another masks does not pass, nor does a published version that was changed", async () => {
  const folder = await repository()
  await changed(folder, `"value": "short-term" }`, `"value": "long-term" }`)
  const open = `{ "fact": "hasOpenEpisode", "operator": "equal", "value": true }`
  const openOrNot = `{ "any": [${open}, ${open.replace("true", "false")}] }`
  await changed(folder, open, openOrNot)
  expect(Object.fromEntries(await steps(folder))).toEqual({
    "policy check": 1,
    "policy test": 2,
    "policy verify": 1,
    "policy missing-cases": 2,
    "policy diff": 1,
  })
})
