import { type CaseResult, type Coverage, coverageOf, runCases } from "@str-service/policy"
import { type JsonPath, placeIn } from "../files/json-place.ts"
import type { Place } from "../findings/finding.ts"
import type { ReadFile } from "../policies/policy-file.ts"
import type { Version } from "../policies/policy-folder.ts"
import type { VersionUnderTest } from "../policies/versions-under-test.ts"

/** A version as its worked cases show it. */
export interface TestedVersion {
  readonly file: string
  readonly policy: string
  readonly version: string
  /** Every case of every file beside it, with its place. */
  readonly cases: ReadonlyArray<CaseResult & { readonly file: string } & Place>
  /** `null` where it has no cases. */
  readonly coverage: PlacedCoverage | null
}

type Kind = "rules" | "conditions" | "thresholds"

/** What the cases leave out, each at its place in the policy document. */
type PlacedCoverage = Pick<Coverage, "isComplete"> & {
  readonly [kind in Kind]: {
    readonly count: number
    readonly uncovered: ReadonlyArray<Coverage[kind]["uncovered"][number] & Place>
  }
}

/** Tries all cases of a version. */
export const testedVersion = ({ file, policy, cases }: VersionUnderTest): TestedVersion => {
  const { id, version } = policy.reference
  return {
    file: file.name,
    policy: id,
    version,
    cases: cases.flatMap(({ name, bytes, document }) =>
      document === null
        ? []
        : runCases(policy, document).results.map((result) => ({
            ...result,
            file: name,
            ...placeIn(textIn(bytes), ["cases", result.index]),
          })),
    ),
    coverage: coverageBy(cases, { file, policy }),
  }
}

/** What the cases of all files cover together. */
const coverageBy = (
  files: VersionUnderTest["cases"],
  { file, policy }: Version,
): PlacedCoverage | null => {
  const worked = files.flatMap(({ document }) => document?.cases ?? [])
  return worked.length === 0 ? null : placed(file, coverageOf(policy, { cases: worked }))
}

const textIn = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const placed = (
  { bytes }: ReadFile<unknown>,
  { isComplete, rules, conditions, thresholds }: Coverage,
): PlacedCoverage => {
  const text = textIn(bytes)
  const at = <Gap extends { readonly path: JsonPath }>(gap: Gap) => ({
    ...gap,
    ...placeIn(text, gap.path),
  })
  return {
    isComplete,
    rules: { count: rules.count, uncovered: rules.uncovered.map(at) },
    conditions: { count: conditions.count, uncovered: conditions.uncovered.map(at) },
    thresholds: { count: thresholds.count, uncovered: thresholds.uncovered.map(at) },
  }
}
