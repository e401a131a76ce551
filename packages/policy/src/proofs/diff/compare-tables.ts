import { countIn } from "../../diagram/forest/counting.ts"
import type { Diagram } from "../../diagram/forest/forest.ts"
import { never } from "../../diagram/forest/logic.ts"
import { type AspectChange, changedAspects } from "./aspects.ts"
import { type ChangedRegions, changedRegions } from "./changed-regions.ts"
import { jointDiagram, type Unfinished } from "./joint-diagram.ts"
import type { JointPolicy } from "./joint-policy.ts"
import {
  type Given,
  givenBy,
  isSameGiven,
  keyOf,
  namesIn,
  paramAspects,
  type Table,
} from "./table.ts"
import { ofBoth, type Side, type Versions } from "./versions.ts"

/** For whom one version has another outcome than the other. */
export interface OutcomeChange extends Versions<string>, ChangedRegions {}

/** For whom the outcome is the same, and something else is said of it. */
export interface WordingChange extends ChangedRegions {
  readonly outcome: string
  /** What is said otherwise: why, where from, and what else the rules set. */
  readonly params: ReadonlyArray<AspectChange>
}

/** What two versions of one table give, compared for every combination of facts. */
export type TableComparison = Compared | Incomparable | Unfinished

export interface Compared {
  readonly kind: "compared"
  /** How many combinations there are of the facts that either version compares, in digits. */
  readonly cells: string
  /** Those of the most combinations first, as in `wordings`. */
  readonly outcomes: ReadonlyArray<OutcomeChange>
  readonly wordings: ReadonlyArray<WordingChange>
}

/** Facts are compared that have one name, and are something else in each version. */
export interface Incomparable {
  readonly kind: "incomparable"
  readonly facts: ReadonlyArray<string>
}

/** How far a comparison may go. */
export interface DiffOptions {
  /** How many diagrams each comparison may take: a million unless another number is said. */
  readonly budget?: number | undefined
  /** How many regions are told of each change: 8 unless another number is said. */
  readonly regions?: number | undefined
}

/** Compares what is given to everybody who can happen by either version. */
export const compareTables = (
  tables: Versions<Table>,
  joint: JointPolicy,
  { budget, regions = 8 }: DiffOptions,
): TableComparison => {
  const facts = incomparableIn(tables, joint)
  if (facts.length > 0) return { kind: "incomparable", facts }
  const diagram = jointDiagram(tables, joint, budget)
  if ("kind" in diagram) return diagram
  const { forest, logic, possible, compared } = diagram.decision
  const given = ofBoth(tables, givenBy)
  const names = ofBoth(tables, namesIn)

  const groups = new Map<string, { readonly given: Versions<Given>; where: Diagram }>()
  for (const [rules, where] of diagram.whereDecided) {
    const pair = ofBoth(given, (all, side) => all[rules[side]] as Given)
    if (isSameGiven(pair)) continue
    const key = groupOf(pair)
    const group = groups.get(key)
    groups.set(key, { given: pair, where: logic.or(where, group?.where ?? never) })
  }
  const found = [...groups.values()]
    .map(({ given: pair, where }) => ({
      given: pair,
      regions: changedRegions(where, names, diagram, joint, regions),
    }))
    .sort((one, other) => bySize(other.regions, one.regions))
  if (forest.isExhausted()) return { kind: "unfinished", rules: ofBoth(tables, rulesIn) }
  return {
    kind: "compared",
    cells: String(countIn(forest, compared)(possible)),
    outcomes: found
      .filter(({ given: pair }) => !isSameOutcome(pair))
      .map(({ given: pair, regions: where }) => ({
        ...ofBoth(pair, ({ outcome }) => outcome),
        ...where,
      })),
    wordings: found
      .filter(({ given: pair }) => isSameOutcome(pair))
      .map(({ given: pair, regions: where }) => ({
        outcome: pair.new.outcome,
        params: changedAspects(ofBoth(pair, paramAspects)),
        ...where,
      })),
  }
}

const incomparableIn = (
  tables: Versions<Table>,
  { incomparableIn: found }: JointPolicy,
): ReadonlyArray<string> => {
  const facts = (side: Side): ReadonlyArray<string> =>
    tables[side].rules.flatMap(({ conditions }) => found(conditions, side))
  return [...new Set([...facts("old"), ...facts("new")])].sort()
}

const rulesIn = ({ rules }: Table): number => rules.length

const bySize = ({ cells: one }: ChangedRegions, { cells: other }: ChangedRegions): number =>
  Number(BigInt(one) - BigInt(other))

const isSameOutcome = ({ old, new: later }: Versions<Given>): boolean =>
  old.outcome === later.outcome

/** Outcomes that change are told of by outcome, and words that change by what each rule says. */
const groupOf = (pair: Versions<Given>): string => {
  const { old, new: later } = ofBoth(pair, isSameOutcome(pair) ? keyOf : ({ outcome }) => outcome)
  return JSON.stringify([old, later])
}
