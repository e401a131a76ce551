import type { Day } from "@str-service/domain"
import { type Diagram, type Forest, isLeaf } from "./forest/forest.ts"
import { always, type Logic, never } from "./forest/logic.ts"
import { patternsOn } from "./variables/date-patterns.ts"
import type { DateVariable, Variable } from "./variables/variables.ts"

/** Where dates and what is derived from them go together, on each kind of day of asking. */
export const datesGoTogether = (
  variables: ReadonlyArray<Variable>,
  { ask }: Forest,
  { and }: Logic,
): Diagram => {
  const [first] = variables
  if (first?.kind !== "asked") return always
  const onKind = (example: Day): Diagram =>
    variables
      .map((variable, level) =>
        variable.kind === "date" ? ask(level, goingTogether(example, variable)) : always,
      )
      .reduce(and, always)
  return ask(
    0,
    first.days.map(({ example }) => onKind(example)),
  )
}

const goingTogether = (on: Day, date: DateVariable): ReadonlyArray<Diagram> => {
  const found = patternsOn(on, date)
  return date.patterns.map((_, value) => (found.includes(value) ? always : never))
}

/** Where a diagram can hold, for some values of the variables from a level on. */
export const canHold = (diagram: Diagram, level: number, forest: Forest): Diagram => {
  const { levelOf, branchesOf, ask } = forest
  const found = new Map<Diagram, Diagram>()
  const search = (part: Diagram): Diagram => {
    if (isLeaf(part)) return part
    if (levelOf(part) >= level) return always
    const known = found.get(part) ?? ask(levelOf(part), branchesOf(part).map(search))
    found.set(part, known)
    return known
  }
  return search(diagram)
}
