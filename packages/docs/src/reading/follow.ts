import { mkdirSync, rmSync } from "node:fs"
import * as path from "node:path"
import { textOf } from "../repository.ts"
import { blocksOf, givensOf } from "./blocks.ts"
import { givens } from "./givens.ts"
import { step } from "./steps.ts"

/** Below this package, whose libraries the code of pages may import. */
const readingRoom = path.resolve(import.meta.dirname, "../../.reading")

/** The folder in which a page is followed. */
export const folderOf = (page: string): string =>
  path.join(readingRoom, page.replaceAll(/[/.]/gu, "-"))

/**
 * Follows a page as a reader would, in a folder of its own: commands are run, files written and
 * changed, code is run, and what is printed must be what the page says. Gives the first thing that
 * did not come out as the page has it, with its line, for what follows builds on it.
 */
export const followed = async (page: string): Promise<ReadonlyArray<string>> => {
  const folder = folderOf(page)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const before = process.cwd()
  process.chdir(folder)
  let line = 1
  try {
    const text = textOf(page)
    for (const name of givensOf(text)) await given(name, folder)
    const blocks = blocksOf(text)
    let printed: string | undefined
    for (const [place, block] of blocks.entries()) {
      line = block.line
      printed = await step(block, { folder, place, printed, next: blocks[place + 1] })
    }
    return []
  } catch (fault) {
    return [`${page}:${line}: ${fault instanceof Error ? fault.message : String(fault)}`]
  } finally {
    process.chdir(before)
    rmSync(folder, { recursive: true })
  }
}

const given = async (name: string, folder: string): Promise<void> => {
  const prepare = givens[name]
  if (prepare === undefined) throw new Error(`Nothing is called "${name}" in givens.ts.`)
  await prepare(folder)
}
