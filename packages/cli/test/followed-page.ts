import { mkdir, writeFile } from "node:fs/promises"
import * as path from "node:path"
import { expect } from "vitest"
import { str } from "./str.ts"

const block = /```(?<kind>\w+)(?: (?<file>\S+))?\n(?<body>.*?)```/gsu

interface Step {
  readonly kind: string
  readonly file: string
  readonly body: string
}

/** The blocks of a page in their order. */
export const stepsOf = (text: string): ReadonlyArray<Step> =>
  [...text.matchAll(block)].map(({ groups = {} }) => ({
    kind: groups["kind"] ?? "",
    file: groups["file"] ?? "",
    body: groups["body"] ?? "",
  }))

/** What starts `str`, in a process of its own or in this one. */
type Call = (
  args: ReadonlyArray<string>,
  surroundings: { readonly cwd: string },
) => Promise<{ readonly stdout: string; readonly stderr: string }>

/** Runs one line of a shell as far as the page uses one, and gives what it prints. */
export const runLine = async (line: string, cwd: string, call: Call = str): Promise<string> => {
  const [command = "", target] = line.split(" > ")
  const [program, ...args] = command.split(" ")
  if (program === "mkdir") {
    await mkdir(path.join(cwd, args.join(" ")))
    return ""
  }
  expect(program).toBe("str")
  const { stdout, stderr } = await call(args, { cwd })
  if (target === undefined) return stdout + stderr
  await writeFile(path.join(cwd, target), stdout)
  return stderr
}

/** Holds what is printed to what the page says; `…` stands there for lines that it leaves out. */
export const expectPrinted = (printed: string, said: string): void => {
  const [beginning = "", end] = said.split("…\n")
  if (end === undefined) expect(printed).toBe(said)
  else {
    expect(printed.slice(0, beginning.length)).toBe(beginning)
    expect(printed.slice(-end.length)).toBe(end)
  }
}
