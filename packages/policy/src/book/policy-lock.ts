import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { CompiledPolicy } from "../compile-policy.ts"
import { Text } from "../document/text.ts"

const Digest = Schema.String.check(
  Schema.isPattern(/^[0-9a-f]{64}$/u, { expected: "a digest: 64 digits and letters from a to f" }),
)

/** The digests of the published versions of one policy: what each said when it was published. */
export const PolicyLock = Schema.Struct({
  policy: Text,
  versions: Schema.Record(Schema.String, Digest),
})
export type PolicyLock = typeof PolicyLock.Type

/** How a version and the lock of its policy disagree. */
export interface LockProblem {
  readonly code: "lock-of-another-policy" | "published-version-changed"
  readonly message: string
  readonly about: CompiledPolicy
}

/** A published version that is among the versions no more. */
export interface MissingVersion {
  readonly code: "published-version-missing"
  readonly message: string
  readonly version: string
}

/** The lock of a policy before its first version is published. */
export const lockOfNothing = (policy: string): PolicyLock => ({ policy, versions: {} })

/** What versions say otherwise than they did when they were published. */
export const lockProblems = (
  lock: PolicyLock,
  policies: ReadonlyArray<CompiledPolicy>,
): ReadonlyArray<LockProblem> => policies.flatMap((policy) => problemsOf(lock, policy))

/** The published versions that are not among all the versions there are. */
export const missingVersions = (
  lock: PolicyLock,
  policies: ReadonlyArray<CompiledPolicy>,
): ReadonlyArray<MissingVersion> => {
  const there = new Set(policies.map(({ reference }) => reference.version))
  return Object.keys(lock.versions)
    .filter((version) => !there.has(version))
    .map((version) => ({
      code: "published-version-missing",
      message: `Version ${version} has been published, and no document here is that version; bring it back, since decisions were made by it.`,
      version,
    }))
}

/** The lock with one more version; fails where that one was published saying something else. */
export const lockAfterPublishing = (
  lock: PolicyLock,
  policy: CompiledPolicy,
): Result.Result<PolicyLock, ReadonlyArray<LockProblem>> => {
  const problems = problemsOf(lock, policy)
  const { version, digest } = policy.reference
  return problems.length > 0
    ? Result.fail(problems)
    : Result.succeed({ ...lock, versions: { ...lock.versions, [version]: digest } })
}

const problemsOf = (lock: PolicyLock, about: CompiledPolicy): ReadonlyArray<LockProblem> => {
  const { id, version, digest } = about.reference
  if (id !== lock.policy) {
    return [
      {
        code: "lock-of-another-policy",
        message: `This is a version of "${id}", but the lock file beside it is of "${lock.policy}"; keep the versions of each policy in a folder of their own.`,
        about,
      },
    ]
  }
  const published = new Map(Object.entries(lock.versions)).get(version)
  return published === undefined || published === digest
    ? []
    : [
        {
          code: "published-version-changed",
          message: `Version ${version} has been published and says something else now; undo the change, or give what is new a version of its own.`,
          about,
        },
      ]
}
