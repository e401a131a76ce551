import { addDays, type Day, type Policies } from "@str-service/domain"
import * as Result from "effect/Result"
import type { CompiledPolicy } from "../compile-policy.ts"

/** Days between two versions on which no policy is in force, because the earlier states its end. */
export interface Gap {
  readonly after: string
  readonly from: Day
  readonly to: Day
}

/** The versions of one policy by date. */
export interface PolicyBook extends Policies {
  readonly id: string
  /** From the earliest to the latest. */
  readonly versions: ReadonlyArray<CompiledPolicy>
  readonly gaps: ReadonlyArray<Gap>
  /** The version in force on a day; `undefined` before the first, after a stated end, in a gap. */
  readonly inForceOn: (day: Day) => CompiledPolicy | undefined
}

/** Why versions do not make a book: which of them would be in force could not be told. */
export interface BookProblem {
  readonly code:
    | "no-versions"
    | "different-policies"
    | "same-version"
    | "same-day"
    | "overlapping-versions"
  readonly message: string
  /** The version to mend: the later of two that clash; `null` where there is none. */
  readonly about: CompiledPolicy | null
}

/**
 * A book of the versions of one policy. A version without a stated end runs to the day before the
 * next; one with a stated end must end before the next starts.
 */
export const policyBook = (
  policies: ReadonlyArray<CompiledPolicy>,
): Result.Result<PolicyBook, ReadonlyArray<BookProblem>> => {
  const versions = policies.toSorted((one, other) =>
    one.effectiveFrom < other.effectiveFrom ? -1 : 1,
  )
  const [first] = versions
  if (first === undefined) return Result.fail([noVersions])
  const problems = [...identityProblems(versions, first), ...pairs(versions).flatMap(dateProblems)]
  return problems.length > 0
    ? Result.fail(problems)
    : Result.succeed(bookOf(first.reference.id, versions))
}

/** A book of versions that are known to make one, from the earliest to the latest. */
export const bookOf = (id: string, versions: ReadonlyArray<CompiledPolicy>): PolicyBook => ({
  id,
  versions,
  gaps: pairs(versions).flatMap(gapBetween),
  inForceOn: inForceOn(versions),
})

const noVersions: BookProblem = {
  code: "no-versions",
  message: "A policy book needs at least one version.",
  about: null,
}

type Pair = readonly [CompiledPolicy, CompiledPolicy]

const pairs = (versions: ReadonlyArray<CompiledPolicy>): ReadonlyArray<Pair> =>
  versions
    .slice(1)
    .flatMap((next, index) =>
      versions.slice(index, index + 1).map((earlier): Pair => [earlier, next]),
    )

const identityProblems = (
  versions: ReadonlyArray<CompiledPolicy>,
  first: CompiledPolicy,
): ReadonlyArray<BookProblem> =>
  versions.flatMap((about, index) => [
    ...(about.reference.id === first.reference.id ? [] : [differentPolicies(first, about)]),
    ...(versions.findIndex(isSameVersionAs(about)) < index ? [sameVersion(about)] : []),
  ])

const isSameVersionAs =
  ({ reference: { id, version } }: CompiledPolicy) =>
  ({ reference }: CompiledPolicy): boolean =>
    reference.id === id && reference.version === version

const differentPolicies = (first: CompiledPolicy, about: CompiledPolicy): BookProblem => ({
  code: "different-policies",
  message: `"${first.reference.id}" and "${about.reference.id}" are different policies; give each a book of its own.`,
  about,
})

const sameVersion = (about: CompiledPolicy): BookProblem => ({
  code: "same-version",
  message: `Two versions are both called ${about.reference.version}; give each its own number.`,
  about,
})

const dateProblems = ([earlier, next]: Pair): ReadonlyArray<BookProblem> => {
  const [one, other] = [earlier.reference.version, next.reference.version]
  if (earlier.effectiveFrom === next.effectiveFrom) {
    return [
      {
        code: "same-day",
        message: `Versions ${one} and ${other} both start on ${next.effectiveFrom}; give one of them another day.`,
        about: next,
      },
    ]
  }
  return earlier.effectiveTo !== null && earlier.effectiveTo >= next.effectiveFrom
    ? [
        {
          code: "overlapping-versions",
          message: `Version ${one} is stated to run until ${earlier.effectiveTo}, but ${other} starts on ${next.effectiveFrom}; let the one end before the other starts.`,
          about: next,
        },
      ]
    : []
}

const gapBetween = ([earlier, next]: Pair): ReadonlyArray<Gap> => {
  if (earlier.effectiveTo === null) return []
  const from = addDays(earlier.effectiveTo, 1)
  return from < next.effectiveFrom
    ? [{ after: earlier.reference.version, from, to: addDays(next.effectiveFrom, -1) }]
    : []
}

const inForceOn =
  (versions: ReadonlyArray<CompiledPolicy>): PolicyBook["inForceOn"] =>
  (day) => {
    let [from, to] = [0, versions.length]
    while (from < to) {
      const middle = (from + to) >> 1
      const version = versions[middle]
      if (version !== undefined && version.effectiveFrom <= day) from = middle + 1
      else to = middle
    }
    const latest = versions[from - 1]
    return latest === undefined || (latest.effectiveTo !== null && latest.effectiveTo < day)
      ? undefined
      : latest
  }
