import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import * as path from "node:path"
import { onTestFinished } from "vitest"

/** A folder of a test's own, with these files in it; gone when the test is over. */
export const folderWith = async (files: Readonly<Record<string, string>> = {}): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), "str-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  await Promise.all(
    Object.entries(files).map(([name, text]) => writeFile(path.join(folder, name), text)),
  )
  return folder
}

/** The names of all that is in a folder, hidden files among it. */
export const namesIn = async (folder: string): Promise<ReadonlyArray<string>> =>
  (await readdir(folder)).toSorted()
