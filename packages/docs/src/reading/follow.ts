import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import * as path from "node:path"
import { callStr } from "@str-service/cli"
import { type ParseError, parse, printParseErrorCode } from "jsonc-parser"
import { publishedPackages, root, scripts, textOf } from "../repository.ts"
import { type Block, blocksOf, givensOf } from "./blocks.ts"
import { changed } from "./change.ts"
import { givens } from "./givens.ts"
import { whyNotPrinted } from "./printed.ts"
import { printedBy } from "./run-module.ts"
import { commandsIn, type ShellCommand, wordsAfterStr } from "./shell.ts"

/** Where the blocks of a page are followed: below this package, whose libraries they may import. */
const readingRoom = path.resolve(import.meta.dirname, "../../.reading")

/** The folder in which a page is followed. */
export const folderOf = (page: string): string =>
  path.join(readingRoom, page.replaceAll(/[/.]/gu, "-"))

/**
 * Follows a page as a reader would, in a folder of its own: commands are run, files written and
 * changed, code is run, and what is printed must be what the page says. Gives what did not come out
 * as the page has it, each with its line, and stops at the first such block.
 */
export const followed = async (page: string): Promise<ReadonlyArray<string>> => {
  const text = textOf(page)
  const folder = folderOf(page)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const before = process.cwd()
  process.chdir(folder)
  try {
    for (const name of givensOf(text)) await given(name, folder)
    const blocks = blocksOf(text)
    let printed: string | undefined
    for (const [place, block] of blocks.entries()) {
      try {
        printed = await step(block, { folder, place, printed, next: blocks[place + 1] })
      } catch (fault) {
        return [`${page}:${block.line}: ${fault instanceof Error ? fault.message : String(fault)}`]
      }
    }
    return []
  } finally {
    process.chdir(before)
  }
}

const given = async (name: string, folder: string): Promise<void> => {
  const prepare = givens[name]
  if (prepare === undefined) throw new Error(`Nothing is called "${name}" in givens.ts.`)
  await prepare(folder)
}

interface Reading {
  readonly folder: string
  readonly place: number
  /** What the latest block that ran has printed. */
  readonly printed: string | undefined
  readonly next: Block | undefined
}

type Step = (block: Block, reading: Reading) => Promise<string | undefined> | string | undefined

/** The name of the file that a block is, or one of its own. */
const fileOf = ({ words, kind }: Block, { folder, place }: Reading): string =>
  path.join(folder, words.find((word) => word.includes(".")) ?? `block-${place + 1}.${kind}`)

const write: Step = (block, reading) => {
  const file = fileOf(block, reading)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, block.body)
  return reading.printed
}

const writeJson: Step = (block, reading) => {
  const errors: Array<ParseError> = []
  parse(block.body, errors, { allowTrailingComma: true })
  const [error] = errors
  if (error !== undefined) throw new Error(`This is not JSON: ${printParseErrorCode(error.error)}.`)
  return block.words.length > 0 ? write(block, reading) : reading.printed
}

const steps: Readonly<Record<string, Step>> = {
  sh: async (block, reading) => {
    let printed = ""
    for (const command of commandsIn(block.body)) printed += await ran(command, reading)
    return printed
  },
  ts: async (block, reading) => {
    await write(block, reading)
    // A file with a name is run by a command of the page; what is only typed, by its users.
    if (block.words.length > 0) return reading.printed
    return printedBy(fileOf(block, reading))
  },
  text: ({ body }, { printed }) => {
    if (printed === undefined) throw new Error("Nothing before this block prints anything.")
    const why = whyNotPrinted(body, printed)
    if (why !== undefined) throw new Error(why)
    return printed
  },
  diff: ({ words: [name = ""], body }, { folder, printed }) => {
    const file = path.join(folder, name)
    writeFileSync(file, changed(readFileSync(file, "utf8"), body))
    return printed
  },
  json: writeJson,
  jsonc: writeJson,
  csv: write,
  ndjson: write,
}

