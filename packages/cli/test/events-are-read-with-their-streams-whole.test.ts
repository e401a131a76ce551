import { readCommands, readEvents, readReferrals, runEpisodes } from "@str-service/cli"
import type { EpisodeEvent } from "@str-service/domain"
import { kmptStr } from "@str-service/policy"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { commandsNdjson, ndjson, referralsCsv } from "./caseload.ts"
import { fileOf, told } from "./outcome.ts"

const read = (text: string) => readEvents(fileOf("events.ndjson", text))

const events: ReadonlyArray<EpisodeEvent> = runEpisodes(
  [
    ...Result.getOrThrow(readReferrals(fileOf("referrals.csv", referralsCsv), kmptStr)),
    ...Result.getOrThrow(readCommands(fileOf("commands.ndjson", commandsNdjson))),
  ],
  kmptStr,
).events

const without = (place: number) => events.filter((_, index) => index !== place)

test("events are read back as they were written", () => {
  expect(Result.getOrThrow(read(ndjson(...events)))).toEqual(events)
})

describe("a stream that is not whole is told with its place", () => {
  test("a version that is missing", () => {
    expect(told(read(ndjson(...without(0))))).toEqual([
      "events.ndjson:1:1: Episode e-1 has version 2 here where version 1 is due. Restore the lines that are missing, or take out those that stand twice.",
    ])
  })

  test("a line that stands twice", () => {
    expect(told(read(ndjson(...events, ...events.slice(-1))))).toEqual([
      expect.stringMatching(
        /^events.ndjson:8:1: Episode e-1 has version 5 here where version 6 is/u,
      ),
    ])
  })

  test("every such place, in every stream", () => {
    expect(told(read(ndjson(...events.toReversed())))).toHaveLength(events.length)
  })
})

test("an event that does not exist is told with its place", () => {
  const [first] = events
  expect(told(read(ndjson({ ...first, type: "Refered" })))).toEqual([
    expect.stringMatching(
      /^events.ndjson:1:9: This "type" cannot stand here. Did you mean Referred/u,
    ),
  ])
})

test("a fact is told by its place, as its key may be a name", () => {
  const [first = ""] = ndjson(...events).split("\n")
  const line = first.replace(/"facts":\{[^}]*\}/u, `"facts":{"age":1,"Ann Other":{}}`)
  expect(told(read(line))).toEqual([
    expect.stringMatching(/^events.ndjson:1:\d+: Key 2 of "data.facts": expected /u),
  ])
})

test("an event may say that it is of the first format, and is refused of a later one", () => {
  const [first, ...others] = events
  const ofFormat = (format: number) => read(ndjson({ format, ...first }, ...others))
  expect(Result.getOrThrow(ofFormat(1))).toEqual(events)
  expect(told(ofFormat(2))).toEqual([
    "events.ndjson:1:2: This event is not of format 1, the latest known here. Read it with a newer version of this software.",
  ])
})

test("an event that is nested too deep is told with its place", () => {
  expect(told(read(`{"type":${"[".repeat(100_000)}\n`))).toEqual([
    "events.ndjson:1:72: This is nested too deep: more than 64 levels. Write it with fewer.",
  ])
})
