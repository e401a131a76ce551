import { kmptStr } from "@str-service/policy"
import { asOf, summaryView } from "@str-service/projections"
import { runStream } from "@str-service/projections/stream"
import {
  type Accepted,
  type Clock,
  type CommandRequest,
  clockIn,
  EpisodeService,
  type EventStore,
  eventsInStream,
  MemoryData,
  openMemoryStore,
  openService,
  type Refused,
  Store,
  StoreError,
  WorkerService,
} from "@str-service/service"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import * as Tracer from "effect/Tracer"
import * as TestClock from "effect/testing/TestClock"
import { describe, expect, test } from "vitest"
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
  expect(rejected).toMatchObject({ _tag: "Rejected", reason: { _tag: "NotReferred" } })
})

describe("when it is, Effect's clock says", () => {
  const startIn = (clock?: Clock) =>
    Effect.gen(function* () {
      const { give, erasePerson } = yield* EpisodeService
      yield* TestClock.setTime(Date.parse("2012-10-02T23:30:00Z"))
      yield* give(referral("episode-1", "person-1"))
      yield* TestClock.adjust("1 day")
      const { events } = yield* give(start("episode-1"))
      const erased = yield* erasePerson("person-1", { reason: "person-asked" })
      const on = erased._tag === "PersonErased" && erased.tombstones.map((stone) => stone.on)
      return [...events.map(({ metadata }) => metadata.recordedAt), on]
    }).pipe(
      Effect.provide(EpisodeService.layer({ policies: kmptStr, ...(clock && { clock }) })),
      Effect.provide(Store.layer(() => openMemoryStore())),
      Effect.provide(TestClock.layer()),
      Effect.runPromise,
    )

  test("by the instant, and by the day that it then is in London", async () => {
    expect(await startIn()).toEqual(["2012-10-03T23:30:00.000Z", ["2012-10-04"]])
  })

  test("but a clock that is given goes before it", async () => {
    expect(await startIn(clock)).toEqual(["2012-10-25T10:00:00Z", ["2012-10-25"]])
  })

  test("of workers, too", async () => {
    const appointed = Effect.gen(function* () {
      yield* TestClock.setTime(Date.parse("2012-10-02T10:00:00Z"))
      const { give } = yield* WorkerService
      const { events } = yield* give({
        type: "Appoint",
        data: { on: "2012-10-01", role: "str", employer: "council", teams: [], serviceAreas: [] },
        workerId: "worker-1",
        actor: "lead-1",
      })
      return events.map(({ metadata }) => metadata.recordedAt)
    })
    const live = WorkerService.layer({ policies: kmptStr }).pipe(
      Layer.provide(Store.layer(() => openMemoryStore())),
      Layer.merge(TestClock.layer()),
    )
    expect(await Effect.runPromise(Effect.provide(appointed, live))).toEqual([
      "2012-10-02T10:00:00.000Z",
    ])
  })

  test.each([
    ["after the year 9999", Date.parse("+012012-10-02T10:00:00Z")],
    ["in the year 500", Date.parse("0500-05-05T10:00:00Z")],
    ["before the year 1", -1e15],
    ["beyond what a date holds", 9e15],
    ["that is no number", Number.NaN],
  ])("and a clock that shows a time %s is told of, and nothing is written", async (_, time) => {
    const given = { policies: kmptStr, clock: clockIn("Europe/London", () => time) }
    const data = new MemoryData()
    const failed = await Effect.runPromise(
      Effect.flip(
        Effect.provide(
          Effect.flatMap(EpisodeService, ({ give }) => give(referral("episode-1", "person-1"))),
          EpisodeService.layer(given).pipe(
            Layer.provide(Store.layer(() => openMemoryStore({ data }))),
          ),
        ),
      ),
    )
    expect(failed).toMatchObject({ _tag: "StoreError", reason: "invalid" })
    expect((await openMemoryStore({ data }).readStream("episode:episode-1")).events).toEqual([])
  })
})

test("a clock of one's own goes on, in the time zone asked for", () => {
  let milliseconds = Date.parse("2012-10-02T23:30:00Z")
  const { read } = clockIn("Europe/London", () => milliseconds)
  expect(read()).toEqual({ now: "2012-10-02T23:30:00.000Z", today: "2012-10-03" })
  milliseconds += 86_400_000
  expect(read()).toEqual({ now: "2012-10-03T23:30:00.000Z", today: "2012-10-04" })
})

test("a rejection is caught by its reason, and another is not", async () => {
  const [caught, other] = await run(
    Effect.gen(function* () {
      const { give } = yield* EpisodeService
      const unlessReferred = (request: CommandRequest) =>
        give(request).pipe(
          Effect.catchReason("Rejected", "NotReferred", (_reason, { message }) =>
            Effect.succeed(message),
          ),
        )
      const caught = yield* unlessReferred(start("episode-1"))
      yield* unlessReferred(referral("episode-1", "person-1"))
      return [caught, yield* Effect.flip(unlessReferred(referral("episode-1", "person-1")))]
    }),
  )
  expect(caught).toBe("There is no referral yet. Refer the person first.")
  expect(other).toMatchObject({ _tag: "Rejected", reason: { _tag: "AlreadyReferred" } })
})

test("an effect that runs twice is two commands, unless its command has an id", async () => {
  const twice = (effect: Effect.Effect<Accepted, Refused | StoreError>) =>
    Effect.map(Effect.result(Effect.andThen(effect, effect)), (result) =>
      Result.isSuccess(result) ? result.success.isRepeated : result.failure._tag,
    )
  const given = await run(
    Effect.gen(function* () {
      const { give } = yield* EpisodeService
      const refer = yield* twice(
        give({ ...referral("episode-1", "person-1"), commandId: "form-17" }),
      )
      return [refer, yield* twice(give(start("episode-1")))]
    }),
  )
  expect(given).toEqual([true, "Rejected"])
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

test("the events that are left are a stream, which a view reads", async () => {
  const summaries = asOf({}, clock.read())(summaryView)
  const read = await run(
    Effect.gen(function* () {
      const episodes = yield* EpisodeService
      const asked = episodes.entries().pipe(eventsInStream, runStream(summaries))
      yield* episodes.give(referral("episode-1", "person-1"))
      yield* episodes.give(referral("episode-2", "person-2"))
      const before = yield* asked
      yield* episodes.erasePerson("person-1", { reason: "person-asked" })
      return [before, yield* asked].map((rows) => rows.map(({ episodeId }) => episodeId))
    }),
  )
  expect(read).toEqual([["episode-1", "episode-2"], ["episode-2"]])
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