const step: Step = (block, reading) => {
  const take = steps[block.kind]
  if (take === undefined)
    throw new Error(
      `Nobody tries a block of kind "${block.kind}". There are: ${Object.keys(steps).join(", ")}.`,
    )
  return take(block, reading)
}

const ran = async (command: ShellCommand, reading: Reading): Promise<string> => {
  const { words, into } = command
  const { stdout, stderr } = await said(words, reading)
  if (into === undefined) return stdout + stderr
  writeFileSync(path.join(reading.folder, into), stdout)
  return stderr
}

interface Said {
  readonly stdout: string
  readonly stderr: string
}

const silent: Said = { stdout: "", stderr: "" }

const said = async (words: ReadonlyArray<string>, reading: Reading): Promise<Said> => {
  const forStr = wordsAfterStr(words)
  if (forStr !== undefined) return saidByStr(forStr, reading)
  const [program = "", ...args] = words
  const run = programs[program]
  if (run === undefined) throw new Error(`Nobody tries the command "${program}".`)
  return (await run(args, reading)) ?? silent
}

const saidByStr = async (words: ReadonlyArray<string>, { next }: Reading): Promise<Said> => {
  const { status, stdout, stderr } = await callStr(words)
  if (status === 2 && next?.kind !== "text")
    throw new Error(`str ${words.join(" ")} does nothing, and the page does not say so: ${stderr}`)
  return { stdout, stderr }
}

type Program = (
  args: ReadonlyArray<string>,
  reading: Reading,
) => Promise<Said | undefined> | Said | undefined

/** What pages run besides `str`. */
const programs: Readonly<Record<string, Program>> = {
  mkdir: (args, { folder }) => {
    for (const name of args.filter((arg) => !arg.startsWith("-")))
      mkdirSync(path.join(folder, name), { recursive: true })
    return silent
  },
  cp: ([from = "", to = ""], { folder }) => {
    cpSync(path.join(folder, from), path.join(folder, to))
    return silent
  },
  cat: ([name = ""], { folder }) => ({
    stdout: readFileSync(path.join(folder, name), "utf8"),
    stderr: "",
  }),
  node: async ([name = ""], { folder }) => ({
    stdout: await printedBy(path.join(folder, name)),
    stderr: "",
  }),
  npm: (args) => mustBeKnownPackages(args),
  npx: (args) => mustBeScript(args),
  // With the surroundings of a script before it.
  "STR_LONG=1": ([, ...args]) => mustBeScript(args),
  bash: ([name = ""]) => {
    if (!existsSync(path.join(root, name))) throw new Error(`There is no ${name} to run.`)
    return silent
  },
}

const mustBeKnownPackages = ([verb, ...args]: ReadonlyArray<string>): Said => {
  if (verb !== "install") throw new Error(`Nobody tries npm ${verb}.`)
  const known = new Set(publishedPackages.map((name) => `@str-service/${name}`))
  const libraries = textOf("pnpm-workspace.yaml")
  for (const name of args.filter((arg) => !arg.startsWith("-")))
    if (!known.has(name) && !libraries.includes(`\n  ${name}: `))
      throw new Error(`No package of the house is called ${name}, and no library of it.`)
  return silent
}

/** The scripts themselves are run by CI, whole, and not again by a page that names them. */
const mustBeScript = ([pnpm, ...args]: ReadonlyArray<string>): Said => {
  const script = args.find((arg) => !arg.startsWith("-") && !arg.startsWith("@"))
  if (pnpm !== "pnpm@12" || (script !== "install" && !scripts.has(script ?? "")))
    throw new Error(`There is no script "${script}" in package.json.`)
  const named = args.filter((arg) => arg.startsWith("packages/") || arg.startsWith("examples/"))
  for (const name of named)
    if (!existsSync(path.join(root, name.replace(/\/[^/]*$/u, ""))))
      throw new Error(`There is no ${name}.`)
  return silent
}
