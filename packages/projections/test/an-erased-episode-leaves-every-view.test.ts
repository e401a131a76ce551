import { test as property } from "@fast-check/vitest"
import {
  advance,
  asOf,
  caseloadView,
  dueListView,
  followedEpisodes,
  followedWorkers,
  run,
  summaryView,
} from "@str-service/projections"
import * as HashMap from "effect/HashMap"
import * as fc from "fast-check"
import { test as example, expect } from "vitest"
import { closed, inChargeable, inEnablement, referred } from "./given/beginnings.ts"

const now = { today: "2012-11-10", now: "2013-02-01T12:00:00Z" } as const

const lives = [referred("e-1"), inEnablement("e-2"), inChargeable("e-3"), closed("e-4")].map(
  ({ events }) => events,
)

const happened = lives.flatMap((events) =>
  events.map((event) => ({ kind: "event", event }) as const),
)

const erased = fc.subarray(["e-1", "e-2", "e-3", "e-4"])

property.prop([erased])("what is left is what would be, had the erased never been", (ids) => {
  const gone = ids.map((episodeId) => ({ kind: "tombstone", episodeId }) as const)
  const kept = run(followedEpisodes, [...happened, ...gone])
  const left = lives.flat().filter(({ metadata }) => !ids.includes(metadata.episodeId))
  expect(HashMap.size(kept)).toBe(4 - ids.length)
  const ask = asOf({}, now)
  expect(ask(summaryView).finish(kept)).toEqual(run(ask(summaryView), left))
  expect(ask(dueListView).finish(kept)).toEqual(run(ask(dueListView), left))
  expect(ask(caseloadView).finish(kept)).toEqual(run(ask(caseloadView), left))
})

property.prop([erased, fc.nat({ max: happened.length })])(
  "followed in parts, it is as in whole; and an episode that was never known is dropped in vain",
  (ids, place) => {
    const gone = [...ids, "e-9"].map((episodeId) => ({ kind: "tombstone", episodeId }) as const)
    const entries = [...happened, ...gone]
    const begun = advance(followedEpisodes, entries.slice(0, place))
    const whole = run(followedEpisodes, entries)
    expect(run(followedEpisodes, entries.slice(place), begun)).toEqual(whole)
  },
)

example("a worker's record that was erased is dropped, too", () => {
  const event = {
    type: "Appointed",
    data: { on: "2012-10-01", role: "str", employer: "council", teams: [], serviceAreas: [] },
    metadata: {
      workerId: "w-1",
      eventId: "w-1/0",
      version: 1,
      commandId: "w-1",
      recordedAt: "2012-10-01T18:00:00Z",
      actor: "lead-1",
    },
  } as const
  const there = run(followedWorkers, [{ kind: "event", event }])
  expect([...HashMap.keys(there)]).toEqual(["w-1"])
  const gone = run(followedWorkers, [{ kind: "tombstone", workerId: "w-1" }], there)
  expect(HashMap.isEmpty(gone)).toBe(true)
})
