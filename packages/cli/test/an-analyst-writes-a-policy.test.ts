import { mkdir, readFile, writeFile } from "node:fs/promises"
import * as path from "node:path"
import { expect, test } from "vitest"
import { folderWith } from "./folder.ts"
import { str } from "./str.ts"

// The page is followed as a reader would: commands are run, changes made, files written, and what
// is printed must be what the page says.
const page = path.join(import.meta.dirname, "../../../docs/how-to/write-a-policy.md")

const block = /```(?<kind>\w+)(?: (?<file>\S+))?\n(?<body>.*?)```/gsu

interface Step {
  readonly kind: string
  readonly file: string
  readonly body: string
}

const stepsOf = (text: string): ReadonlyArray<Step> =>
  [...text.matchAll(block)].map(({ groups = {} }) => ({
    kind: groups["kind"] ?? "",
    file: groups["file"] ?? "",
    body: groups["body"] ?? "",
  }))

const side = (diff: string, mark: "-" | "+"): string =>
  diff
    .split("\n")
    .filter((line) => line.startsWith(" ") || line.startsWith(mark))
    .map((line) => `${line.slice(1)}\n`)
    .join("")

/** Runs one line of a shell as far as the page uses one, and gives what it prints. */
const runLine = async (line: string, cwd: string): Promise<string> => {
  const [command = "", target] = line.split(" > ")
  const [program, ...args] = command.split(" ")
  if (program === "mkdir") {
    await mkdir(path.join(cwd, args.join(" ")))
    return ""
  }
  expect(program).toBe("str")
  const { stdout, stderr } = await str(args, { cwd })
  if (target === undefined) return stdout + stderr
  await writeFile(path.join(cwd, target), stdout)
  return stderr
}

const change = async (name: string, diff: string): Promise<void> => {
  const text = await readFile(name, "utf8")
  const parts = text.split(side(diff, "-"))
  expect(parts, `The page changes one place of ${path.basename(name)}:\n${diff}`).toHaveLength(2)
  await writeFile(name, parts.join(side(diff, "+")))
}

/** Holds what is printed to what the page says; `…` stands there for lines that it leaves out. */
const expectPrinted = (printed: string, said: string): void => {
  const [beginning = "", end] = said.split("…\n")
  if (end === undefined) expect(printed).toBe(said)
  else {
    expect(printed.slice(0, beginning.length)).toBe(beginning)
    expect(printed.slice(-end.length)).toBe(end)
  }
}

test("from a new policy to a published one, as the page on it says", async () => {
  const cwd = await folderWith()
  let printed = ""
  for (const { kind, file, body } of stepsOf(await readFile(page, "utf8"))) {
    if (kind === "sh") {
      printed = ""
      for (const line of body.trim().split("\n")) printed += await runLine(line, cwd)
    } else if (kind === "diff") await change(path.join(cwd, file), body)
    else if (kind === "text") expectPrinted(printed, body)
    else await writeFile(path.join(cwd, file), body)
  }
  expect(await readFile(path.join(cwd, "my-service/policies.lock.json"), "utf8")).toContain(
    `"my-service"`,
  )
})
