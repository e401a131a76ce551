import { readFile } from "node:fs/promises"
import * as Result from "effect/Result"
import { type Finding, finding } from "../findings/finding.ts"
import { describeFault } from "./fault.ts"

/** A file as it was read, with the name its reader knows it by. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads a file whole, or says why it cannot be read. */
export const openFile = async (
  name: string,
): Promise<Result.Result<SourceFile, ReadonlyArray<Finding>>> => {
  try {
    return Result.succeed({ name, bytes: await readFile(name) })
  } catch (fault) {
    return Result.fail([finding(name, null, describeFault(fault))])
  }
}
