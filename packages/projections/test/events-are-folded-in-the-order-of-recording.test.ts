import type { EpisodeEvent } from "@str-service/domain"
import { byRecording } from "@str-service/projections"
import { expect, test } from "vitest"
import { referred } from "./given/beginnings.ts"

const [event] = referred().events

const at = (recordedAt: string, episodeId: string, version: number): EpisodeEvent => {
  if (event === undefined) throw new Error("Nothing has been recorded.")
  return {
    ...event,
    metadata: { ...event.metadata, recordedAt, episodeId, version },
  } as EpisodeEvent
}

test("first by the instant, whatever its decimals, then by episode, then by version", () => {
  const inOrder = [
    at("2012-10-01T09:00:00Z", "e-9", 9),
    at("2012-10-01T09:00:00.050Z", "e-9", 8),
    at("2012-10-01T09:00:00.5Z", "e-1", 7),
    at("2012-10-01T09:00:00.500Z", "e-10", 1),
    at("2012-10-01T09:00:00.5Z", "e-2", 2),
    at("2012-10-01T09:00:00.50Z", "e-2", 10),
  ]
  expect(inOrder.toReversed().sort(byRecording)).toEqual(inOrder)
  expect(inOrder.toSorted(byRecording)).toEqual(inOrder)
})
