import * as path from "node:path"
import type { CompiledPolicy, PolicyLock } from "@str-service/policy"
import { readLockFile } from "./lock-file.ts"
import {
  type CasesFile,
  type PolicyFile,
  type ReadFile,
  readCasesFile,
  readPolicyFile,
} from "./policy-file.ts"
import { isCases, isLock, lockName } from "./policy-files.ts"

/** What lies in one folder of what is checked: versions that make a book, their cases, their lock. */
export interface PolicyFolder {
  readonly path: string
  readonly policies: ReadonlyArray<PolicyFile>
  readonly cases: ReadonlyArray<CasesFile>
  /** `null` where nothing has been published. */
  readonly lock: ReadFile<PolicyLock> | null
}

/** A version that can be read, with its file. */
export interface Version {
  readonly file: PolicyFile
  readonly policy: CompiledPolicy
}

export const versionsIn = ({ policies }: PolicyFolder): ReadonlyArray<Version> =>
  policies.flatMap((file) => (file.document === null ? [] : [{ file, policy: file.document }]))

/** The folders that files lie in, each with those files and the lock file beside them. */
export const readFolders = (files: ReadonlyArray<string>): Promise<ReadonlyArray<PolicyFolder>> =>
  Promise.all(
    [...Map.groupBy(files, (file) => path.dirname(file))].map(([folder, names]) =>
      readFolder(folder, names),
    ),
  )

/** One folder, of what is named in it. */
export const readFolder = async (
  folder: string,
  names: ReadonlyArray<string>,
): Promise<PolicyFolder> => {
  const [policies, cases, lock] = await Promise.all([
    Promise.all(names.filter((name) => !isCases(name) && !isLock(name)).map(readPolicyFile)),
    Promise.all(names.filter(isCases).map(readCasesFile)),
    readLockFile(path.join(folder, lockName)),
  ])
  return { path: folder, policies, cases, lock }
}
