import type { ConditionTrace, Truth } from "@str-service/policy"
import { type AskedPolicy, type AsRecorded, isAsRecorded } from "../comparison.ts"
import type { RecordedEpisode } from "../record/recorded-episode.ts"
import { outcomesUnder } from "../standing/standing.ts"

/** The decisions that assessments record. */
export type AssessedDecision = "eligibility" | "charging"

/** A rule as it was tried. */
export interface TriedRule {
  readonly rule: string
  /** What it gives; `null` where that is not told. */
  readonly outcome: string | null
  readonly result: Truth
  /** `null` where no trace is at hand. */
  readonly conditions: ConditionTrace | null
}

/**
 * The rules by which a decision came to its outcome, in their order; without a trace only those that
 * decided, or might have.
 */
export const triedRules = (
  decision: AssessedDecision,
  side: AskedPolicy | AsRecorded,
  episode: RecordedEpisode,
): ReadonlyArray<TriedRule> =>
  isAsRecorded(side)
    ? triedAsRecorded(decision, side, episode)
    : triedUnder(decision, side, episode)

type Answer = NonNullable<RecordedEpisode["state"]["record"]["assessment" | "charging"]>

/** The version that answered is asked again where it is at hand, and still says the same. */
const triedAsRecorded = (
  decision: AssessedDecision,
  { versionOf }: AsRecorded,
  episode: RecordedEpisode,
): ReadonlyArray<TriedRule> => {
  const { assessment, charging } = episode.state.record
  const recorded = decision === "eligibility" ? assessment : charging
  if (recorded === null) return []
  const version = versionOf(recorded.policy)
  return version !== undefined &&
    outcomesUnder(version, episode.contexts)[decision] === recorded.outcome
    ? triedUnder(decision, version, episode)
    : triedOf(recorded)
}

const triedUnder = (
  decision: AssessedDecision,
  policy: AskedPolicy,
  { contexts }: RecordedEpisode,
): ReadonlyArray<TriedRule> => {
  const context = contexts[decision]
  if (context === null) return []
  const { facts, asOf } = context
  if (policy.decisions !== undefined) {
    return policy.decisions[decision]?.trace(facts, asOf).tried ?? []
  }
  const answer = policy[decision]?.(facts, asOf)
  return answer === undefined ? [] : triedOf(answer)
}

/** What an answer tells of the rules: which decided, or which may. */
const triedOf = ({
  rule,
  candidates,
  outcome,
}: Pick<Answer, "rule" | "candidates" | "outcome">): ReadonlyArray<TriedRule> =>
  rule === null
    ? candidates
        .filter(isRule)
        .map((name) => ({ rule: name, outcome: null, result: "unknown", conditions: null }))
    : [rule].filter(isRule).map((name) => ({ rule: name, outcome, result: true, conditions: null }))

const isRule = (name: string): boolean => name !== "otherwise"
