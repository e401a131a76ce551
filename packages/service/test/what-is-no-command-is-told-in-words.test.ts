import {
  type CommandRequest,
  type Outcome,
  readRequest,
  readWorkerRequest,
} from "@str-service/service"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { referral } from "./given/commands.ts"
import { givenService, typesIn } from "./given/service.ts"

const refer = referral("episode-1", "person-1")

/** What `give` is given by whoever does not ask the compiler. */
const given = (value: unknown) => givenService().service.give(value as CommandRequest)

const linesOf = async (outcome: Promise<Outcome>): Promise<ReadonlyArray<string>> => {
  const { _tag, ...told } = await outcome
  expect(_tag).toBe("Malformed")
  return "message" in told ? told.message.split("\n") : []
}

const types = expect.stringMatching(/The types are Refer, RecordFacts, .*, Amend, Withdraw\.$/u)

describe("whatever is given", () => {
  test.each([null, undefined, 7, "Refer", [], true])(
    "%s is no command, nor a request",
    async (value) => {
      const { service } = givenService()
      expect(await linesOf(given(value))).toEqual([
        "This is no object. A command is one with type, data, episodeId and actor.",
      ])
      expect(await linesOf(service.handle(value))).toEqual([
        "This is no object. A command is one with type, data and metadata.",
      ])
      expect(await service.workers.give(value as never)).toEqual({
        _tag: "Malformed",
        message: "This is no object. A command is one with type, data, workerId and actor.",
      })
    },
  )

  test("there is an outcome, and nothing is written", async () => {
    const { service } = givenService()
    const wild = fc.anything({ withNullPrototype: true, withDate: true, withBigInt: true })
    const like = fc.record(
      {
        type: fc.oneof(fc.constantFrom("Refer", "Close", "Amend", "Withdraw", "Appoint"), wild),
        data: fc.oneof(wild, fc.record({ on: wild, to: wild, facts: wild, target: wild })),
        episodeId: wild,
        actor: wild,
        commandId: wild,
        metadata: wild,
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(fc.oneof(wild, like), async (value) => {
        const asked = [
          service.give(value as CommandRequest),
          service.handle(value),
          service.workers.give(value as never),
          service.workers.handle(value),
        ]
        for (const outcome of await Promise.all(asked)) expect(outcome._tag).toBe("Malformed")
        expect(readRequest(value)).toMatchObject({ _tag: "Malformed" })
      }),
      { numRuns: 100 },
    )
    expect(await typesIn(service)).toEqual([])
  })
})

describe("the type of a command", () => {
  test("is asked for, and those there are told", async () => {
    const { type: _, ...without } = refer
    expect(await linesOf(given({}))).toEqual([expect.stringMatching(/^type is missing\./u)])
    expect(await linesOf(given(without))).toEqual([types])
  })

  test("comes with the one that was meant, and is not repeated", async () => {
    expect(await linesOf(given({ ...refer, type: "refer" }))).toEqual([
      expect.stringMatching(/^type: there is no such command\. Did you mean Refer\? The types/u),
    ])
    for (const type of ["Ann Smith phoned", 7]) {
      expect(await linesOf(given({ ...refer, type }))).toEqual([
        expect.stringMatching(/^type: there is no such command\. The types are/u),
      ])
    }
  })

  test("is told of what an amendment supplies, where it stands", async () => {
    const amend = (to: unknown) => ({
      ...refer,
      type: "Amend",
      data: { target: "c-1/0", reason: "other", to },
    })
    expect(await linesOf(given(amend({ type: "close", data: {} })))).toEqual([
      expect.stringMatching(/^data\.to\.type: there is no such command\. Did you mean Close\?/u),
    ])
    expect(await linesOf(given(amend([])))).toEqual([
      "data.to: expected an object with type and data.",
    ])
  })
})

describe("what is wrong in a command", () => {
  test("is told once for each place, as the caller wrote it", async () => {
    const { actor, ...others } = refer
    const wrong = { ...others, acter: actor, data: { ...refer.data, on: "1 October 2012" } }
    expect((await linesOf(given(wrong))).toSorted()).toEqual([
      "acter is not known here. Mend it, or leave it out.",
      "actor is missing. Add it.",
      "data.on: expected a day, YYYY-MM-DD.",
    ])
    const { data: _, ...empty } = refer
    expect(await linesOf(given(empty))).toEqual(["data is missing. Add it."])
    const metadata = { episodeId: "episode-1", commandId: "c-1", actor, now: "noon" }
    const { service } = givenService()
    const handled = await linesOf(service.handle({ type: "Refer", data: refer.data, metadata }))
    expect(handled.toSorted()).toEqual([
      expect.stringMatching(/^metadata\.now: expected a UTC instant/u),
      "metadata.today is missing. Add it.",
    ])
  })

  test("is a command's id that is none, for it would be another whenever asked again", async () => {
    expect(await linesOf(given({ ...refer, commandId: null }))).toEqual([
      expect.stringMatching(/^commandId: expected an opaque reference/u),
    ])
    expect(readRequest({ ...refer, commandId: null })).toMatchObject({ _tag: "Malformed" })
  })

  test("is a day or an instant of the caller's own: the clock alone says when it is", async () => {
    const dated = { ...refer, today: "2012-10-01", now: "2012-10-01T10:00:00Z" }
    expect((await linesOf(given(dated))).toSorted()).toEqual([
      "now is not known here. Mend it, or leave it out.",
      "today is not known here. Mend it, or leave it out.",
    ])
    expect(readRequest({ ...refer, today: "2012-10-01" })).toMatchObject({ _tag: "Malformed" })
  })

  test("is not repeated where somebody may have typed it", async () => {
    const told = async (wrong: object) =>
      (await linesOf(given({ ...refer, ...wrong }))).map((line) => line.split(/:| is not/u)[0])
    const data = (wrong: object) => ({ data: { ...refer.data, ...wrong } })
    for (const key of ["spoke to Ann Smith", "9434765919", "_Ann", "a".repeat(65)]) {
      expect(await told(data({ [key]: true }))).toEqual(["a key of data"])
      expect(await told({ [key]: true })).toEqual(["a key beside type, data, episodeId and actor"])
    }
    for (const key of ["9434765919", "Ann", "inCrisis"]) {
      expect(await told(data({ facts: { [key]: 5n } }))).toEqual(["a key of data.facts"])
      const to = { type: "RecordFacts", data: { on: "2012-10-01", facts: { [key]: 5n } } }
      const amend = { type: "Amend", data: { target: "c-1/0", reason: "other", to } }
      expect(await told(amend)).toEqual(["a key of data.to.data.facts"])
    }
    expect(
      await told({ type: "HoldReview", data: { on: "2012-10-01", continuingNeed: [7] } }),
    ).toEqual(["data.continuingNeed.0"])
  })
})

test("a request is read for the compiler as give reads it", async () => {
  const sent: unknown = JSON.parse(JSON.stringify(refer))
  const request = readRequest(sent)
  if ("_tag" in request) throw new Error(request.message)
  expect((await givenService().service.give(request))._tag).toBe("Accepted")
  expect(readRequest({ ...refer, actor: 7 })).toEqual({
    _tag: "Malformed",
    message: expect.stringMatching(/^actor: expected an opaque reference/u),
  })
  const leave = { type: "Leave", data: { on: "2012-12-31" }, workerId: "w-1", actor: "lead-1" }
  expect(readWorkerRequest(leave)).toEqual(leave)
  expect(readWorkerRequest({ ...leave, type: "leaf" })).toMatchObject({
    message: expect.stringContaining("Did you mean Leave?"),
  })
})
