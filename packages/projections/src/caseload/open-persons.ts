import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import type { CaseloadBy, CaseloadRow } from "./caseload-row.ts"

/** Whose an open episode is. */
export type Place = { readonly [By in CaseloadBy]: CaseloadRow["of"] }

/**
 * The persons who have an open episode, and whose it is: as small as may be, as there may be a
 * million of them. Places are few, so that those who have one share it.
 */
export interface OpenPersons {
  readonly places: HashMap.HashMap<string, ReadonlyArray<Place>>
  readonly latest: Link
}

type Link = {
  readonly personId: string
  /** One place, in a list of its own, to be shared by all who have only that one. */
  readonly place: ReadonlyArray<Place>
  readonly before: Link
} | null

export const nobody: OpenPersons = { places: HashMap.empty(), latest: null }

export const withPerson = (
  { places, latest }: OpenPersons,
  personId: string,
  place: Place,
): OpenPersons => {
  const key = JSON.stringify([place.team, place.serviceArea, place.worker])
  const known = Option.getOrUndefined(HashMap.get(places, key)) ?? [place]
  return {
    places: HashMap.set(places, key, known),
    latest: { personId, place: known, before: latest },
  }
}

/** How many persons there are under each thing that rows are of, each person once. */
export const personsBy = (
  { latest }: OpenPersons,
  by: CaseloadBy,
): ReadonlyMap<CaseloadRow["of"], number> => {
  const counts = new Map<CaseloadRow["of"], number>()
  const counted = new Map<string, ReadonlyArray<Place>>()
  for (let link = latest; link !== null; link = link.before) {
    const { personId, place } = link
    const before = counted.get(personId) ?? []
    for (const { [by]: of } of place) {
      if (before.some((other) => other[by] === of)) continue
      counts.set(of, (counts.get(of) ?? 0) + 1)
    }
    counted.set(personId, before.length === 0 ? place : [...before, ...place])
  }
  return counts
}
