import * as path from "node:path"
import * as Result from "effect/Result"
import type { Finding } from "../findings/finding.ts"
import { together } from "../findings/together.ts"
import { findingsIn } from "./folder-findings.ts"
import type { Located } from "./located.ts"
import type { CasesFile } from "./policy-file.ts"
import { folderAround, type PolicyFolder, type Version, versionsIn } from "./policy-folder.ts"

/** A version with the cases that are to be tried on it. */
export interface VersionUnderTest extends Version {
  readonly cases: ReadonlyArray<CasesFile>
}

/** What files name, and what keeps it from being tried. */
export interface UnderTest {
  readonly versions: ReadonlyArray<VersionUnderTest>
  readonly findings: ReadonlyArray<Located>
}

/**
 * The versions that files lead to: a policy document is tried by all cases beside it, and cases are
 * tried on the version beside them, whether it is named or not.
 */
export const versionsUnderTest = async (
  files: ReadonlyArray<string>,
): Promise<Result.Result<UnderTest, ReadonlyArray<Finding>>> => {
  const named = new Set(files)
  const folders = await Promise.all(
    [...new Set(files.map((file) => path.dirname(file)))].map((folder) =>
      folderAround(folder, files),
    ),
  )
  return Result.map(together(folders), (all) => ({
    versions: all.flatMap((folder) => selected(folder, named)),
    findings: all.flatMap((folder) => hindrances(folder, named)),
  }))
}

/** The versions of a folder, each with its cases. */
export const versionsWithCases = (folder: PolicyFolder): ReadonlyArray<VersionUnderTest> =>
  versionsIn(folder).map((version) => ({
    ...version,
    cases: folder.cases.filter(({ of }) => of === version.file),
  }))

const selected = (
  folder: PolicyFolder,
  named: ReadonlySet<string>,
): ReadonlyArray<VersionUnderTest> =>
  versionsWithCases(folder).filter(({ file, cases }) =>
    [file, ...cases].some(({ name }) => named.has(name)),
  )

/**
 * All that is wrong with what is named, with the policies that named cases are of, and with the
 * cases of named policies.
 */
const hindrances = (folder: PolicyFolder, named: ReadonlySet<string>): ReadonlyArray<Located> => {
  const needed = new Set(named)
  for (const { name, of } of folder.cases) {
    if (of !== null && named.has(name)) needed.add(of.name)
    if (of !== null && named.has(of.name)) needed.add(name)
  }
  return findingsIn(folder).filter(({ file }) => needed.has(file))
}
