import type { EpisodeEvent } from "@str-service/domain"
import { episodes, run, summaries } from "@str-service/projections"
import { eventsIn } from "@str-service/service"
import { describe, expect, test } from "vitest"
import { close, referral, start } from "./given/commands.ts"
import { accepted, givenService, typesIn } from "./given/service.ts"

const kept = { reason: "retention-ended", retention: { years: 20, yearsAfterDeath: 10 } } as const

const told = new Set(["Referred", "EnablementStarted", "Closed"])

const givenTwoEpisodes = async (
  day: `${number}-${number}-${number}`,
  reason: "goals-met" | "died" = "goals-met",
) => {
  const given = givenService(day)
  const { service } = given
  for (const [episode, referredOn, closedOn] of [
    ["episode-1", "2012-10-01", "2012-10-20"],
    ["episode-2", "2013-02-01", "2013-03-01"],
  ] as const) {
    await accepted(service.give(referral(episode, "person-1", referredOn)))
    await accepted(service.give(start(episode, referredOn)))
    await accepted(service.give(close(episode, closedOn, reason)))
  }
  await accepted(service.give(referral("episode-3", "person-2")))
  return given
}

test("the events that are left are read one by one", async () => {
  const { service } = await givenTwoEpisodes("2043-05-01")
  const read = async () => {
    const ids = new Set<string>()
    for await (const event of eventsIn(service.entries())) ids.add(event.metadata.episodeId)
    return [...ids]
  }
  expect(await read()).toEqual(["episode-1", "episode-2", "episode-3"])
  expect((await service.erasePerson("person-1", kept))._tag).toBe("PersonErased")
  expect(await read()).toEqual(["episode-3"])
})

test("everything about a person is exported, and nothing about anybody else", async () => {
  const { service } = await givenTwoEpisodes("2013-04-01")
  const record = await service.exportPerson("person-1")
  const types = record.episodes.map(({ episodeId, events }) => [
    episodeId,
    events.map(({ type }) => type).filter((type) => told.has(type)),
  ])
  expect(types).toEqual([
    ["episode-1", ["Referred", "EnablementStarted", "Closed"]],
    ["episode-2", ["Referred", "EnablementStarted", "Closed"]],
  ])
  expect(JSON.stringify(record)).not.toContain("person-2")
  expect(await service.exportPerson("person-9")).toEqual({
    personId: "person-9",
    episodes: [],
    namedIn: [],
  })
})

describe("when retention has ended for all of a person's episodes", () => {
  test.for([
    ["goals-met", "2033-03-01"],
    ["died", "2023-03-01"],
  ] as const)("after %s, on %s, they are erased and tombstones stand", async ([reason, day]) => {
    const { service, another } = await givenTwoEpisodes(day, reason)
    const outcome = await service.erasePerson("person-1", kept)
    expect(outcome).toMatchObject({
      _tag: "PersonErased",
      tombstones: [
        { streamId: "episode:episode-1", on: day, reason: "retention-ended" },
        { streamId: "episode:episode-2", on: day, reason: "retention-ended" },
      ],
      stillNamedIn: [],
    })
    expect(await typesIn(service)).toEqual([
      "Referred",
      "EligibilityAssessed",
      "tombstone",
      "tombstone",
    ])
    expect((await service.exportPerson("person-1")).episodes).toEqual([])
    expect((await another().exportPerson("person-1")).episodes).toEqual([])
    expect(await service.episode("episode-1")).toMatchObject({ _tag: "Erased" })
    expect(await service.give(close("episode-1"))).toMatchObject({ _tag: "Erased" })
  })

  test("every view still works on what is left", async () => {
    const { service } = await givenTwoEpisodes("2033-03-01")
    await service.erasePerson("person-1", kept)
    const events: Array<EpisodeEvent> = []
    for await (const batch of service.entries()) {
      events.push(...batch.flatMap((entry) => (entry.kind === "event" ? [entry.event] : [])))
    }
    const states = run(episodes, events)
    const rows = summaries(
      [...states].map(([, state]) => state),
      "2033-03-01",
    )
    expect(rows.map(({ episodeId }) => episodeId)).toEqual(["episode-3"])
  })

  test("an erasure that was interrupted is completed by asking again", async () => {
    const { faults, service, another } = await givenTwoEpisodes("2033-03-01")
    faults.crash("amid-erasure")
    await expect(service.erasePerson("person-1", kept)).rejects.toMatchObject({
      reason: "outcome-unknown",
    })
    const again = another()
    await again.erasePerson("person-1", kept)
    expect((await typesIn(again)).filter((type) => type === "tombstone")).toHaveLength(2)
    expect(await typesIn(again)).toHaveLength(4)
  })
})

test.for([
  ["2033-02-28", "2033-03-01"],
  ["2014-01-01", "2033-03-01"],
] as const)("on %s nothing is erased, for one is kept until %s", async ([day, keptUntil]) => {
  const { service } = await givenTwoEpisodes(day)
  const outcome = await service.erasePerson("person-1", kept)
  expect(outcome).toMatchObject({ _tag: "PersonKept" })
  if (outcome._tag === "PersonKept") {
    expect(outcome.episodes).toContainEqual({ episodeId: "episode-2", keptUntil })
  }
  expect(await typesIn(service)).not.toContain("tombstone")
})

test("an open episode is kept, whatever the years", async () => {
  const { service } = await givenTwoEpisodes("2090-01-01")
  expect(await service.erasePerson("person-2", kept)).toEqual({
    _tag: "PersonKept",
    episodes: [{ episodeId: "episode-3", keptUntil: null }],
  })
})

test("for another reason than retention, a person is erased at once", async () => {
  const { service } = await givenTwoEpisodes("2013-04-01")
  const outcome = await service.erasePerson("person-2", { reason: "person-asked" })
  expect(outcome).toMatchObject({ tombstones: [{ reason: "person-asked" }] })
})
