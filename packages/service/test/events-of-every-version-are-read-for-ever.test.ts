import { type EpisodeEvent, episodeEventTypes, fold } from "@str-service/domain"
import { summarise } from "@str-service/projections"
import { currentSchemaVersion, decodeEvent, type Upcaster } from "@str-service/service"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { currentStream, goldenStream, releasedVersions } from "./golden/golden-streams.ts"

const eventsOf = (version: number): ReadonlyArray<EpisodeEvent> =>
  goldenStream(version).map((stored) => Result.getOrThrow(decodeEvent(stored)))

test("there is a stream of every version, the current one included", () => {
  const expected = Array.from({ length: currentSchemaVersion }, (_, place) => place + 1)
  // For a new version: npx pnpm@12 --filter @str-service/service golden
  expect(releasedVersions).toEqual(expected)
})

test("what is written now is what the current version's stream has", async () => {
  expect(await currentStream()).toEqual(goldenStream(currentSchemaVersion))
})

test("the current version's stream has an event of every type", () => {
  const types = new Set(eventsOf(currentSchemaVersion).map(({ type }) => type))
  expect([...types].toSorted()).toEqual([...episodeEventTypes].toSorted())
})

describe.for([...releasedVersions])("the stream of version %i", (version) => {
  test("tells the same life", () => {
    const state = fold(eventsOf(version))
    expect(state.phase).toBe("Closed")
    if (state.phase === "NotReferred") return
    expect(summarise(state, "2013-02-01")).toMatchObject({
      episodeId: "episode-1",
      personId: "person-1",
      phase: "InChargeable",
    })
    expect(summarise(state, "2013-02-01")).toMatchSnapshot()
  })
})

describe("an event of an older version", () => {
  const [stored] = goldenStream(1).filter(({ type }) => type === "SupportRecorded")
  const [amended] = goldenStream(1).filter(({ type }) => type === "Amended")
  if (stored === undefined || amended === undefined) throw new Error("The golden stream is torn.")

  /** In this past, minutes were counted in hours, and events of support had another name. */
  const inThePast = (body: string): string =>
    body
      .replaceAll('"SupportRecorded"', '"SupportGiven"')
      .replaceAll(/"minutes":(\d+)/gu, (_, minutes) => `"hours":${Number(minutes) / 60}`)

  const toMinutes: Upcaster = {
    from: 1,
    bodies: {
      SupportGiven: ({ data: { hours, ...data } }) => ({
        type: "SupportRecorded",
        data: { ...data, minutes: Number(hours) * 60 },
      }),
    },
  }
  /** And in the next, the setting was left out where it was at home. */
  const toSettings: Upcaster = {
    from: 2,
    bodies: {
      SupportRecorded: ({ type, data }) => ({ type, data: { setting: "home", ...data } }),
    },
  }
  const withoutSetting = (body: string) => body.replaceAll('"setting":"home",', "")

  test.for([
    ["of the version before the last", stored, 2, withoutSetting],
    ["of the version before that", stored, 1, (body: string) => inThePast(withoutSetting(body))],
    ["that an amendment carries", amended, 1, (body: string) => inThePast(withoutSetting(body))],
  ] as const)("%s is brought forward", ([, event, schemaVersion, older]) => {
    const past = { ...event, schemaVersion, body: older(event.body) }
    expect(past.body).not.toBe(event.body)
    expect(Result.isFailure(decodeEvent(past, []))).toBe(true)
    expect(decodeEvent(past, [toSettings, toMinutes])).toEqual(decodeEvent(event))
  })

  test("that is of the newest version is left as it is", () => {
    const newest = { ...stored, schemaVersion: 3 }
    expect(decodeEvent(newest, [toMinutes, toSettings])).toEqual(decodeEvent(stored))
  })
})

describe("an event is damaged", () => {
  const [stored] = goldenStream(1)
  if (stored === undefined) throw new Error("The golden stream is torn.")

  test.for([
    ["that a later version wrote", { schemaVersion: 2 }, "Bring it up to date"],
    ["that is no JSON", { body: "{" }, "cannot be read: see the event as a whole"],
    ["of a type that nobody knows", { body: '{"type":"Forgotten","data":{}}' }, "cannot be read"],
    ["that stands at another version than it says", { version: 2 }, "says that it is version 1"],
    ["that stands in another's stream", { streamId: "episode:2" }, "of another stream"],
  ] as const)("%s", ([, other, message]) => {
    const read = decodeEvent({ ...stored, ...other })
    expect(read).toMatchObject({ failure: { reason: "damaged" } })
    if (Result.isFailure(read)) expect(read.failure.message).toContain(message)
  })

  test.for([
    [/"on":"[^"]*"/u, '"on":"A. Person"', 'see "data.on"'],
    [/"facts":\{/u, '"facts":{"A. Person":{},', 'see "data.facts"'],
    [/"facts":\{/u, '"facts":{"9434765919":{},', 'see "data.facts"'],
    [/"limits":\[/u, '"limits":["A. Person"', 'see "data.limits.0"'],
    [/"actor":"[^"]*"/u, '"actor":["A. Person"]', 'see "metadata.actor"'],
    [/"type":"Referred"/u, '"type":"A. Person"', "see the event as a whole"],
  ] as const)("with %s wrong, and nothing that it says is repeated", ([right, wrong, place]) => {
    const body = stored.body.replace(right, wrong)
    const read = decodeEvent({ ...stored, body })
    if (Result.isSuccess(read)) throw new Error(body)
    expect(read.failure.message).toContain(place)
    expect(read.failure.message).not.toMatch(/Person|9434765919/u)
    expect(read.failure.cause).toBeUndefined()
  })
})
