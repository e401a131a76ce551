import { test as property } from "@fast-check/vitest"
import { advance, episodes, projection, run, runAsync } from "@str-service/projections"
import * as HashMap from "effect/HashMap"
import * as fc from "fast-check"
import { test as example, expect } from "vitest"
import { inEnablement, referred } from "./given/beginnings.ts"

const joined = projection("joined", "", (text: string, more: string) => `${text}${more}`)

property.prop([fc.array(fc.string()), fc.array(fc.string())])(
  "a run over two parts, one after the other, gives what a run over the whole gives",
  (first, second) => {
    expect(run(joined, second, run(joined, first))).toBe([...first, ...second].join(""))
  },
)

example("a run over nothing gives the initial value", () => {
  expect(run({ ...joined, initial: "so far" }, [])).toBe("so far")
})

example("a projection is known by its name", () => {
  expect(joined.name).toBe("joined")
  expect(episodes.name).toBe("episodes")
})

example("episodes are kept apart by their ids", () => {
  const [one, other] = [referred("e-1"), inEnablement("e-2")]
  const states = run(episodes, [...other.events, ...one.events])
  expect(Object.fromEntries(states)).toEqual({ "e-1": one.state, "e-2": other.state })
})

example("a step leaves the value before it as it was", () => {
  run(episodes, referred().events)
  expect(HashMap.isEmpty(episodes.initial)).toBe(true)
})

async function* later<Event>(events: ReadonlyArray<Event>) {
  for (const event of events) yield await Promise.resolve(event)
}

example("events that come in their own time are run as those that are there", async () => {
  const events = [...inEnablement().events]
  expect(await runAsync(episodes, later(events))).toEqual(run(episodes, events))
  const begun = advance(episodes, events.slice(0, 2))
  expect(await runAsync(episodes, later(events.slice(2)), begun)).toEqual(run(episodes, events))
})

example("events that fail on their way fail the run", async () => {
  const broken = (async function* () {
    yield await Promise.reject(new Error("The line is down."))
  })()
  await expect(runAsync(episodes, broken)).rejects.toThrow("The line is down.")
})
