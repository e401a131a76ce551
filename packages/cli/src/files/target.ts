import { access, constants, lstat, realpath, stat } from "node:fs/promises"
import * as path from "node:path"
import * as Result from "effect/Result"
import { type Finding, finding } from "../findings/finding.ts"
import { codeOf, describeFault } from "./fault.ts"

/** Where an output goes in truth, symbolic links followed, and who may then read and write it. */
export interface Target {
  readonly path: string
  readonly mode: number
}

const modeOfNewFiles = 0o666
const anyoneWrites = 0o222

const standardOutput =
  "This is how some commands call standard output, and here a file is written. Name one; ./- is a file of that name."
const onlyRead = "This file may only be read. Let it be written, or name another."
const leadsNowhere = "This is a link to a file that is not there. Name that file, or another."

/** Fails where what is there is no plain file or may not be written, or no folder is there. */
export const targetOf = async (name: string): Promise<Result.Result<Target, Finding>> => {
  if (name === "") return Result.fail(finding(name, null, "This names no file. Name one to write."))
  if (name === "-") return Result.fail(finding(name, null, standardOutput))
  try {
    const there = await stat(name)
    if (!there.isFile()) {
      return Result.fail(finding(name, null, "This is no plain file. Name a file to write."))
    }
    if ((there.mode & anyoneWrites) === 0) return Result.fail(finding(name, null, onlyRead))
    await access(name, constants.W_OK)
    return Result.succeed({ path: await realpath(name), mode: there.mode })
  } catch (fault) {
    return codeOf(fault) === "ENOENT"
      ? await newTargetOf(name)
      : Result.fail(finding(name, null, describeFault(fault)))
  }
}

const newTargetOf = async (name: string): Promise<Result.Result<Target, Finding>> => {
  const folder = path.dirname(name)
  if (await isThere(name)) return Result.fail(finding(name, null, leadsNowhere))
  try {
    const target = path.join(await realpath(folder), path.basename(name))
    return Result.succeed({ path: target, mode: modeOfNewFiles })
  } catch {
    return Result.fail(finding(name, null, `There is no folder ${folder}. Create it first.`))
  }
}

const isThere = async (name: string): Promise<boolean> => {
  try {
    await lstat(name)
    return true
  } catch {
    return false
  }
}
