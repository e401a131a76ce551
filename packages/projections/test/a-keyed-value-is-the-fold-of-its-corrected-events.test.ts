import { test } from "@fast-check/vitest"
import { correctedEvents, type FactualEvent, fold } from "@str-service/domain"
import {
  byRecording,
  type Key,
  keyed,
  projection,
  run,
  valuesOf,
  workerOn,
} from "@str-service/projections"
import * as fc from "fast-check"
import { describe, expect } from "vitest"
import type { Episode } from "./given/episode.ts"
import { caseloads, episodeOf, interleaved } from "./given/histories.ts"

/** Notices the order and the wording of every event that it is given. */
const told = projection("told", [], (events: ReadonlyArray<FactualEvent>, event: FactualEvent) => [
  ...events,
  event,
])

const keys: ReadonlyArray<Key> = ["episode", "person", "team", "worker"]

/** The law, told from scratch: the corrected events of all streams by key, in their stated order. */
const fromScratch = (episodes: ReadonlyArray<Pick<Episode, "events">>, by: Key) => {
  const kept = new Map<string, Array<FactualEvent>>()
  for (const { events } of episodes) {
    const corrected = correctedEvents(fold(events).history)
    const referral = corrected.find((event) => event.type === "Referred")?.data
    for (const event of corrected) {
      const key = {
        episode: event.metadata.episodeId,
        person: referral?.personId,
        team: referral?.team,
        worker: workerOn(corrected, event.data.on),
      }[by]
      if (key !== null && key !== undefined) kept.set(key, [...(kept.get(key) ?? []), event])
    }
  }
  return Object.fromEntries(
    [...kept].sort().map(([key, events]) => [key, events.toSorted(byRecording)]),
  )
}

const incrementally = (events: ReadonlyArray<Episode["events"][number]>, by: Key) =>
  Object.fromEntries([...valuesOf(run(keyed(told, by), events))].sort())

describe.each(keys)("by %s", (by) => {
  test.prop([
    caseloads.chain((all) => fc.tuple(fc.constant(all), interleaved(all.map((e) => e.events)))),
  ])(
    "a keyed value is the fold of its corrected events, however the streams were mixed",
    ([episodes, events]) => {
      expect(incrementally(events, by)).toEqual(fromScratch(episodes, by))
    },
  )

  test.prop([episodeOf("e-1")])("and so it is after every event", ({ events }) => {
    const each = keyed(told, by)
    let value = each.initial
    for (const [place, event] of events.entries()) {
      value = each.step(value, event)
      const soFar = events.slice(0, place + 1)
      const expected = fromScratch([{ events: soFar }], by)
      expect(Object.fromEntries([...valuesOf(value)].sort())).toEqual(expected)
    }
  })
})
