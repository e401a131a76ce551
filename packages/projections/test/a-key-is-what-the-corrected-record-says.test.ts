import type { EpisodeEvent, FactualEvent } from "@str-service/domain"
import { type Key, keyed, projection, run } from "@str-service/projections"
import { expect, test } from "vitest"
import { closed, inEnablement, referred } from "./given/beginnings.ts"
import { anEpisode } from "./given/episode.ts"
import { amend, assign, refer, support, withdraw } from "./given/requests.ts"

const minutes = projection("minutes", 0, (sum: number, event: FactualEvent) =>
  event.type === "SupportRecorded" ? sum + event.data.minutes : sum,
)

const minutesBy = (by: Key, events: Iterable<EpisodeEvent>) =>
  Object.fromEntries(run(keyed(minutes, by), events))

test("a keyed projection is named after what it keeps, and by what", () => {
  expect(keyed(minutes, "team").name).toBe("minutes by team")
})

test("support is counted for its episode, its person and its team", () => {
  const one = inEnablement("e-1").and(support("2012-10-02", 30))
  const other = inEnablement("e-2").and(support("2012-10-03", 45))
  const events = [...one.events, ...other.events]
  expect(minutesBy("episode", events)).toEqual({ "e-1": 30, "e-2": 45 })
  expect(minutesBy("person", events)).toEqual({ "p-1": 75 })
  expect(minutesBy("team", events)).toEqual({ access: 75 })
})

test("a referral corrected to another person takes its events along", () => {
  const episode = inEnablement().and(support("2012-10-02", 30))
  const corrected = episode.and(
    amend(episode.idOf("Referred"), refer("2012-10-01", { personId: "p-2", team: "recovery" })),
  )
  expect(minutesBy("person", corrected.events)).toEqual({ "p-2": 30 })
  expect(minutesBy("team", corrected.events)).toEqual({ recovery: 30 })
})

test("support amended or withdrawn counts as corrected", () => {
  const episode = inEnablement().and(support("2012-10-02", 30))
  const target = episode.idOf("SupportRecorded")
  const amended = episode.and(amend(target, support("2012-10-02", 50)))
  expect(minutesBy("episode", amended.events)).toEqual({ "e-1": 50 })
  expect(minutesBy("episode", amended.and(withdraw(target)).events)).toEqual({ "e-1": 0 })
})

test("events are folded in the order of recording, in whatever order streams arrive", () => {
  const told = projection("told", "", (text: string, { metadata, data }: FactualEvent) =>
    text.concat(` ${metadata.episodeId}:${data.on.slice(5)}`),
  )
  const [one, other] = ["e-1", "e-2"].map((id) => inEnablement(id))
  const first = one?.and(support("2012-10-02")).and(support("2012-10-08")).events.slice(3) ?? []
  const second = other?.and(support("2012-10-05")).events ?? []
  const begun = one?.events ?? []
  const inOrder = " e-1:10-01 e-1:10-01 e-1:10-01 e-2:10-01 e-2:10-01 e-2:10-01"
  for (const events of [
    [...begun, ...first, ...second],
    [...second, ...begun, ...first],
  ]) {
    const value = run(keyed(told, "person"), events).get("p-1")
    expect(value).toBe(`${inOrder} e-1:10-02 e-2:10-05 e-1:10-08`)
  }
})

test("a worker has what happened on the days on which they held the episode", () => {
  const episode = inEnablement()
    .and(assign("2012-10-02", "w-1"))
    .and(support("2012-10-02", 10))
    .and(assign("2012-10-10", "w-2"))
    .and(support("2012-10-10", 20))
    .and(support("2012-10-09", 40))
  expect(minutesBy("worker", episode.events)).toEqual({ "w-1": 50, "w-2": 20 })
})

test("an assignment typed up late takes over what had happened from its day on", () => {
  const episode = inEnablement()
    .and(assign("2012-10-02", "w-1"))
    .and(support("2012-10-03", 10))
    .and(support("2012-10-08", 20))
    .and(assign("2012-10-05", "w-2"))
  expect(minutesBy("worker", episode.events)).toEqual({ "w-1": 10, "w-2": 20 })
})

test("what happened while nobody held the episode is kept under no worker", () => {
  const episode = inEnablement().and(support("2012-10-02", 10))
  expect(minutesBy("worker", episode.events)).toEqual({})
})

test("a referral withdrawn leaves nothing under any key", () => {
  const episode = anEpisode().and(refer("2012-10-01"))
  const none = episode.and(withdraw(episode.idOf("Referred")))
  for (const by of ["episode", "person", "team", "worker"] satisfies ReadonlyArray<Key>) {
    expect(minutesBy(by, none.events)).toEqual({})
  }
})

test("events of a stream that has no referral are kept under their episode alone", () => {
  const withoutReferral = inEnablement().and(support("2012-10-02", 30)).events.slice(2)
  expect(minutesBy("episode", withoutReferral)).toEqual({ "e-1": 30 })
  expect(minutesBy("person", withoutReferral)).toEqual({})
  expect(minutesBy("team", withoutReferral)).toEqual({})
})

test("what arrives before its referral is kept under the person once that is known", () => {
  const [first, ...others] = inEnablement().and(support("2012-10-02", 30)).events
  if (first === undefined) throw new Error("Nothing has been recorded.")
  expect(minutesBy("person", [...others, first])).toEqual({ "p-1": 30 })
  expect(minutesBy("team", [...others, first])).toEqual({ access: 30 })
})

test("one key can be asked for, and a key that nothing is kept under has no value", () => {
  const kept = run(keyed(minutes, "person"), referred().and(support("2012-10-01", 5)).events)
  expect(kept.get("p-1")).toBe(5)
  expect(kept.get("p-2")).toBeUndefined()
})

test("the projection sees facts only, each in its latest form", () => {
  const types = projection("types", [], (seen: ReadonlyArray<string>, { type }: FactualEvent) => [
    ...seen,
    type,
  ])
  const episode = closed()
  const reopened = episode.and(withdraw(episode.idOf("Closed")))
  expect(run(keyed(types, "episode"), reopened.events).get("e-1")).not.toContain("Closed")
  expect(run(keyed(types, "episode"), reopened.events).get("e-1")).not.toContain("Withdrawn")
})
