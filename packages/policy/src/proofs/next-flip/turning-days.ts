import {
  addDays,
  type Day,
  type Facts,
  firstDayAt,
  isDay,
  wholeUnitsBetween,
} from "@str-service/domain"
import type { CompiledPolicy } from "../../compile-policy.ts"
import { comparisonsIn } from "../../diagram/comparisons-in.ts"
import { type DayPart, edgesOf } from "../../diagram/variables/day-stretches.ts"
import { type Variable, variablesOf } from "../../diagram/variables/variables.ts"
import type { Comparison, Condition } from "../../document/condition.ts"
import type { DecisionName } from "../../document/decision.ts"
import { definitionOf, factLabel, valueWords } from "../../words/fact-words.ts"

/** Time since a day that is another than the day before, and on the other side of a threshold. */
export interface PassedThreshold {
  readonly fact: string
  readonly label: string
  /** How many whole units have passed, and that in words. */
  readonly value: number
  readonly words: string
}

/**
 * The days on which a version can decide otherwise of the same facts than on the day before: when
 * time since a known day goes over a threshold, and when an unknown day can be another.
 */
export const turningDaysOf = (
  version: CompiledPolicy,
  decision: DecisionName,
  facts: Facts,
): ReadonlyArray<Day> =>
  variablesIn(version, decision).flatMap((variable) =>
    variable.kind === "asked"
      ? variable.days.flatMap(({ spans }) =>
          spans.flatMap(({ from, to }) => [from, addDays(to, 1)]),
        )
      : passingParts(variable, facts).flatMap(({ unit, since, parting }) =>
          edgesOf(parting).map((units) => firstDayAt(since, units, unit)),
        ),
  )

/** The time since known days that has just gone over a threshold of a version. */
export const passedOn = (
  day: Day,
  version: CompiledPolicy,
  decision: DecisionName,
  facts: Facts,
): ReadonlyArray<PassedThreshold> =>
  variablesIn(version, decision)
    .flatMap((variable) => passingParts(variable, facts))
    .flatMap(({ fact, since, unit, parting }) => {
      const { facts: catalogue } = version.document
      const value = wholeUnitsBetween(since, day, unit)
      const before = wholeUnitsBetween(since, addDays(day, -1), unit)
      const words = valueWords(definitionOf(catalogue, fact), value)
      return parting.placeOf(value) === parting.placeOf(before)
        ? []
        : [{ fact, label: factLabel(catalogue, fact), value, words }]
    })

/** Time since a day that is known. */
interface PassingPart extends DayPart {
  readonly unit: Exclude<DayPart["unit"], null>
  readonly since: Day
}

const passingParts = (variable: Variable, facts: Facts): ReadonlyArray<PassingPart> => {
  if (variable.kind !== "date") return []
  const since = Object.hasOwn(facts, variable.fact) ? facts[variable.fact] : undefined
  return variable.parts.flatMap(({ unit, ...part }) =>
    unit !== null && isDay(since) ? [{ ...part, unit, since }] : [],
  )
}

const variablesIn = ({ document }: CompiledPolicy, name: DecisionName): ReadonlyArray<Variable> => {
  const { conditions: named = {}, cannotHappen = [], decisions, facts, effectiveFrom } = document
  const compared = (conditions: ReadonlyArray<Condition>): ReadonlyArray<Comparison> =>
    conditions.flatMap((condition) => comparisonsIn(condition, named))
  const rules = decisions[name]?.rules ?? []
  return variablesOf(
    {
      decision: compared(rules.map(({ conditions }) => conditions)),
      cannotHappen: compared(cannotHappen),
    },
    facts,
    effectiveFrom,
  ).all
}
