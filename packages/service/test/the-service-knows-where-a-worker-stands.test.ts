import { exampleBoroughStr } from "@str-service/policy"
import {
  type CommandRequest,
  episodeCodec,
  MemoryData,
  openMemoryStore,
  openService,
  type Service,
  type WorkerCommandRequest,
  workerCodec,
} from "@str-service/service"
import { expect, test } from "vitest"
import { clockAt } from "./given/service.ts"

type Day = `${number}-${number}-${number}`

/** A service under a policy that lets only STR workers hold episodes, with one episode referred. */
const givenEpisode = async () => {
  const data = new MemoryData()
  const another = () =>
    openService({
      store: openMemoryStore({ data }),
      policies: exampleBoroughStr,
      clock: clockAt("2025-07-01"),
    })
  const service = another()
  const facts = { inCrisis: true }
  const referred = await service.give({
    type: "Refer",
    data: { on: "2025-06-01", personId: "person-1", team: "access", facts },
    episodeId: "episode-1",
    actor: "lead-1",
  })
  expect(referred._tag).toBe("Accepted")
  return { data, service, another }
}

const appoint = (role: "str" | "css", workerId = "worker-1"): WorkerCommandRequest => ({
  type: "Appoint",
  data: { on: "2025-05-01", role, employer: "council", teams: ["access"], serviceAreas: [] },
  workerId,
  actor: "lead-1",
})

const onWorker = (type: "Redesignate" | "Leave", on: Day): WorkerCommandRequest => ({
  type,
  data: { on },
  workerId: "worker-1",
  actor: "lead-1",
})

const assign = (
  on: Day,
  more: Partial<Extract<CommandRequest, { type: "AssignWorker" }>["data"]> = {},
): CommandRequest & { readonly type: "AssignWorker" } => ({
  type: "AssignWorker",
  data: { on, workerId: "worker-1", ...more },
  episodeId: "episode-1",
  actor: "lead-1",
})

const because = async (outcome: ReturnType<Service["give"]>) => {
  const given = await outcome
  return given._tag === "Rejected" ? given.reason._tag : given._tag
}

test("a worker in post in the STR role is assigned, as another process knows too", async () => {
  const { service, another } = await givenEpisode()
  await another().workers.give(appoint("str"))
  const outcome = await service.give(assign("2025-06-02"))
  expect(outcome).toMatchObject({ _tag: "Accepted", events: [{ type: "WorkerAssigned" }] })
  expect(outcome).not.toHaveProperty("events.0.data.worker")
})

test("a worker of the older scheme is assigned from the day of redesignation on", async () => {
  const { service } = await givenEpisode()
  await service.workers.give(appoint("css"))
  expect(await because(service.give(assign("2025-06-02")))).toBe("OnlyStrWorkersAssigned")
  await service.workers.give(onWorker("Redesignate", "2025-06-10"))
  expect(await because(service.give(assign("2025-06-09")))).toBe("OnlyStrWorkersAssigned")
  expect(await because(service.give(assign("2025-06-10")))).toBe("Accepted")
})

test("a worker who has left, or is not yet appointed, is not assigned", async () => {
  const { service } = await givenEpisode()
  const later = { ...appoint("str"), data: { ...appoint("str").data, on: "2025-06-05" } }
  await service.workers.handle({
    type: later.type,
    data: later.data,
    metadata: {
      workerId: "worker-1",
      commandId: "a",
      now: "2025-06-05T09:00:00Z",
      today: "2025-06-05",
      actor: "lead-1",
    },
  })
  await service.workers.give(onWorker("Leave", "2025-06-20"))
  expect(await because(service.give(assign("2025-06-04")))).toBe("WorkerNotYetAppointed")
  expect(await because(service.give(assign("2025-06-21")))).toBe("WorkerHasLeft")
  expect(await because(service.give(assign("2025-06-20")))).toBe("Accepted")
})

test("what the worker's own stream says replaces what somebody supplied", async () => {
  const { service } = await givenEpisode()
  await service.workers.give(appoint("css"))
  const supplied = assign("2025-06-02", { worker: { role: "str" } })
  expect(await because(service.give(supplied))).toBe("OnlyStrWorkersAssigned")
})

test("of a worker without a stream, or whose stream was erased, what was supplied stands", async () => {
  const { service, data } = await givenEpisode()
  expect(await because(service.give(assign("2025-06-02")))).toBe("WorkerNotKnown")
  const supplied = assign("2025-06-02", { worker: { role: "str" } })
  expect(await because(service.give(supplied))).toBe("Accepted")
  await service.workers.give(appoint("css", "worker-2"))
  const erasure = { expectedVersion: 1, on: "2025-07-01", reason: "other" } as const
  await openMemoryStore({ data }).erase({ streamId: workerCodec.streamOf("worker-2"), ...erasure })
  const again = { ...supplied.data, workerId: "worker-2" }
  expect(await because(service.give({ ...supplied, data: again }))).toBe("Accepted")
  expect(await service.workers.worker("worker-2")).toMatchObject({ _tag: "Erased" })
})

test("an amendment of an assignment is told the same", async () => {
  const { service } = await givenEpisode()
  await service.workers.give(appoint("str"))
  await service.workers.give(appoint("css", "worker-2"))
  const outcome = await service.give({ ...assign("2025-06-02"), commandId: "assign-1" })
  expect(outcome._tag).toBe("Accepted")
  const amended = (workerId: string): CommandRequest => ({
    type: "Amend",
    data: {
      target: "assign-1/0",
      reason: "entered-wrongly",
      to: { type: "AssignWorker", data: { on: "2025-06-03", workerId } },
    },
    episodeId: "episode-1",
    actor: "lead-1",
  })
  expect(await because(service.give(amended("worker-2")))).toBe("OnlyStrWorkersAssigned")
  expect(await because(service.give(amended("worker-1")))).toBe("Accepted")
})

test("episodes and workers are streams of their own, and each is followed without the other", async () => {
  const { service, data } = await givenEpisode()
  await service.workers.give(appoint("str"))
  const types: Array<string> = []
  for await (const batch of service.workers.entries()) {
    types.push(...batch.map((entry) => (entry.kind === "event" ? entry.event.type : entry.kind)))
  }
  expect(types).toEqual(["Appointed"])
  const streams: Array<string> = []
  for await (const batch of openMemoryStore({ data }).readAll()) {
    streams.push(...batch.map(({ streamId }) => streamId))
  }
  expect([...new Set(streams)]).toEqual(["episode:episode-1", "worker:worker-1"])
  expect(workerCodec.thingOf("episode:episode-1")).toBeNull()
  expect(episodeCodec.thingOf("worker:worker-1")).toBeNull()
})

test("a follower of workers is told that a record was erased", async () => {
  const { service, data } = await givenEpisode()
  await service.workers.give(appoint("str"))
  await openMemoryStore({ data }).erase({
    streamId: workerCodec.streamOf("worker-1"),
    expectedVersion: 1,
    on: "2025-07-01",
    reason: "other",
  })
  const leaving = new AbortController()
  for await (const batch of service.workers.follow({ signal: leaving.signal })) {
    expect(batch).toMatchObject([{ kind: "tombstone", workerId: "worker-1" }])
    leaving.abort()
  }
})
