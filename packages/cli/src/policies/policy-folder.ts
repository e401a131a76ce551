import { readdir } from "node:fs/promises"
import * as path from "node:path"
import { type CompiledPolicy, readCases } from "@str-service/policy"
import * as Result from "effect/Result"
import { isThere } from "../files/is-there.ts"
import type { SourceFile } from "../files/source-file.ts"
import type { Finding } from "../findings/finding.ts"
import { together } from "../findings/together.ts"
import {
  type CasesFile,
  casesFile,
  type LockFile,
  lockFile,
  openDocument,
  type PolicyFile,
  policyFile,
} from "./policy-file.ts"
import { isCases, isLock, isOfPolicies, lockName, policyBeside } from "./policy-files.ts"

/** What lies in one folder: versions that make a book, their cases, and their lock. */
export interface PolicyFolder {
  readonly path: string
  /** Whether all that lies in it is here, and not only some of it. */
  readonly isWhole: boolean
  readonly policies: ReadonlyArray<PolicyFile>
  readonly cases: ReadonlyArray<CasesWithPolicy>
  /** `null` where nothing has been published. */
  readonly lock: LockFile | null
}

/** Cases with the version that they are of; `null` where none beside them is. */
interface CasesWithPolicy extends CasesFile {
  readonly of: PolicyFile | null
}

/** A version that can be relied on, with its file. */
export interface Version {
  readonly file: PolicyFile
  readonly policy: CompiledPolicy
}

export const versionsIn = ({ policies }: PolicyFolder): ReadonlyArray<Version> =>
  policies.flatMap((file) => (file.document === null ? [] : [{ file, policy: file.document }]))

type Folder = Result.Result<PolicyFolder, ReadonlyArray<Finding>>

/** The folders that files lie in, each with those files and the lock file beside them. */
export const readFolders = async (
  files: ReadonlyArray<string>,
): Promise<Result.Result<ReadonlyArray<PolicyFolder>, ReadonlyArray<Finding>>> =>
  together(
    await Promise.all(
      [...Map.groupBy(files, (file) => path.dirname(file))].map(([folder, names]) =>
        readFolder(folder, names, names.some(isLock)),
      ),
    ),
  )

/** A folder with all that lies in it, and with what is named in it besides. */
export const folderAround = async (
  folder: string,
  named: ReadonlyArray<string>,
): Promise<Folder> => {
  const beside = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => !entry.isDirectory() && isOfPolicies(entry.name))
    .map(({ name }) => path.join(folder, name))
    .toSorted()
  const here = named.filter((file) => path.dirname(file) === folder)
  return await readFolder(folder, [...new Set([...beside, ...here])], true)
}

const readFolder = async (
  folder: string,
  names: ReadonlyArray<string>,
  isWhole: boolean,
): Promise<Folder> => {
  const lock = path.join(folder, lockName)
  const all = (await isThere(lock)) ? [...new Set([...names, lock])] : names
  const opened = together(await Promise.all(all.map(openDocument)))
  return Result.map(opened, (sources) => ({ path: folder, isWhole, ...contentOf(sources) }))
}

const contentOf = (
  sources: ReadonlyArray<SourceFile>,
): Pick<PolicyFolder, "policies" | "cases" | "lock"> => {
  const policies = sources
    .filter(({ name }) => !isCases(name) && !isLock(name))
    .map((source) => policyFile(source))
  return {
    policies,
    cases: sources
      .filter(({ name }) => isCases(name))
      .map((source) => {
        const of = policyOf(source, policies)
        return { ...casesFile(source, of?.document ?? undefined), of }
      }),
    lock: sources.filter(({ name }) => isLock(name)).map(lockFile)[0] ?? null,
  }
}

/** The version that cases name; where none is, the document that is called as they are. */
const policyOf = (
  { name, bytes }: SourceFile,
  policies: ReadonlyArray<PolicyFile>,
): PolicyFile | null => {
  const { document: cases } = readCases(bytes)
  const isNamed = ({ document }: PolicyFile): boolean =>
    document?.reference.id === cases?.policy && document?.reference.version === cases?.version
  return (
    policies.find((policy) => cases !== null && isNamed(policy)) ??
    policies.find((policy) => policy.name === policyBeside(name)) ??
    null
  )
}
