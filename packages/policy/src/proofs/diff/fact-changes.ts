import canonicalize from "canonicalize"
import type { FactDefinition } from "../../document/fact-definition.ts"
import type { PolicyDocument } from "../../document/policy-document.ts"
import { type AspectChange, changedAspects } from "./aspects.ts"
import { factAspects } from "./fact-aspects.ts"
import type { Incomparability, JointFacts } from "./joint-facts.ts"
import type { Versions } from "./versions.ts"

/** A fact that came, went, or is something else. */
export interface FactChange {
  readonly fact: string
  readonly label: string
  readonly change: "came" | "went" | "changed"
  /** What is said otherwise of a fact that changed. */
  readonly aspects: ReadonlyArray<AspectChange>
  /** Why its values in one version cannot be compared with those in the other; `null` if they can. */
  readonly incomparable: Incomparability | null
  /** Whether one version has values of it that the other has not: of these nothing is compared. */
  readonly isNarrowed: boolean
}

export const factChanges = (
  { old, new: later }: Versions<PolicyDocument>,
  { incomparable }: JointFacts,
): ReadonlyArray<FactChange> => {
  const changeOf = (
    fact: string,
    before: FactDefinition | undefined,
    after: FactDefinition | undefined,
  ): ReadonlyArray<FactChange> => {
    if (before === undefined || after === undefined) return ofOne(fact, before, after)
    const aspects = changedAspects({ old: factAspects(before), new: factAspects(after) })
    return aspects.length === 0
      ? []
      : [
          {
            fact,
            label: after.label,
            change: "changed",
            aspects,
            incomparable: incomparable.get(fact) ?? null,
            isNarrowed: isNarrowed(before, after),
          },
        ]
  }
  const before = new Map(Object.entries(old.facts))
  const after = new Map(Object.entries(later.facts))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((fact) =>
    changeOf(fact, before.get(fact), after.get(fact)),
  )
}

/** A fact that only one version has. */
const ofOne = (
  fact: string,
  before: FactDefinition | undefined,
  after: FactDefinition | undefined,
): ReadonlyArray<FactChange> => {
  const change = before === undefined ? "came" : "went"
  return [before, after].flatMap((definition) =>
    definition === undefined
      ? []
      : [
          {
            fact,
            label: definition.label,
            change,
            aspects: [],
            incomparable: null,
            isNarrowed: false,
          },
        ],
  )
}

const isNarrowed = (one: FactDefinition, other: FactDefinition): boolean =>
  canonicalize(valuesOf(one)) !== canonicalize(valuesOf(other))

/** What tells which values a fact has. */
const valuesOf = (fact: FactDefinition): ReadonlyArray<unknown> => {
  switch (fact.type) {
    case "choice":
    case "list":
      return Object.keys(fact.values).sort()
    case "integer":
    case "number":
      return [fact.min ?? null, fact.max ?? null]
    default:
      return []
  }
}
