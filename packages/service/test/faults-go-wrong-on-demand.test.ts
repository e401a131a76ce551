import {
  type Append,
  faultsOnDemand,
  MemoryData,
  openMemoryStore,
  type StoredEntry,
} from "@str-service/service"
import { expect, test } from "vitest"

const append = (commandId: string, expectedVersion: number, streamId = "episode:1"): Append => ({
  streamId,
  expectedVersion,
  commandId,
  events: [{ eventId: `${commandId}/0`, type: "GoalSet", schemaVersion: 1, body: "{}" }],
})

const given = () => {
  const data = new MemoryData()
  const faults = faultsOnDemand()
  return { data, faults, store: openMemoryStore({ data, faults }) }
}

const commandsIn = async (batches: AsyncIterable<ReadonlyArray<StoredEntry>>) => {
  const entries: Array<StoredEntry> = []
  for await (const batch of batches) entries.push(...batch)
  return entries.map((entry) => (entry.kind === "event" ? entry.commandId : entry.kind))
}

test("a conflict is told once, and nothing is appended", async () => {
  const { faults, store } = given()
  faults.conflict()
  expect(await store.append(append("c-1", 0))).toEqual({ _tag: "Conflict" })
  expect(await store.append(append("c-1", 0))).toEqual({ _tag: "Appended", version: 1 })
})

test("a late commit keeps its place in the order, and what comes after waits for it", async () => {
  const { faults, store } = given()
  const late = faults.delay()
  const slow = store.append(append("slow", 0, "episode:1"))
  await store.append(append("quick", 0, "episode:2"))
  expect(await commandsIn(store.readAll())).toEqual([])
  expect((await store.readStream("episode:2")).version).toBe(1)
  late.release()
  await slow
  expect(await commandsIn(store.readAll())).toEqual(["slow", "quick"])
})

test.for([
  ["never", 0],
  ["at-once", 1],
] as const)(
  "a time-out of an append that was made %s leaves version %i",
  async ([lands, version]) => {
    const { faults, store } = given()
    faults.timeOut(lands)
    await expect(store.append(append("c-1", 0))).rejects.toMatchObject({
      reason: "outcome-unknown",
    })
    expect((await store.readStream("episode:1")).version).toBe(version)
  },
)

test("an append that timed out may land later, unless another was first", async () => {
  const { faults, store } = given()
  const late = faults.timeOutThenLand()
  await expect(store.append(append("c-1", 0))).rejects.toMatchObject({ reason: "outcome-unknown" })
  expect(await store.append(append("c-2", 0))).toEqual({ _tag: "Appended", version: 1 })
  late.release()
  expect(await store.append(append("c-3", 1))).toEqual({ _tag: "Appended", version: 2 })
  expect(await commandsIn(store.readAll())).toEqual(["c-2", "c-3"])
})

test.for([
  ["before-commit", 0],
  ["before-acknowledgement", 1],
] as const)(
  "a crash %s leaves version %i to whoever opens the data again",
  async ([at, version]) => {
    const { data, faults, store } = given()
    faults.crash(at)
    await expect(store.append(append("c-1", 0))).rejects.toMatchObject({
      reason: "outcome-unknown",
    })
    await expect(store.readStream("episode:1")).rejects.toMatchObject({ reason: "unavailable" })
    expect((await openMemoryStore({ data }).readStream("episode:1")).version).toBe(version)
  },
)

test("an erasure that a crash interrupted is completed by asking again", async () => {
  const { data, faults, store } = given()
  await store.append(append("c-1", 0))
  faults.crash("amid-erasure")
  const erasure = {
    streamId: "episode:1",
    expectedVersion: 1,
    on: "2032-10-01",
    reason: "retention-ended",
  } as const
  await expect(store.erase(erasure)).rejects.toMatchObject({ reason: "outcome-unknown" })
  const again = openMemoryStore({ data })
  expect(await commandsIn(again.readAll())).toEqual(["c-1", "tombstone"])
  expect(await again.erase(erasure)).toMatchObject({ _tag: "Erased", tombstone: { version: 1 } })
  expect(await commandsIn(again.readAll())).toEqual(["tombstone"])
})
