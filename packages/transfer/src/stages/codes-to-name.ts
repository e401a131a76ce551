import { vocabularies } from "@str-service/domain"
import type { CompiledPolicy } from "@str-service/policy"

/** Codes with their labels. */
export type Codes = ReadonlyMap<string, string>

/** The codes that the stages of a transfer may name; `null` where nothing says which there are. */
export interface CodesToName {
  readonly team: Codes | null
  readonly locality: Codes | null
  readonly currentProvision: Codes | null
}

/**
 * The codes that a policy knows, and those that cases have where it does not say.
 *
 * @param localities those of the caseload, where that is at hand
 */
export const codesToName = (
  { document, vocabulary }: CompiledPolicy,
  localities: Iterable<string> | null,
): CodesToName => {
  const valuesOf = (name: string): Codes | null => {
    const fact = Object.hasOwn(document.facts, name) ? document.facts[name] : undefined
    return fact !== undefined && "values" in fact ? new Map(Object.entries(fact.values)) : null
  }
  const own = vocabularies.teams.groups.flatMap(({ terms }) => Object.entries(terms))
  return {
    team: valuesOf("team") ?? new Map([...own, ...Object.entries(vocabulary.teams ?? {})]),
    locality:
      valuesOf("locality") ??
      (localities === null ? null : new Map([...localities].map((code) => [code, code]))),
    currentProvision: valuesOf("currentProvision"),
  }
}
