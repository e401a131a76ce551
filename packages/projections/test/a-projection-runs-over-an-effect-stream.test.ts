import { advance, episodes, run } from "@str-service/projections"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { expect, test } from "vitest"
import { runStream } from "../src/stream.ts"
import { inEnablement } from "./given/beginnings.ts"

const { events } = inEnablement()

test("a stream of events says what its events say, before or after the projection", async () => {
  const stream = Stream.fromIterable(events)
  const said = run(episodes, events)
  expect(await Effect.runPromise(runStream(stream, episodes))).toEqual(said)
  expect(await Effect.runPromise(stream.pipe(runStream(episodes)))).toEqual(said)
})

test("it goes on from a state reached before", async () => {
  const begun = advance(episodes, events.slice(0, 2))
  const following = Stream.fromIterable(events.slice(2))
  const said = run(episodes, events)
  expect(await Effect.runPromise(runStream(following, episodes, begun))).toEqual(said)
  expect(await Effect.runPromise(following.pipe(runStream(episodes, begun)))).toEqual(said)
})

test("a stream that fails fails the run", async () => {
  const failed = runStream(Stream.fail("The line is down."), episodes)
  expect(await Effect.runPromise(Effect.flip(failed))).toBe("The line is down.")
})
