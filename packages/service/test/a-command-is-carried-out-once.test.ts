import type { EpisodeEvent } from "@str-service/domain"
import { encodeEvent, openMemoryStore } from "@str-service/service"
import { describe, expect, test } from "vitest"
import { close, referral, start } from "./given/commands.ts"
import { accepted, givenService, typesIn } from "./given/service.ts"

const refer = { ...referral("episode-1", "person-1"), commandId: "refer-1" }
const referred = ["Referred", "EligibilityAssessed"]

describe("a command is carried out once", () => {
  test("when it is given again", async () => {
    const { service } = givenService()
    const first = await accepted(service.give(refer))
    const again = await accepted(service.give(refer))
    expect(first.isRepeated).toBe(false)
    expect(again.isRepeated).toBe(true)
    expect(again.events).toEqual(first.events)
    expect(await typesIn(service)).toEqual(referred)
  })

  test("when it is given again after others, to another process", async () => {
    const { service, another } = givenService()
    const first = await accepted(service.give(refer))
    await accepted(service.give(start("episode-1")))
    await accepted(service.give(close("episode-1")))
    const again = await accepted(another().give(refer))
    expect(again.events).toEqual(first.events)
    expect(again.state.phase).toBe("Closed")
  })

  test.for(["never", "at-once"] as const)(
    "when the store did not answer, and had appended it %s",
    async (lands) => {
      const { faults, service } = givenService()
      faults.timeOut(lands)
      const { events } = await accepted(service.give(refer))
      expect(events.map(({ type }) => type)).toEqual(referred)
      expect(await typesIn(service)).toEqual(referred)
    },
  )

  test("when the store did not answer, and appends it only after it was tried again", async () => {
    const { faults, service } = givenService()
    const late = faults.timeOutThenLand()
    await accepted(service.give(refer))
    late.release()
    await accepted(service.give(start("episode-1")))
    expect(await typesIn(service)).toEqual([...referred, "EnablementStarted"])
  })

  test("when the store did not answer, and appends it just before it is tried again", async () => {
    const { faults, service, another } = givenService()
    const late = faults.timeOutThenLand()
    faults.conflict()
    const giving = service.give(refer)
    late.release()
    await accepted(giving)
    await accepted(another().give(refer))
    expect(await typesIn(service)).toEqual(referred)
  })

  test("when the store stops before it is stored, and when it stops before it is told", async () => {
    for (const at of ["before-commit", "before-acknowledgement"] as const) {
      const { faults, service, another } = givenService("2012-10-25", 5)
      faults.crash(at)
      await expect(service.give(refer)).rejects.toMatchObject({ reason: "outcome-unknown" })
      const { events } = await accepted(another().give(refer))
      expect(events.map(({ type }) => type)).toEqual(referred)
      expect(await typesIn(another())).toEqual(referred)
    }
  })

  test("when many give it at once", async () => {
    const { another } = givenService()
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => accepted(another().give(refer))),
    )
    expect(outcomes.filter(({ isRepeated }) => !isRepeated)).toHaveLength(1)
    expect(await typesIn(another())).toEqual(referred)
  })
})

test("a command that another was ahead of is decided anew", async () => {
  const { faults, service } = givenService()
  await accepted(service.give(refer))
  for (let times = 0; times < 3; times += 1) faults.conflict()
  expect((await accepted(service.give(start("episode-1")))).state.phase).toBe("InEnablement")
})

test("of two that exclude each other, given at once, one is rejected", async () => {
  const { service, another } = givenService()
  await accepted(service.give(refer))
  const outcomes = await Promise.all([
    service.give(start("episode-1", "2012-10-03")),
    another().give(start("episode-1", "2012-10-04")),
  ])
  expect(outcomes.map(({ _tag }) => _tag).toSorted()).toEqual(["Accepted", "Rejected"])
})

test("many writers of one episode all have their say", async () => {
  const { service, another } = givenService()
  await accepted(service.give(refer))
  await Promise.all(
    Array.from({ length: 20 }, (_, worker) =>
      accepted(
        another().give({
          type: "AssignWorker",
          data: { on: "2012-10-05", workerId: `worker-${worker}` },
          episodeId: "episode-1",
          actor: "worker-1",
        }),
      ),
    ),
  )
  expect(await typesIn(service)).toHaveLength(22)
})

test("what the rules do not allow is rejected, and what is no command is malformed", async () => {
  const { service } = givenService()
  expect(await service.give(start("episode-1"))).toMatchObject({
    _tag: "Rejected",
    reason: { _tag: "NotReferred" },
  })
  const malformed = await service.handle({ type: "Refer", data: { persn: 1 } })
  expect(malformed).toMatchObject({ _tag: "Malformed" })
  expect(await typesIn(service)).toEqual([])
})

test("a command is given up when the store cannot be reached, and says that nothing was changed", async () => {
  const { faults, service } = givenService("2012-10-25", 5)
  faults.crash("before-commit")
  await expect(service.give(refer)).rejects.toThrow("stopped")
  await expect(service.give(refer)).rejects.toMatchObject({ reason: "unavailable" })
})

describe("an id that was used for another command", () => {
  test("is refused, and nothing is changed", async () => {
    const { service, another } = givenService()
    await accepted(service.give(refer))
    const others = [
      { ...refer, data: { ...refer.data, team: "access" } },
      { ...start("episode-1"), commandId: refer.commandId },
    ] as const
    for (const other of others) {
      for (const asked of [service, another()]) {
        expect(await asked.give(other)).toMatchObject({
          _tag: "Rejected",
          reason: { _tag: "CommandAlreadyHandled", commandId: refer.commandId },
          message: expect.stringContaining("Give a new command an id of its own."),
        })
      }
    }
    expect(await typesIn(service)).toEqual(referred)
  })

  test("is not one that somebody else gives again, later, with its facts in another order", async () => {
    const { service, another } = givenService()
    const facts = { inCrisis: true, expectedNeed: "short-term" }
    await accepted(service.give({ ...refer, data: { ...refer.data, facts } }))
    const turned = { expectedNeed: "short-term", inCrisis: true }
    const data = { ...refer.data, facts: turned }
    const again = await accepted(another().give({ ...refer, data, actor: "worker-99" }))
    expect(again.isRepeated).toBe(true)
  })
})

test("events that tell no digest are taken to come of whatever command has their id", async () => {
  const { service, data } = givenService()
  const { events } = await accepted(service.give(refer))
  expect(events.map(({ metadata }) => "commandDigest" in metadata)).toEqual([true, false])
  const withoutDigests = events.map(
    ({ metadata: { commandDigest: _, ...metadata }, ...event }) => ({
      ...event,
      metadata: { ...metadata, episodeId: "episode-2" },
    }),
  )
  await openMemoryStore({ data }).append({
    streamId: "episode:episode-2",
    expectedVersion: 0,
    commandId: refer.commandId,
    events: withoutDigests.map((event) => encodeEvent(event as EpisodeEvent)),
  })
  const other = { ...start("episode-2"), commandId: refer.commandId }
  expect((await accepted(service.give(other))).isRepeated).toBe(true)
})
