import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import type { CaseloadBy, CaseloadRow } from "./caseload-row.ts"

/** Whose an open episode is. */
export type Place = { readonly [By in CaseloadBy]: CaseloadRow["of"] }

/**
 * The persons who have an open episode, and whose it is: each a few bytes, as there may be a million
 * of them. Places are few, so that those who have one share it; ids are packed once they are many.
 */
export interface OpenPersons {
  readonly places: HashMap.HashMap<string, ReadonlyArray<Place>>
  readonly latest: Link
  readonly packed: Pack
}

type Link = {
  readonly personId: string
  /** One place, in a list of its own, to be shared by all who have only that one. */
  readonly place: ReadonlyArray<Place>
  readonly before: Link
  readonly size: number
} | null

type Pack = {
  /** A list of ids as JSON: a third of what they take each for itself. */
  readonly personIds: string
  readonly places: ReadonlyArray<ReadonlyArray<Place>>
  readonly before: Pack
} | null

export const nobody: OpenPersons = { places: HashMap.empty(), latest: null, packed: null }

/** So many are packed at once: before the garbage collector has moved them to where it seldom looks. */
const packSize = 64

export const withPerson = (
  { places, latest, packed }: OpenPersons,
  personId: string,
  place: Place,
): OpenPersons => {
  const key = JSON.stringify([place.team, place.serviceArea, place.worker])
  const known = HashMap.get(places, key)
  const shared = Option.getOrElse(known, () => [place])
  const next = { personId, place: shared, before: latest, size: (latest?.size ?? 0) + 1 }
  const isFull = next.size === packSize
  return {
    places: Option.isSome(known) ? places : HashMap.set(places, key, shared),
    latest: isFull ? null : next,
    packed: isFull ? pack(next, packed) : packed,
  }
}

const pack = (latest: Link, before: Pack): Pack => {
  const personIds: Array<string> = []
  const places: Array<ReadonlyArray<Place>> = []
  for (let link = latest; link !== null; link = link.before) {
    personIds.push(link.personId)
    places.push(link.place)
  }
  return { personIds: JSON.stringify(personIds), places, before }
}

/** How many persons there are under each thing that rows are of, each person once. */
export const personsBy = (
  { latest, packed }: OpenPersons,
  by: ReadonlyArray<CaseloadBy>,
): ((by: CaseloadBy, of: CaseloadRow["of"]) => number) => {
  const counts = new Map(by.map((each) => [each, new Map<CaseloadRow["of"], number>()]))
  const counted = new Map<string, ReadonlyArray<Place>>()
  for (let each = pack(latest, packed); each !== null; each = each.before) {
    const personIds: ReadonlyArray<string> = JSON.parse(each.personIds)
    for (const [at, place] of each.places.entries()) {
      const personId = String(personIds[at])
      const before = counted.get(personId) ?? []
      counted.set(personId, before.length === 0 ? place : [...before, ...place])
      for (const [name, of] of counts) countOnce(of, name, place, before)
    }
  }
  return (name, of) => counts.get(name)?.get(of) ?? 0
}

const countOnce = (
  counts: Map<CaseloadRow["of"], number>,
  by: CaseloadBy,
  place: ReadonlyArray<Place>,
  before: ReadonlyArray<Place>,
): void => {
  for (const { [by]: of } of place) {
    if (!before.some((other) => other[by] === of)) counts.set(of, (counts.get(of) ?? 0) + 1)
  }
}
