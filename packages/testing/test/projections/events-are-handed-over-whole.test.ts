import type { EpisodeEvent } from "@str-service/domain"
import {
  eventLine,
  eventsToCsv,
  type Reading,
  readEvents,
  readEventsCsv,
} from "@str-service/projections"
import * as Result from "effect/Result"
import fc from "fast-check"
import { expect, test } from "vitest"
import { caseloads } from "./caseloads.ts"

const eventsIn = (readings: Iterable<Reading>): ReadonlyArray<EpisodeEvent> =>
  Array.from(readings, Result.getOrThrow).map(({ event }) => event)

test("events are read from NDJSON as they were written", () => {
  fc.assert(
    fc.property(caseloads, ({ arriving }) => {
      expect(eventsIn(readEvents(arriving.map(eventLine)))).toEqual(arriving)
    }),
  )
})

test("events are read from CSV as they were written", () => {
  fc.assert(
    fc.property(caseloads, ({ arriving }) => {
      expect(eventsIn(readEventsCsv(eventsToCsv(arriving).split("\r\n")))).toEqual(arriving)
    }),
  )
})

test("of lines lost, doubled, moved or broken each is read or told of, and what is read is sound", () => {
  const damaged = caseloads.chain(({ arriving }) => {
    const lines = arriving.map(eventLine)
    const texts =
      lines.length === 0 ? fc.string() : fc.oneof(fc.constantFrom(...lines), fc.string())
    return fc.tuple(fc.shuffledSubarray(lines), fc.array(texts)).map((parts) => parts.flat())
  })
  fc.assert(
    fc.property(damaged, (lines) => {
      const readings = [...readEvents(lines)]
      const read = readings.flatMap((reading) =>
        Result.isSuccess(reading) ? [reading.success] : [],
      )
      const leftOut = readings.flatMap((reading) =>
        Result.isFailure(reading) && reading.failure.leftOut ? [reading.failure.line] : [],
      )
      const told = [...read.map(({ line }) => line), ...leftOut].sort((a, b) => a - b)
      expect(told).toEqual(lines.flatMap((line, place) => (line.trim() === "" ? [] : [place + 1])))
      const versions = new Map<string, number>()
      for (const { event } of read) {
        const { episodeId, version } = event.metadata
        expect(version).toBe((versions.get(episodeId) ?? 0) + 1)
        versions.set(episodeId, version)
      }
    }),
  )
})
