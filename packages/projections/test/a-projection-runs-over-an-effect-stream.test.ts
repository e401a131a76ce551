import { advance, episodes, run } from "@str-service/projections"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { expect, test } from "vitest"
import { runStream } from "../src/stream.ts"
import { inEnablement } from "./given/beginnings.ts"

const { events } = inEnablement()

test("a stream of events says what its events say", async () => {
  expect(await Effect.runPromise(runStream(episodes, Stream.fromIterable(events)))).toEqual(
    run(episodes, events),
  )
})

test("it goes on from a state reached before", async () => {
  const begun = advance(episodes, events.slice(0, 2))
  const following = Stream.fromIterable(events.slice(2))
  expect(await Effect.runPromise(runStream(episodes, following, begun))).toEqual(
    run(episodes, events),
  )
})

test("a stream that fails fails the run", async () => {
  const failed = runStream(episodes, Stream.fail("The line is down."))
  expect(await Effect.runPromise(Effect.flip(failed))).toBe("The line is down.")
})
