import type { Coverage } from "../../cases/coverage.ts"
import { sideOf } from "../../cases/threshold-coverage.ts"
import type {
  UncoveredCondition,
  UncoveredRule,
  UncoveredThreshold,
} from "../../cases/uncovered.ts"
import type { Path } from "../../check/problem.ts"
import type { Condition } from "../../document/condition.ts"
import type { PolicyDocument } from "../../document/policy-document.ts"
import { comparisonWords, conditionWords } from "../../words/condition-words.ts"
import { conditionAt } from "./condition-at.ts"
import { rulesAt } from "./rules-at.ts"

/** One thing that no worked case shows, and that one has to for full coverage. */
export interface Obligation {
  /** Its place in the policy document. */
  readonly path: Path
  /** What is to be shown, in words. */
  readonly words: string
  /** Whose cases can show it: those of a decision, those that expect a last day of a limit, or any. */
  readonly of: "decisions" | "limits" | "conditions"
  readonly name: string
  /** What has to be true of somebody in a case that shows it; `null` where anything may be. */
  readonly condition: Condition | null
}

/** What worked cases leave out, each thing by itself: rules first, then conditions and thresholds. */
export const obligationsIn = (
  document: PolicyDocument,
  { rules, conditions, thresholds }: Coverage,
): ReadonlyArray<Obligation> => [
  ...rules.uncovered.map((gap) => ofRule(document, gap)),
  ...conditions.uncovered.flatMap((gap) => ofCondition(document, gap)),
  ...thresholds.uncovered.flatMap((gap) => ofThreshold(document, gap)),
]

/** Equal for what is the same thing to show. */
export const keyOf = ({ path, words }: Obligation): string => JSON.stringify([path, words])

const placed = (path: Path): Pick<Obligation, "path" | "of" | "name"> => {
  const [kind, name] = path
  const of = kind === "decisions" || kind === "limits" ? kind : "conditions"
  return { path, of, name: String(name) }
}

const ofRule = (document: PolicyDocument, { path, of, rule }: UncoveredRule): Obligation => {
  const rules = rulesAt(document, path).map(({ conditions }) => conditions)
  const last = path.at(-1)
  const place = typeof last === "number" ? last : rules.length
  const [first, ...others] = [
    ...rules.slice(0, place).map((conditions): Condition => ({ not: conditions })),
    ...rules.slice(place, place + 1),
  ]
  return {
    ...placed(path),
    words: path[0] === "limits" ? limitWords(of, rule) : `“${rule}” decides on ${of}`,
    condition: first === undefined ? null : { all: [first, ...others] },
  }
}

const limitWords = (limit: string, variant: string): string =>
  `a last day of “${limit}” ${variant === "otherwise" ? "without a variant" : `under “${variant}”`}`

const ofCondition = (
  document: PolicyDocument,
  { path, never }: UncoveredCondition,
): ReadonlyArray<Obligation> => {
  const isNamed = path.length === 2
  const condition = isNamed ? { condition: String(path[1]) } : conditionAt(document, path)
  const { words } = conditionWords(condition, document.facts)
  return never.map((result) => ({
    ...placed(path),
    words: `${isNamed ? words : `“${words}”`} is ${result}`,
    condition: result ? condition : { not: condition },
  }))
}

const ofThreshold = (
  { facts }: PolicyDocument,
  { path, fact, at, above, lacking }: UncoveredThreshold,
): ReadonlyArray<Obligation> =>
  lacking.map((side) => {
    const condition = sideOf(side, fact, { at, above })
    return { ...placed(path), words: comparisonWords(condition, facts), condition }
  })
