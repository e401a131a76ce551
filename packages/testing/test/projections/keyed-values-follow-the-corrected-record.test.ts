import { correctedEvents, type FactualEvent, fold } from "@str-service/domain"
import { byRecording, type Key, keyed, projection, run, workerOn } from "@str-service/projections"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { caseloads, histories, type Stream } from "./caseloads.ts"

/** The order and the wording of all that is kept under a key. */
const told = projection("told", [], (events: ReadonlyArray<FactualEvent>, event: FactualEvent) => [
  ...events,
  event,
])

const keyOf = (event: FactualEvent, by: Key, corrected: ReadonlyArray<FactualEvent>) => {
  const referral = corrected.find(({ type }) => type === "Referred")
  if (by === "episode") return event.metadata.episodeId
  if (by === "worker") return workerOn(corrected, event.data.on)
  return referral?.type === "Referred" ? referral.data[by === "person" ? "personId" : "team"] : null
}

const fromScratch = (streams: ReadonlyArray<Stream>, by: Key) => {
  const kept = new Map<string, ReadonlyArray<FactualEvent>>()
  for (const events of streams) {
    const corrected = correctedEvents(fold(events).history)
    for (const event of corrected) {
      const key = keyOf(event, by, corrected)
      if (key !== null) kept.set(key, [...(kept.get(key) ?? []), event].sort(byRecording))
    }
  }
  return new Map([...kept].sort())
}

describe.each<Key>(["episode", "person", "team", "worker"])("by %s", (by) => {
  test("a key's value is the fold of its corrected events, however the streams were mixed", () => {
    fc.assert(
      fc.property(caseloads, ({ streams, arriving }) => {
        const values = run(keyed(told, by), arriving)
        expect(new Map([...values].sort())).toEqual(fromScratch(streams, by))
      }),
    )
  })

  test("it is so at every moment", () => {
    fc.assert(
      fc.property(histories, fc.nat(), ({ events }, cut) => {
        const soFar = events.slice(0, cut % (events.length + 1))
        const values = run(keyed(told, by), soFar)
        expect(new Map([...values].sort())).toEqual(fromScratch([soFar], by))
      }),
    )
  })
})
