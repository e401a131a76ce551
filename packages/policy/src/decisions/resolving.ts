import type { Question } from "../conditions/truth.ts"
import type { Settlement } from "../diagram/settling.ts"
import { firstMatch, type RuleTable, type Ruling, stillMissing } from "./first-match.ts"

/** Which rules may decide, and which facts that leaves open. */
export interface Resolution<Gives> {
  /** What decides unless one of `open` does. */
  readonly certain: Ruling<Gives>
  /** What stands above it and may decide, in order. */
  readonly open: ReadonlyArray<Ruling<Gives>>
  /**
   * The unknown facts on which it depends what is given, in the order in which the rules use them;
   * empty where every rule that may decide gives the same, so that the matter is settled.
   */
  readonly missing: ReadonlyArray<string>
}

/**
 * Resolves what rules give. Trying each rule by itself is quick, but can overlook that several
 * together settle a matter; `settling`, asked only where that may be, looks at all of them at once.
 */
export const resolving = <Gives>(
  table: RuleTable<Gives>,
  isSame: (one: Gives, other: Gives) => boolean,
  settling: (gives: ReadonlyArray<number>) => Question<Settlement | undefined>,
): Question<Resolution<Gives>> => {
  const match = firstMatch(table)
  const rulings = [...table.rules, table.otherwise]
  const settle = onFirstUse(() =>
    settling(rulings.map(({ gives }) => rulings.findIndex((other) => isSame(other.gives, gives)))),
  )
  return (facts, on) => {
    const tried = match(facts, on)
    const missing = stillMissing(tried, isSame)(facts, on)
    const settled = missing.length === 0 ? undefined : settle()(facts, on)
    if (settled === undefined) return { ...tried, missing }
    const deciding = rulings.filter((_, place) => settled.deciding.includes(place))
    return {
      certain: deciding.at(-1) as Ruling<Gives>,
      open: deciding.slice(0, -1),
      missing: missing.filter((fact) => settled.matters.has(fact)),
    }
  }
}

const onFirstUse = <Made>(make: () => Made): (() => Made) => {
  let made: { readonly value: Made } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
