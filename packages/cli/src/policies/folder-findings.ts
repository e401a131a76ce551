import {
  type BookProblem,
  type FindingCode,
  type LockProblem,
  lockProblems,
  missingVersions,
  policyBook,
} from "@str-service/policy"
import * as Result from "effect/Result"
import { type JsonPath, placeIn } from "../files/json-place.ts"
import type { SourceFile } from "../files/source-file.ts"
import { byPlace } from "../findings/finding.ts"
import { type Located, located } from "./located.ts"
import { type PolicyFolder, type Version, versionsIn } from "./policy-folder.ts"

/** All that is wrong in a folder, file by file, and in each from its top to its end. */
export const findingsIn = (folder: PolicyFolder): ReadonlyArray<Located> => {
  const { policies, cases, lock } = folder
  const among = [...bookFindings(folder), ...lockFindings(folder), ...strayCases(folder)]
  return [...policies, ...cases, ...(lock === null ? [] : [lock])].flatMap(({ name, findings }) =>
    [...findings, ...among.filter(({ file }) => file === name)].toSorted(byPlace),
  )
}

const at = (
  { name, bytes }: SourceFile,
  path: JsonPath,
  said: Parameters<typeof located<FindingCode>>[2],
): Located => located(name, placeIn(new TextDecoder().decode(bytes), path), { path, ...said })

/** The key by which each is mended. */
const keys: Readonly<Record<BookProblem["code"] | LockProblem["code"], string>> = {
  "different-policies": "id",
  "same-version": "version",
  "same-day": "effectiveFrom",
  "overlapping-versions": "effectiveFrom",
  "no-versions": "version",
  "lock-of-another-policy": "id",
  "published-version-changed": "version",
}

const bookFindings = (folder: PolicyFolder): ReadonlyArray<Located> => {
  const versions = versionsIn(folder)
  return Result.match(policyBook(versions.map(({ policy }) => policy)), {
    onFailure: (problems) => problems.flatMap((problem) => problemAt(versions, problem)),
    onSuccess: ({ gaps }) =>
      gaps.flatMap(({ after, from, to }) =>
        versions
          .filter(({ policy }) => policy.reference.version === after)
          .map(({ file }) =>
            at(file, ["effectiveTo"], {
              severity: "warning",
              code: "gap-between-versions",
              message: `No version is in force from ${from} to ${to}, so that nothing can be decided on these days; if that is not meant, mend this last day or leave it out.`,
            }),
          ),
      ),
  })
}

const problemAt = (
  versions: ReadonlyArray<Version>,
  { code, message, about }: BookProblem | LockProblem,
): ReadonlyArray<Located> =>
  versions
    .filter(({ policy }) => policy === about)
    .map(({ file }) => at(file, [keys[code]], { code, message }))

const lockFindings = (folder: PolicyFolder): ReadonlyArray<Located> => {
  const { lock } = folder
  if (lock === null || lock.document === null) return []
  const versions = versionsIn(folder)
  const policies = versions.map(({ policy }) => policy)
  return [
    ...lockProblems(lock.document, policies).flatMap((problem) => problemAt(versions, problem)),
    ...(folder.isWhole && versions.length === folder.policies.length
      ? missingVersions(lock.document, policies).map(({ version, ...missing }) =>
          at(lock, ["versions", version], missing),
        )
      : []),
  ]
}

/** Cases beside versions none of which is theirs. */
const strayCases = (folder: PolicyFolder): ReadonlyArray<Located> => {
  const versions = versionsIn(folder)
  if (versions.length === 0 || versions.length < folder.policies.length) return []
  return folder.cases
    .filter(({ of, document }) => of === null && document !== null)
    .map((file) =>
      at(file, ["version"], {
        code: "cases-of-another-policy",
        message: `No policy document beside these cases is the version that they name; there is ${versions.map(nameOf).join(", ")}.`,
      }),
    )
}

const nameOf = ({ policy: { reference } }: Version): string =>
  `version ${reference.version} of "${reference.id}"`
