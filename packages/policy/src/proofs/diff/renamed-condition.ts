import type { Condition, GroupCondition } from "../../document/condition.ts"

/** Under which names something is known elsewhere. */
export interface Renaming {
  readonly fact: (name: string) => string
  readonly condition: (name: string) => string
}

/** A condition with other names for its facts and for the conditions that it calls. */
export const renamedGroup = (group: GroupCondition, renaming: Renaming): GroupCondition => {
  const inner = (condition: Condition): Condition => renamed(condition, renaming)
  if ("all" in group) {
    const [first, ...others] = group.all
    return { all: [inner(first), ...others.map(inner)] }
  }
  if ("any" in group) {
    const [first, ...others] = group.any
    return { any: [inner(first), ...others.map(inner)] }
  }
  if ("not" in group) return { not: inner(group.not) }
  return { condition: renaming.condition(group.condition) }
}

const renamed = (condition: Condition, renaming: Renaming): Condition =>
  "fact" in condition
    ? { ...condition, fact: renaming.fact(condition.fact) }
    : renamedGroup(condition, renaming)
