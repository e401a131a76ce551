import { kmptStr } from "@str-service/policy"
import {
  EpisodeService,
  type EventStore,
  openMemoryStore,
  openService,
  Store,
  StoreError,
} from "@str-service/service"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as Tracer from "effect/Tracer"
import { expect, test } from "vitest"
import { referral, start } from "./given/commands.ts"
import { accepted, clockAt } from "./given/service.ts"

const clock = clockAt("2012-10-25")

const onStoreInMemory = EpisodeService.layer({ policies: kmptStr, clock }).pipe(
  Layer.provide(Store.layer(() => openMemoryStore())),
)

const run = <Success, Failure>(effect: Effect.Effect<Success, Failure, EpisodeService>) =>
  Effect.runPromise(Effect.provide(effect, onStoreInMemory))

test("commands are given, and episodes read, in one layer", async () => {
  const phase = await run(
    Effect.gen(function* () {
      const episodes = yield* EpisodeService
      yield* episodes.give(referral("episode-1", "person-1"))
      yield* episodes.give(start("episode-1"))
      return (yield* episodes.episode("episode-1")).phase
    }),
  )
  expect(phase).toBe("InEnablement")
})

test("a rejection is in the error channel, with its message", async () => {
  const rejected = await run(
    Effect.flip(Effect.flatMap(EpisodeService, ({ give }) => give(start("episode-1")))),
  )
  expect(rejected).toMatchObject({ _tag: "Rejected", rejection: { _tag: "NotReferred" } })
})

test("a follower is given what comes", async () => {
  const types = await run(
    Effect.gen(function* () {
      const episodes = yield* EpisodeService
      const following = yield* Effect.forkChild(
        Stream.runCollect(Stream.take(episodes.follow(), 3)),
      )
      yield* episodes.give(referral("episode-1", "person-1"))
      yield* episodes.give(start("episode-1"))
      const entries = yield* Fiber.join(following)
      return entries.map((entry) => (entry.kind === "event" ? entry.event.type : entry.kind))
    }),
  )
  expect(types).toEqual(["Referred", "EligibilityAssessed", "EnablementStarted"])
})

test("a follower that waits may be interrupted, and lets go of the store", async () => {
  const store = openMemoryStore()
  const signals: Array<AbortSignal | undefined> = []
  const watched: EventStore = {
    ...store,
    subscribe: (options) => {
      signals.push(options?.signal)
      return store.subscribe(options)
    },
  }
  const episodes = EpisodeService.layer({ policies: kmptStr, clock }).pipe(
    Layer.provide(Store.layer(() => watched)),
  )
  const interrupted = Effect.gen(function* () {
    const { follow, give } = yield* EpisodeService
    yield* give(referral("episode-1", "person-1"))
    const seen: Array<string> = []
    const following = yield* Effect.forkChild(
      Stream.runForEach(follow(), ({ kind }) => Effect.sync(() => seen.push(kind))),
    )
    while (seen.length < 2) yield* Effect.yieldNow
    yield* Fiber.interrupt(following)
  })
  await Effect.runPromise(Effect.provide(interrupted, episodes))
  expect(signals.map((signal) => signal?.aborted)).toEqual([true])
})

test("a store that cannot be opened fails the layer, and one that was is closed with it", async () => {
  const refusing = Store.layer(() =>
    Promise.reject(new StoreError("unavailable", "Nobody is there.")),
  )
  const failed = await Effect.runPromise(Effect.flip(Effect.provide(Store, refusing)))
  expect(failed).toMatchObject({ reason: "unavailable" })
  const store = openMemoryStore()
  await Effect.runPromise(
    Effect.provide(
      Store,
      Store.layer(() => store),
    ),
  )
  await expect(store.readStream("episode:1")).rejects.toMatchObject({ reason: "closed" })
})

test("what is done is told to a tracer, with a span for each question to the store", async () => {
  const spans: Array<Tracer.NativeSpan> = []
  const tracer = Tracer.make({
    span: (options) => {
      const span = new Tracer.NativeSpan(options)
      spans.push(span)
      return span
    },
  })
  const service = openService({ store: openMemoryStore(), policies: kmptStr, clock, tracer })
  await accepted(service.give(referral("episode-1", "person-1")))
  expect(spans.map(({ name }) => name)).toEqual([
    "EpisodeService.handle",
    "EventStore.readStream",
    "EventStore.readAll",
    "EventStore.append",
  ])
  expect([...(spans[0]?.attributes ?? [])]).toEqual([
    ["str.command", "Refer"],
    ["str.attempt", 1],
    ["str.outcome", "Decided"],
    ["str.events", 2],
  ])
})
