import type { CompiledPolicy, Condition } from "@str-service/policy"
import logic, { type Formula } from "logic-solver"

/** What a SAT solver finds of the rules: it answers yes or no, and counts nothing. */
export interface SatAnswers {
  /** The places of the rules that can never decide. */
  readonly masked: ReadonlyArray<number>
  readonly reachesOtherwise: boolean
  /** Pairs of rules of different outcomes that hold for the same people. */
  readonly overlapping: number
}

/** Asks MiniSat, a solver for each question's formula put to what all questions share. */
export const askSatSolver = ({ document }: CompiledPolicy): SatAnswers => {
  const rules = document.decisions.eligibility?.rules ?? []
  const solver = new logic.Solver()
  for (const [name, fact] of Object.entries(document.facts)) {
    if (fact.type === "choice") {
      solver.require(logic.exactlyOne(Object.keys(fact.values).map((code) => `${name}=${code}`)))
    }
    if (fact.type === "integer") {
      solver.require(logic.implies(`${name}>=20`, `${name}>=10`))
      solver.require(logic.implies(`${name}>=50`, `${name}>=20`))
    }
  }
  const holds = rules.map(({ conditions }) => formulaOf(conditions))
  const canHold = (parts: ReadonlyArray<Formula>): boolean =>
    solver.solveAssuming(logic.and(parts)) !== null
  const noneAbove = (place: number) => holds.slice(0, place).map(logic.not)

  const overlapping = rules.flatMap((rule, place) =>
    rules
      .slice(0, place)
      .filter(
        ({ event }, above) =>
          event.type !== rule.event.type &&
          canHold([
            ...noneAbove(above),
            ...holds.slice(above, above + 1),
            ...holds.slice(place, place + 1),
          ]),
      ),
  ).length
  return {
    masked: [...holds.keys()].filter(
      (place) => !canHold([...noneAbove(place), ...holds.slice(place, place + 1)]),
    ),
    reachesOtherwise: canHold(holds.map(logic.not)),
    overlapping,
  }
}

const formulaOf = (condition: Condition): Formula => {
  if ("all" in condition) return logic.and(condition.all.map(formulaOf))
  if ("any" in condition) return logic.or(condition.any.map(formulaOf))
  if ("not" in condition) return logic.not(formulaOf(condition.not))
  if ("condition" in condition) throw new Error("The rules drawn name no conditions.")
  const { fact, operator, value } = condition
  switch (operator) {
    case "lessThan":
      return logic.not(`${fact}>=${value}`)
    case "greaterThanInclusive":
      return `${fact}>=${value}`
    default:
      if (typeof value === "boolean") return value ? fact : logic.not(fact)
      return `${fact}=${value}`
  }
}
