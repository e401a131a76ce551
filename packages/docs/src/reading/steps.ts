import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import * as path from "node:path"
import { type ParseError, parse, printParseErrorCode } from "jsonc-parser"
import type { Block } from "./blocks.ts"
import { changed } from "./change.ts"
import { whyNotPrinted } from "./printed.ts"
import { said } from "./programs.ts"
import type { Reading } from "./reading.ts"
import { printedBy } from "./run-module.ts"
import { commandsIn, type ShellCommand } from "./shell.ts"

type Step = (block: Block, reading: Reading) => Promise<string | undefined> | string | undefined

/** Does with a block what its kind asks for, and gives what has been printed latest. */
export const step: Step = (block, reading) => {
  const take = steps[block.kind]
  if (take === undefined)
    throw new Error(
      `Nobody tries a block of kind "${block.kind}". There are: ${Object.keys(steps).join(", ")}.`,
    )
  return take(block, reading)
}

/** The name of the file that a block is, or one of its own. */
export const fileNameOf = ({ words, kind }: Block, place: number): string =>
  words.find((word) => word.includes(".")) ?? `block-${place + 1}.${kind}`

const written = (block: Block, { folder, place }: Reading): string => {
  const file = path.join(folder, fileNameOf(block, place))
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, block.body)
  return file
}

const write: Step = (block, reading) => {
  written(block, reading)
  return reading.printed
}

const writeJson: Step = (block, reading) => {
  const errors: Array<ParseError> = []
  parse(block.body, errors, { allowTrailingComma: true })
  const [error] = errors
  if (error !== undefined) throw new Error(`This is not JSON: ${printParseErrorCode(error.error)}.`)
  return write(block, reading)
}

const run = async ({ words, into }: ShellCommand, reading: Reading): Promise<string> => {
  const { stdout, stderr } = await said(words, reading)
  if (into === undefined) return stdout + stderr
  writeFileSync(path.join(reading.folder, into), stdout)
  return stderr
}

const steps: Readonly<Record<string, Step>> = {
  sh: async ({ body }, reading) => {
    let printed = ""
    for (const command of commandsIn(body)) printed += await run(command, reading)
    return printed
  },
  ts: (block, reading) => {
    const file = written(block, reading)
    // A file with a name is run by a command of the page; what is only typed, by its users.
    return block.words.length > 0 ? reading.printed : printedBy(file)
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
  // For servers, which the tests of the stores set so.
  conf: write,
  csv: write,
  ndjson: write,
}
