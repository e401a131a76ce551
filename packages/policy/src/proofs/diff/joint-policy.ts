import { latest } from "@str-service/domain"
import type { CompiledPolicy } from "../../compile-policy.ts"
import { comparisonsIn, type NamedConditions } from "../../diagram/comparisons-in.ts"
import type { Condition, GroupCondition } from "../../document/condition.ts"
import type { PolicyDocument } from "../../document/policy-document.ts"
import { definitionOf } from "../../words/fact-words.ts"
import { type JointFacts, jointFacts } from "./joint-facts.ts"
import { type Renaming, renamedGroup } from "./renamed-condition.ts"
import { ofBoth, type Side, type Versions } from "./versions.ts"

/** Two versions in one document, in which the conditions of both can be asked of the same facts. */
export interface JointPolicy extends JointFacts {
  /**
   * The facts and named conditions of both. That is said to be impossible which both versions rule
   * out, so that nothing is hidden of which one of them thinks.
   */
  readonly document: PolicyDocument
  /** A condition of one version as it is written in the document. */
  readonly jointly: (condition: GroupCondition, side: Side) => GroupCondition
  /** What each version says cannot happen, as far as it can be asked of the facts of both. */
  readonly cannotHappen: Versions<ReadonlyArray<GroupCondition>>
  /** The incomparable facts that a version's condition compares. */
  readonly incomparableIn: (condition: GroupCondition, side: Side) => ReadonlyArray<string>
  /** Which version comes first, whichever is called the old one. */
  readonly order: readonly [Side, Side]
}

export const jointPolicy = (policies: Versions<CompiledPolicy>): JointPolicy => {
  const documents = ofBoth(policies, ({ document }) => document)
  const order = orderOf(policies)
  const [first, second] = order
  const joint = jointFacts(
    ofBoth(documents, ({ facts }) => facts),
    order,
  )
  const named = ofBoth(documents, ({ conditions = {} }) => conditions)
  const jointly = (condition: GroupCondition, side: Side): GroupCondition =>
    renamedGroup(condition, renamingOf(side, joint))
  const incomparableIn = (condition: GroupCondition, side: Side): ReadonlyArray<string> => {
    const supplied = suppliedIn(condition, documents[side])
    return [...joint.incomparable.keys()].filter((fact) => supplied.has(fact))
  }
  const cannotHappen = ofBoth(documents, (document, side) =>
    (document.cannotHappen ?? [])
      .filter((condition) => incomparableIn(condition, side).length === 0)
      .map((condition) => jointly(condition, side)),
  )
  return {
    ...joint,
    order,
    jointly,
    incomparableIn,
    cannotHappen,
    document: {
      ...documents[first],
      effectiveFrom: latest(documents.old.effectiveFrom, documents.new.effectiveFrom),
      facts: joint.facts,
      conditions: {
        ...jointNames(named[first], first, jointly),
        ...jointNames(named[second], second, jointly),
      },
      cannotHappen: ruledOutByBoth(cannotHappen[first], cannotHappen[second]),
    },
  }
}

/** The earlier version first: of two from one day, that with the lower digest. */
const orderOf = ({ old, new: later }: Versions<CompiledPolicy>): readonly [Side, Side] => {
  const key = ({ effectiveFrom, reference }: CompiledPolicy): string =>
    `${effectiveFrom} ${reference.digest}`
  return key(old) <= key(later) ? ["old", "new"] : ["new", "old"]
}

const renamingOf = (side: Side, { aliases }: JointFacts): Renaming => ({
  fact: (name) => aliases[side].get(name) ?? name,
  condition: (name) => `${side}: ${name}`,
})

const jointNames = (
  named: NamedConditions,
  side: Side,
  jointly: JointPolicy["jointly"],
): NamedConditions =>
  Object.fromEntries(
    Object.entries(named).map(([name, condition]) => [
      `${side}: ${name}`,
      jointly(condition, side),
    ]),
  )

/** The facts that have to be supplied for a condition. */
const suppliedIn = (
  condition: Condition,
  { facts, conditions = {} }: PolicyDocument,
): ReadonlySet<string> =>
  new Set(
    comparisonsIn(condition, conditions).flatMap(({ fact }) => {
      const definition = definitionOf(facts, fact)
      return "derived" in definition ? [fact, definition.derived.since] : [fact]
    }),
  )

const ruledOutByBoth = (
  one: ReadonlyArray<GroupCondition>,
  other: ReadonlyArray<GroupCondition>,
): ReadonlyArray<GroupCondition> => [
  ...one.flatMap((first) => other.map((second): GroupCondition => ({ all: [first, second] }))),
  // Named for their facts alone: these hold of nobody.
  ...[...one, ...other].map(
    (condition): GroupCondition => ({
      all: [condition, { not: condition }],
    }),
  ),
]
