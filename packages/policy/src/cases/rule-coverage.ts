import type { Matter } from "./matters.ts"
import type { UncoveredRule } from "./uncovered.ts"

/** For each rule of a matter, and its `otherwise`: that no case is decided by it, or `null`. */
export const ruleCoverage = (matter: Matter): ReadonlyArray<UncoveredRule | null> => {
  const deciding = new Set(matter.asked.map(({ facts, on }) => matter.deciding(facts, on)))
  return [...matter.rules, matter.otherwise].map(({ name, path }) =>
    deciding.has(name)
      ? null
      : { of: matter.name, rule: name, path, message: noCaseOf(matter, name) },
  )
}

const noCaseOf = ({ kind, name, otherwise }: Matter, rule: string): string => {
  if (kind === "decision") return `No case of ${name} is decided by “${rule}”.`
  return rule === otherwise.name
    ? `No case expects a last day of “${name}” without a variant.`
    : `No case expects a last day of “${name}” under its variant “${rule}”.`
}
