import { foldWorker, workerEventTypes } from "@str-service/domain/worker"
import { exampleBoroughStr } from "@str-service/policy"
import {
  openMemoryStore,
  openService,
  Store,
  type StoredEvent,
  WorkerService,
  workerCodec,
} from "@str-service/service"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { describe, expect, test } from "vitest"
import { clockAt } from "./given/service.ts"
import { currentWorkerStream, goldenWorkerStream } from "./golden/golden-workers.ts"

const appoint = {
  type: "Appoint",
  data: { on: "2025-05-01", role: "str", employer: "council", teams: [], serviceAreas: [] },
  workerId: "worker-1",
  actor: "lead-1",
  commandId: "form-1",
} as const

const options = { policies: exampleBoroughStr, clock: clockAt("2025-07-01") }

test("a command on a worker is carried out once", async () => {
  const service = openService({ store: openMemoryStore(), ...options })
  const first = await service.workers.give(appoint)
  expect(first).toMatchObject({ _tag: "Accepted", isRepeated: false, state: { phase: "InPost" } })
  const again = await service.workers.give(appoint)
  expect(again).toMatchObject({ _tag: "Accepted", isRepeated: true })
  expect(await service.workers.worker("worker-1")).toMatchObject({ history: { version: 1 } })
})

test("a refusal says why, and what is no command says what is wrong with it", async () => {
  const service = openService({ store: openMemoryStore(), ...options })
  await service.workers.give(appoint)
  const again = await service.workers.give({ ...appoint, commandId: "form-2" })
  expect(again).toMatchObject({ _tag: "Rejected", reason: { _tag: "AlreadyAppointed" } })
  const none = await service.workers.handle({ type: "Appoint", data: {} })
  expect(none).toMatchObject({ _tag: "Malformed", message: expect.stringContaining("metadata") })
})

test("workers are a service of Effect", async () => {
  const live = WorkerService.layer(options).pipe(
    Layer.provide(Store.layer(() => openMemoryStore())),
  )
  const program = Effect.gen(function* () {
    const workers = yield* WorkerService
    const { state } = yield* workers.give(appoint)
    const entries = yield* Stream.runCollect(workers.entries())
    const [first] = yield* Stream.runCollect(Stream.take(workers.follow(), 1))
    return { state, entries: entries.length, first, again: yield* workers.worker("worker-1") }
  })
  const done = await Effect.runPromise(Effect.provide(program, live))
  expect(done).toMatchObject({ entries: 1, first: { kind: "event" } })
  expect(done.again).toEqual(done.state)
})

describe("the golden stream of workers", () => {
  const events = goldenWorkerStream().map((stored) => Result.getOrThrow(workerCodec.decode(stored)))

  test("has an event of every type, and reads for ever", () => {
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(workerEventTypes))
    expect(foldWorker(events)).toMatchObject({
      phase: "HasLeft",
      redesignatedOn: "2025-05-15",
      leaving: { on: "2025-06-30" },
      training: [{ step: "induction", on: "2025-05-02" }],
      supervisions: [{ on: "2025-05-21" }],
    })
  })

  test("is what is written now", async () => {
    expect(await currentWorkerStream()).toEqual(goldenWorkerStream())
  })

  test.each<[string, (stored: StoredEvent) => StoredEvent]>([
    ["of a later version", (stored) => ({ ...stored, schemaVersion: 99 })],
    ["in another stream", (stored) => ({ ...stored, streamId: "worker:worker-2" })],
    ["at another place", (stored) => ({ ...stored, version: 7 })],
    ["that is torn", (stored) => ({ ...stored, body: stored.body.slice(0, -1) })],
  ])("an event %s is told to be damaged", (_, change) => {
    const [stored] = goldenWorkerStream()
    if (stored === undefined) throw new Error("The golden stream is torn.")
    const read = workerCodec.decode(change(stored))
    expect(Result.isFailure(read) && read.failure.reason).toBe("damaged")
  })
})
