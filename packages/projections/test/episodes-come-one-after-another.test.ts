import {
  episodes,
  inTurn,
  inTurnAsync,
  run,
  streamLengths,
  summaryView,
} from "@str-service/projections"
import * as HashMap from "effect/HashMap"
import { expect, test } from "vitest"
import { asking } from "./given/asking.ts"
import { closed, inEnablement, referred } from "./given/beginnings.ts"

const lives = [closed("e-1"), inEnablement("e-2"), referred("e-3")]
const grouped = lives.flatMap(({ events }) => events)
const mixed = grouped.toSorted((a, b) => a.metadata.version - b.metadata.version)

async function* later<Event>(events: Iterable<Event>) {
  for (const event of events) yield await Promise.resolve(event)
}

const awaited = async <Thing>(things: AsyncIterable<Thing>) => {
  const all: Array<Thing> = []
  for await (const thing of things) all.push(thing)
  return all
}

test("of grouped events each is whole when the next begins", () => {
  expect([...inTurn(grouped)]).toEqual(lives.map(({ state }) => state))
  expect([...inTurn(grouped.values())]).toEqual([...inTurn(grouped)])
})

test("of mixed events each is whole at the last of its own", () => {
  const states = [...inTurn(mixed, streamLengths(mixed))]
  expect(states).toEqual([...lives].reverse().map(({ state }) => state))
})

test("one whose events are fewer than was said comes at the end", () => {
  const lengths = streamLengths(grouped)
  expect([...inTurn(grouped.slice(0, -1), lengths)].at(-1)?.history?.version).toBe(
    lives[2] === undefined ? undefined : lives[2].events.length - 1,
  )
})

test("there are none without events", async () => {
  expect([...inTurn([])]).toEqual([])
  expect(await awaited(inTurnAsync(later([])))).toEqual([])
})

test("events that come in their own time give the same", async () => {
  expect(await awaited(inTurnAsync(later(grouped)))).toEqual([...inTurn(grouped)])
  const lengths = streamLengths(mixed)
  expect(await awaited(inTurnAsync(later(mixed), lengths))).toEqual([...inTurn(mixed, lengths)])
})

test("a view asked of them gives the rows that it gives of all events at once", () => {
  const asked = asking()(summaryView)
  expect(run(asked.ofEpisodes, inTurn(grouped))).toEqual(run(asked, mixed))
  expect(run(asked.ofEpisodes, HashMap.values(run(episodes, mixed)))).toEqual(run(asked, mixed))
})
