import * as Hash from "effect/Hash"
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import type { CaseloadBy, CaseloadRow } from "./caseload-row.ts"

/** Whose an open episode is. */
export type Place = { readonly [By in CaseloadBy]: CaseloadRow["of"] }

/**
 * The persons who have an open episode, and whose it is: each a few bytes, as there may be a million
 * of them. Places are few and have numbers; persons are packed once they are many.
 */
export interface OpenPersons {
  /** How many open episodes there are. */
  readonly count: number
  /** The number of each place, told as JSON, from 0 in the order in which they came. */
  readonly places: HashMap.HashMap<string, number>
  readonly latest: Link
  readonly packed: Pack
}

type Link = {
  readonly personId: string
  readonly place: number
  readonly before: Link
  readonly size: number
} | null

type Pack = {
  /** A list of persons, as JSON: a fraction of what objects would take. */
  readonly persons: string
  readonly before: Pack
} | null

export const nobody: OpenPersons = { count: 0, places: HashMap.empty(), latest: null, packed: null }

/** So many are packed at once: before the garbage collector has moved them to where it seldom looks. */
const packSize = 64

export const withPerson = (
  { count, places, latest, packed }: OpenPersons,
  personId: string,
  { team, serviceArea, worker }: Place,
): OpenPersons => {
  const key = JSON.stringify([team, serviceArea, worker])
  const known = HashMap.get(places, key)
  const place = Option.getOrElse(known, () => HashMap.size(places))
  const next = { personId, place, before: latest, size: (latest?.size ?? 0) + 1 }
  const isFull = next.size === packSize
  return {
    count: count + 1,
    places: Option.isSome(known) ? places : HashMap.set(places, key, place),
    latest: isFull ? null : next,
    packed: isFull ? pack(next, packed) : packed,
  }
}

type Person = readonly [personId: string, place: number]

const pack = (latest: Link, before: Pack): Pack => {
  const persons: Array<Person> = []
  for (let link = latest; link !== null; link = link.before) {
    persons.push([link.personId, link.place])
  }
  return { persons: JSON.stringify(persons), before }
}

/** How many persons there are under each thing that rows are of, each person once. */
export const personsBy = (
  { count, places, latest, packed }: OpenPersons,
  by: ReadonlyArray<CaseloadBy>,
): ((by: CaseloadBy, of: CaseloadRow["of"]) => number) => {
  const counts = new Map(by.map((each) => [each, new Map<CaseloadRow["of"], number>()]))
  const known = byNumber(places)
  const all = pack(latest, packed)
  const shared = sharedFingerprints(all, count)
  const counted = new Map<string, ReadonlyArray<Place>>()
  for (const [personId, number] of personsIn(all)) {
    const place = known.slice(number, number + 1)
    const mayComeAgain = shared.has(Hash.string(personId))
    const before = (mayComeAgain && counted.get(personId)) || []
    if (mayComeAgain) counted.set(personId, before.length === 0 ? place : [...before, ...place])
    for (const [name, of] of counts) countOnce(of, name, place, before)
  }
  return (name, of) => counts.get(name)?.get(of) ?? 0
}

/**
 * The fingerprints that come more than once. Most persons have one open episode: they are alone with
 * theirs, so that only the few others have to be told apart by their ids.
 */
const sharedFingerprints = (all: Pack, count: number): ReadonlySet<number> => {
  const fingerprints = new Int32Array(count)
  let at = 0
  for (const [personId] of personsIn(all)) {
    fingerprints[at] = Hash.string(personId)
    at += 1
  }
  fingerprints.sort()
  return new Set(fingerprints.filter((each, place) => each === fingerprints[place - 1]))
}

function* personsIn(all: Pack): Generator<Person, void> {
  for (let each = all; each !== null; each = each.before) {
    const persons: ReadonlyArray<Person> = JSON.parse(each.persons)
    for (const person of persons) yield person
  }
}

/** The places in the order of their numbers. */
const byNumber = (places: OpenPersons["places"]): ReadonlyArray<Place> =>
  Array.from(places, ([key, number]) => ({ key, number }))
    .toSorted((one, other) => one.number - other.number)
    .map(({ key }) => {
      const [team, serviceArea, worker]: readonly [string, string | null, string | null] =
        JSON.parse(key)
      return { all: null, team, serviceArea, worker }
    })

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
