import { realpath, stat } from "node:fs/promises"
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

/** Fails where what is there is no plain file, or the folder is not there. */
export const targetOf = async (name: string): Promise<Result.Result<Target, Finding>> => {
  if (name === "") return Result.fail(finding(name, null, "This names no file. Name one to write."))
  try {
    const there = await stat(name)
    return there.isFile()
      ? Result.succeed({ path: await realpath(name), mode: there.mode })
      : Result.fail(finding(name, null, "This is no plain file. Name a file to write."))
  } catch (fault) {
    return codeOf(fault) === "ENOENT"
      ? await newTargetOf(name)
      : Result.fail(finding(name, null, describeFault(fault)))
  }
}

const newTargetOf = async (name: string): Promise<Result.Result<Target, Finding>> => {
  const folder = path.dirname(name)
  try {
    const target = path.join(await realpath(folder), path.basename(name))
    return Result.succeed({ path: target, mode: modeOfNewFiles })
  } catch {
    return Result.fail(finding(name, null, `There is no folder ${folder}. Create it first.`))
  }
}
