import { coverageOf } from "../../cases/coverage.ts"
import type { WorkedCase } from "../../cases/worked-cases.ts"
import type { CompiledPolicy } from "../../compile-policy.ts"
import { usualBudget } from "../../diagram/decision-diagram.ts"
import { decisionNames } from "../../document/decision.ts"
import type { NamedDecision } from "./case-of.ts"
import { casesThatShow } from "./cases-that-show.ts"
import type { MissingCase } from "./missing-case.ts"
import { keyOf, type Obligation, obligationsIn } from "./obligations.ts"

/** What worked cases leave out, and what can be done about it. */
export interface MissingCases {
  /** Further cases that show what can be shown, none of which can be left out. */
  readonly cases: ReadonlyArray<MissingCase>
  /** What no case can show, as proved: nobody is so, of all who can be. */
  readonly cannotBeShown: ReadonlyArray<Unshown>
  /** What the budget did not last for. */
  readonly notLookedAt: ReadonlyArray<Unshown>
}

/** Something that no worked case shows. */
export type Unshown = Pick<Obligation, "path" | "words">

/**
 * The worked cases that a policy lacks, so that every rule decides one, every condition is true in one
 * and false in another, and every threshold has one on each side.
 *
 * What they expect is what the policy says, right or wrong: somebody has to confirm it. Each is marked
 * so by its sentence. No diagram takes more than `budget` nodes.
 */
export const missingCases = (
  policy: CompiledPolicy,
  cases: ReadonlyArray<WorkedCase>,
  budget: number = usualBudget,
): MissingCases => {
  const { document } = policy
  const leftBy = (more: ReadonlyArray<MissingCase>): ReadonlyArray<Obligation> =>
    obligationsIn(
      document,
      coverageOf(policy, { cases: [...cases, ...more.map(({ worked }) => worked)] }),
    )
  const made: Array<MissingCase> = []
  const impossible = new Set<string>()
  const decisions = decisionsOf(policy)
  for (const decision of decisions) {
    const open = leftBy(made).filter((one) => one.of !== "decisions" || one.name === decision.name)
    const found = casesThatShow(policy, decision, open, budget)
    made.push(...found.cases)
    for (const obligation of found.impossible) impossible.add(keyOf(obligation))
  }
  const needed = withoutNeedless(made, (some) => leftBy(some).length)
  const left = leftBy(needed)
  const isProved = (one: Obligation): boolean =>
    decisions.length === 0 || impossible.has(keyOf(one))
  return {
    cases: toBeConfirmed(needed, cases),
    cannotBeShown: left.filter(isProved).map(unshown),
    notLookedAt: left.filter((one) => !isProved(one)).map(unshown),
  }
}

/** Cases under sentences that say that they are to be confirmed, and that no case has yet. */
const toBeConfirmed = (
  made: ReadonlyArray<MissingCase>,
  cases: ReadonlyArray<WorkedCase>,
): ReadonlyArray<MissingCase> => {
  const numbers = cases.map(({ sentence }) => Number(/^To confirm \((\d+)\)/u.exec(sentence)?.[1]))
  const last = Math.max(0, ...numbers.filter(Number.isSafeInteger))
  return made.map(({ worked, shows }, index) => ({
    worked: { ...worked, sentence: `To confirm (${last + index + 1}): ${worked.sentence}` },
    shows,
  }))
}

const unshown = ({ path, words }: Obligation): Unshown => ({ path, words })

const decisionsOf = ({ decisions }: CompiledPolicy): ReadonlyArray<NamedDecision> =>
  decisionNames.flatMap((name) => {
    const asked = decisions[name]
    return asked === null ? [] : [{ name, asked }]
  })

/** Cases less those without which as little is left out. */
const withoutNeedless = (
  made: ReadonlyArray<MissingCase>,
  countLeft: (some: ReadonlyArray<MissingCase>) => number,
): ReadonlyArray<MissingCase> => {
  const least = countLeft(made)
  return made.reduce<ReadonlyArray<MissingCase>>((kept, one) => {
    const others = kept.filter((other) => other !== one)
    return countLeft(others) === least ? others : kept
  }, made)
}
