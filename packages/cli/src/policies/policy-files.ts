import { readdir, stat } from "node:fs/promises"
import * as path from "node:path"
import * as Result from "effect/Result"
import { describeFault } from "../files/fault.ts"
import { type Finding, finding } from "../findings/finding.ts"
import { together } from "../findings/together.ts"

export const policySuffix = ".policy.json"
export const casesSuffix = ".cases.json"
export const lockName = "policies.lock.json"

type Found = Result.Result<ReadonlyArray<string>, ReadonlyArray<Finding>>

export const isCases = (name: string): boolean => name.endsWith(casesSuffix)
export const isPolicy = (name: string): boolean => !isCases(name) && !isLock(name)
export const isLock = (name: string): boolean => path.basename(name) === lockName

/** The policy document that is called as a file of cases is. */
export const policyBeside = (cases: string): string =>
  `${cases.slice(0, -casesSuffix.length)}${policySuffix}`

/**
 * The policy documents, cases and lock files that paths lead to, each once and in the order of the
 * paths: a file is itself, a folder is all that lie in it and below.
 *
 * Fails for a path that leads nowhere and for a folder that holds none.
 */
export const policyFiles = async (paths: ReadonlyArray<string>): Promise<Found> => {
  const found = together(await Promise.all(paths.map(filesAt)))
  return Result.map(found, (files) => [
    ...new Set(files.flat().map((name) => path.normalize(name))),
  ])
}

const filesAt = async (name: string): Promise<Found> => {
  try {
    if (!(await stat(name)).isDirectory()) return Result.succeed([name])
    const files = await filesBelow(name)
    return files.length > 0
      ? Result.succeed(files)
      : Result.fail([finding(name, null, nothingThere)])
  } catch (fault) {
    return Result.fail([finding(name, null, describeFault(fault))])
  }
}

const nothingThere = `No file in this folder, or below, ends in ${policySuffix} or ${casesSuffix}. Check the path.`

const filesBelow = async (folder: string): Promise<ReadonlyArray<string>> => {
  const entries = (await readdir(folder, { withFileTypes: true })).toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  )
  const below = await Promise.all(
    entries.map((entry) => {
      const name = path.join(folder, entry.name)
      if (entry.isDirectory()) return isLeftOut(entry.name) ? [] : filesBelow(name)
      return isOfPolicies(entry.name) ? [name] : []
    }),
  )
  return below.flat()
}

/** Hidden folders, and what package managers put there, are no part of anybody's policies. */
const isLeftOut = (name: string): boolean => name.startsWith(".") || name === "node_modules"

export const isOfPolicies = (name: string): boolean =>
  name.endsWith(policySuffix) || isCases(name) || isLock(name)
