import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs"
import * as path from "node:path"
import { callStr } from "@str-service/cli"
import { publishedPackages, root, scripts, textOf } from "../repository.ts"
import type { Reading } from "./reading.ts"
import { printedBy } from "./run-module.ts"
import { scriptIn, wordsAfterStr } from "./shell.ts"

/** What a command says. */
export interface Said {
  readonly stdout: string
  readonly stderr: string
}

const silent: Said = { stdout: "", stderr: "" }

/** Runs a command of a page as far as a test may, and gives what it says. */
export const said = (words: ReadonlyArray<string>, reading: Reading): Promise<Said> | Said => {
  const forStr = wordsAfterStr(words)
  if (forStr !== undefined) return saidByStr(forStr, reading)
  const [program = "", ...args] = words
  const run = programs[program]
  if (run === undefined) throw new Error(`Nobody tries the command "${program}".`)
  return run(args, reading)
}

const saidByStr = async (words: ReadonlyArray<string>, { next }: Reading): Promise<Said> => {
  const { status, stdout, stderr } = await callStr(words)
  if (status === 2 && next?.kind !== "text")
    throw new Error(`str ${words.join(" ")} does nothing, and the page does not say so: ${stderr}`)
  return { stdout, stderr }
}

type Program = (args: ReadonlyArray<string>, reading: Reading) => Promise<Said> | Said

/** What pages run besides `str`. */
const programs: Readonly<Record<string, Program>> = {
  mkdir: (args, { folder }) => {
    for (const name of args) mkdirSync(path.join(folder, name))
    return silent
  },
  cp: ([from = "", to = ""], { folder }) => {
    cpSync(path.join(folder, from), path.join(folder, to))
    return silent
  },
  cat: ([name = ""], { folder }) => ({
    ...silent,
    stdout: readFileSync(path.join(folder, name), "utf8"),
  }),
  node: async ([name = ""], { folder }) => ({
    ...silent,
    stdout: await printedBy(path.join(folder, name)),
  }),
  npm: (args) => mustBeKnownPackages(args),
  npx: (args) => mustBeScript(args),
  // A script with what is set for it.
  "STR_LONG=1": ([, ...args]) => mustBeScript(args),
  bash: ([name = ""]) => {
    if (!existsSync(path.join(root, name))) throw new Error(`There is no ${name} to run.`)
    return silent
  },
}

/** What begins a folder for a package; a page is followed in a folder that is one. */
const beginnings: ReadonlySet<string> = new Set(["init -y", "pkg set type=module"])

const mustBeKnownPackages = (words: ReadonlyArray<string>): Said => {
  const [verb, ...args] = words
  if (beginnings.has(words.join(" "))) return silent
  if (verb !== "install") throw new Error(`Nobody tries npm ${verb}.`)
  const ours = new Set(publishedPackages.map((name) => `@str-service/${name}`))
  const libraries = textOf("pnpm-workspace.yaml")
  for (const name of args.filter((arg) => !arg.startsWith("-")))
    if (!(ours.has(name) || libraries.includes(`\n  ${name}: `)))
      throw new Error(`No package of the house is called ${name}, and no library of it.`)
  return silent
}

/** The scripts themselves are run by CI, whole, and not again by a page that names them. */
const mustBeScript = (words: ReadonlyArray<string>): Said => {
  const script = scriptIn(words) ?? ""
  if (words[0] !== "pnpm@12" || !scripts.has(script))
    throw new Error(`There is no script "${script}" in package.json.`)
  return silent
}
