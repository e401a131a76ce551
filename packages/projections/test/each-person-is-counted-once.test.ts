import { test as property } from "@fast-check/vitest"
import * as Hash from "effect/Hash"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { nobody, personsBy, withPerson } from "../src/caseload/open-persons.ts"

const place = fc.record({
  all: fc.constant(null),
  team: fc.constantFrom("access", "recovery"),
  serviceArea: fc.constantFrom(null, "crisis-services"),
  worker: fc.constantFrom(null, "w-1", "w-2"),
})
const personId = fc.integer({ min: 0, max: 200 }).map((number) => `p-${number}`)
const open = fc.array(fc.tuple(personId, place), { maxLength: 300 })

describe("whose an open episode is", () => {
  property.prop([open])("each person is counted once, however many there are", (episodes) => {
    const persons = episodes.reduce((all, [id, at]) => withPerson(all, id, at), nobody)
    const count = personsBy(persons, ["team", "worker"])
    for (const worker of [null, "w-1", "w-2", "nobody's"]) {
      const own = episodes.filter(([, at]) => at.worker === worker).map(([id]) => id)
      expect(count("worker", worker)).toBe(new Set(own).size)
    }
    for (const team of ["access", "recovery"]) {
      const own = episodes.filter(([, at]) => at.team === team).map(([id]) => id)
      expect(count("team", team)).toBe(new Set(own).size)
    }
  })

  test("persons with one fingerprint are told apart by their ids", () => {
    const ids = ["p-vwidcyvc", "p-rcrbdxrl"] as const
    expect(Hash.string(ids[0])).toBe(Hash.string(ids[1]))
    const at = { all: null, team: "access", serviceArea: null, worker: null }
    const persons = [...ids, ...ids].reduce((all, id) => withPerson(all, id, at), nobody)
    expect(personsBy(persons, ["all"])("all", null)).toBe(2)
  })
})
