import { type LockProblem, lockProblems, policyBook } from "@str-service/policy"
import * as Result from "effect/Result"
import { placeIn } from "../files/json-place.ts"
import { byPlace } from "../findings/finding.ts"
import { type Located, located } from "./located.ts"
import type { CasesFile, PolicyFile, ReadFile } from "./policy-file.ts"
import { type PolicyFolder, type Version, versionsIn } from "./policy-folder.ts"

/** All that is wrong in a folder, file by file, and in each from its top to its end. */
export const findingsIn = (folder: PolicyFolder): ReadonlyArray<Located> => {
  const files: ReadonlyArray<ReadFile<unknown>> = [
    ...folder.policies,
    ...folder.cases,
    ...(folder.lock === null ? [] : [folder.lock]),
  ]
  const among = [...bookFindings(folder), ...lockFindings(folder), ...strayCases(folder)]
  return files.flatMap(({ name, findings }) =>
    [...findings, ...among.filter(({ file }) => file === name)].toSorted(byPlace),
  )
}

type Path = Located["path"]

const at = (
  { name, bytes }: PolicyFile | CasesFile,
  path: Path,
  said: Pick<Located, "code" | "message"> & Partial<Located>,
): Located => located(name, placeIn(new TextDecoder().decode(bytes), path), { path, ...said })

const keys = {
  "different-policies": "id",
  "same-version": "version",
  "same-day": "effectiveFrom",
  "overlapping-versions": "effectiveFrom",
  "no-versions": "version",
  "lock-of-another-policy": "id",
  "published-version-changed": "version",
} as const

const bookFindings = (folder: PolicyFolder): ReadonlyArray<Located> => {
  const versions = versionsIn(folder)
  return Result.match(policyBook(versions.map(({ policy }) => policy)), {
    onFailure: (problems) =>
      problems.flatMap(({ code, message, about }) =>
        versions
          .filter(({ policy }) => policy === about)
          .map(({ file }) => at(file, [keys[code]], { code, message })),
      ),
    onSuccess: ({ gaps }) =>
      gaps.flatMap(({ after, from, to }) =>
        versions.filter(isVersion(after)).map(({ file }) =>
          at(file, ["effectiveTo"], {
            severity: "warning",
            code: "gap-between-versions",
            message: `No version is in force from ${from} to ${to}. Commands on these days are refused; if that is not meant, change the last day.`,
          }),
        ),
      ),
  })
}

const isVersion =
  (version: string) =>
  ({ policy }: Version): boolean =>
    policy.reference.version === version

const lockFindings = (folder: PolicyFolder): ReadonlyArray<Located> => {
  if (folder.lock === null || folder.lock.document === null) return []
  const versions = versionsIn(folder)
  return lockProblems(
    folder.lock.document,
    versions.map(({ policy }) => policy),
  ).flatMap((problem) => lockFinding(versions, problem))
}

const lockFinding = (
  versions: ReadonlyArray<Version>,
  { code, message, about }: LockProblem,
): ReadonlyArray<Located> =>
  versions
    .filter(({ policy }) => policy === about)
    .map(({ file }) => at(file, [keys[code]], { code, message }))

/** Cases beside versions none of which is theirs. */
const strayCases = (folder: PolicyFolder): ReadonlyArray<Located> => {
  const versions = versionsIn(folder)
  if (folder.policies.length > versions.length) return []
  return folder.cases.flatMap((file) =>
    file.document === null || versions.length === 0 || versionOf(versions, file) !== undefined
      ? []
      : [
          at(file, ["version"], {
            code: "cases-of-no-version",
            message: `No policy document beside these cases is version ${file.document.version} of "${file.document.policy}". There ${versions.length === 1 ? "is" : "are"} ${versions.map(nameOf).join(", ")}.`,
          }),
        ],
  )
}

const nameOf = ({ policy: { reference } }: Version): string =>
  `version ${reference.version} of "${reference.id}"`

/** The version whose cases a file holds. */
export const versionOf = (
  versions: ReadonlyArray<Version>,
  { document }: CasesFile,
): Version | undefined =>
  versions.find(
    ({ policy: { reference } }) =>
      reference.id === document?.policy && reference.version === document.version,
  )
