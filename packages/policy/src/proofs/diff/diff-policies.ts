import type { PolicyReference } from "@str-service/domain"
import type { CompiledPolicy } from "../../compile-policy.ts"
import { type Decision, type DecisionName, decisionNames } from "../../document/decision.ts"
import type { PolicyDocument } from "../../document/policy-document.ts"
import { type AspectChange, type Aspects, aspectsOf, changedAspects } from "./aspects.ts"
import { compareTables, type DiffOptions, type TableComparison } from "./compare-tables.ts"
import { type CameOrWent, isOther, isSaidOtherwise } from "./comparisons.ts"
import {
  headAspects,
  sourceAspects,
  vocabularyAspects,
  workforceAspects,
} from "./document-aspects.ts"
import { type FactChange, factChanges } from "./fact-changes.ts"
import { type JointPolicy, jointPolicy } from "./joint-policy.ts"
import { compareLimits, type LimitComparison } from "./limit-changes.ts"
import { conditionTable, decisionTable } from "./tables.ts"
import { ofBoth, type Versions } from "./versions.ts"

export interface DecisionDiff {
  readonly decision: DecisionName
  /** Outcomes that only one of the versions declares. */
  readonly declared: ReadonlyArray<AspectChange>
  readonly comparison: TableComparison | CameOrWent
}

export interface LimitDiff {
  readonly limit: string
  readonly comparison: LimitComparison | CameOrWent
}

export interface ConditionDiff {
  readonly condition: string
  readonly comparison: TableComparison | CameOrWent
}

/** What one version of a policy says otherwise than another. */
export interface PolicyDiff extends Versions<PolicyReference> {
  /** Where anything is decided otherwise or said otherwise of it, or cannot be compared. */
  readonly decisions: ReadonlyArray<DecisionDiff>
  readonly limits: ReadonlyArray<LimitDiff>
  /** Named conditions that came or went, or that hold for others. */
  readonly conditions: ReadonlyArray<ConditionDiff>
  /** What is said to be impossible; `null` where it is the same. */
  readonly cannotHappen: TableComparison | null
  readonly facts: ReadonlyArray<FactChange>
  readonly workforce: ReadonlyArray<AspectChange>
  readonly vocabulary: ReadonlyArray<AspectChange>
  readonly sources: ReadonlyArray<AspectChange>
  readonly head: ReadonlyArray<AspectChange>
}

/**
 * Everything that differs between two versions of a policy, for every combination of facts that
 * both allow: who gets another outcome or another limit, in regions of which none can be left out,
 * and what else is said otherwise. How a version is written makes no difference, only what it means.
 *
 * Combinations are left out only where both versions say that they cannot happen. What is said
 * holds for every day of asking in the hundred years from the first day of the later version.
 */
export const diffPolicies = (
  old: CompiledPolicy,
  later: CompiledPolicy,
  options: DiffOptions = {},
): PolicyDiff => {
  const policies = { old, new: later }
  const documents = ofBoth(policies, ({ document }) => document)
  const joint = jointPolicy(policies)
  const changed = (aspects: (document: PolicyDocument) => Aspects) =>
    changedAspects(ofBoth(documents, aspects))
  return {
    ...ofBoth(policies, ({ reference }) => reference),
    decisions: decisionDiffs(documents, joint, options),
    limits: limitDiffs(documents, joint, options),
    conditions: conditionDiffs(documents, joint, options),
    cannotHappen: cannotHappenDiff(documents, joint, options),
    facts: factChanges(documents, joint),
    workforce: changed(workforceAspects),
    vocabulary: changed(vocabularyAspects),
    sources: changed(sourceAspects),
    head: changed(headAspects),
  }
}

type Documents = Versions<PolicyDocument>

const decisionDiffs = (
  documents: Documents,
  joint: JointPolicy,
  options: DiffOptions,
): ReadonlyArray<DecisionDiff> =>
  decisionNames.flatMap((name): ReadonlyArray<DecisionDiff> => {
    const named = ofBoth(documents, ({ decisions }) => decisions[name])
    const comparison = inBoth(named, (both) =>
      compareTables(ofBoth(both, decisionTable), joint, options),
    )
    const declared = changedAspects(ofBoth(named, outcomeAspects))
    return comparison === null || (isSame(comparison) && declared.length === 0)
      ? []
      : [{ decision: name, declared, comparison }]
  })

const outcomeAspects = (decision: Decision<string> | undefined): Aspects =>
  aspectsOf((decision?.outcomes ?? []).map((outcome) => [outcome, "declared"]))

const limitDiffs = (
  documents: Documents,
  joint: JointPolicy,
  options: DiffOptions,
): ReadonlyArray<LimitDiff> =>
  namesIn(ofBoth(documents, ({ limits }) => limits)).flatMap(([limit, both]) => {
    const comparison = inBoth(both, (limits) => compareLimits(limit, limits, joint, options))
    return comparison === null || isSame(comparison) ? [] : [{ limit, comparison }]
  })

const conditionDiffs = (
  documents: Documents,
  joint: JointPolicy,
  options: DiffOptions,
): ReadonlyArray<ConditionDiff> =>
  namesIn(ofBoth(documents, ({ conditions = {} }) => conditions)).flatMap(([condition, both]) => {
    const comparison = inBoth(both, (means) =>
      compareTables(
        ofBoth(means, (group) => conditionTable([group])),
        joint,
        options,
      ),
    )
    return comparison === null || isSame(comparison) ? [] : [{ condition, comparison }]
  })

const cannotHappenDiff = (
  documents: Documents,
  joint: JointPolicy,
  options: DiffOptions,
): TableComparison | null => {
  const tables = ofBoth(documents, ({ cannotHappen = [] }) => conditionTable(cannotHappen))
  const comparison = compareTables(tables, joint, options)
  return isSame(comparison) ? null : comparison
}

/** The names in either version, each with what has it. */
const namesIn = <Of>({
  old,
  new: later,
}: Versions<{ readonly [name: string]: Of }>): ReadonlyArray<
  readonly [string, Versions<Of | undefined>]
> => {
  const [before, after] = [new Map(Object.entries(old)), new Map(Object.entries(later))]
  return [...new Set([...before.keys(), ...after.keys()])].map((name) => [
    name,
    { old: before.get(name), new: after.get(name) },
  ])
}

/** What comes of comparing two that are there; `null` where neither is. */
const inBoth = <Of, Comparison>(
  { old, new: later }: Versions<Of | undefined>,
  compare: (both: Versions<Of>) => Comparison,
): Comparison | CameOrWent | null => {
  if (old === undefined) return later === undefined ? null : { kind: "came" }
  return later === undefined ? { kind: "went" } : compare({ old, new: later })
}

const isSame = (comparison: TableComparison | LimitComparison | CameOrWent): boolean =>
  !isOther(comparison) && !isSaidOtherwise(comparison)
