import { episodeCommandTypes, episodeEventTypes, fold } from "@str-service/domain"
import { EpisodeCommand, EpisodeEvent, jsonSchemas, Rejection } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { inEnablement } from "../given/beginnings.ts"
import { anEpisode, type Episode } from "../given/episode.ts"
import { always, answer } from "../given/policies.ts"
import { typesOf } from "../given/reading.ts"
import {
  amend,
  assignWorker,
  close,
  endExemption,
  giveChargeNotice,
  holdReview,
  pause,
  recordFacts,
  recordMissedSupport,
  recordSupport,
  refer,
  resume,
  reviewGoal,
  setGoal,
  startChargeable,
  startEnablement,
  withdraw,
} from "../given/requests.ts"

const exempting = always({
  charging: () => answer("exempt", { params: { ground: "cjd" }, factsUsed: { hasCjd: true } }),
})

/** An episode in which everything happened that can. */
const eventful = (): Episode =>
  anEpisode(exempting)
    .and(refer("2012-10-01", { serviceArea: "mind", facts: { needs: ["housing"], age: 40 } }))
    .and(recordFacts("2012-10-01", { hasCjd: true }))
    .and(startEnablement("2012-10-01", { judgement: { by: "lead-1", reason: "team-accepted" } }))
    .and(assignWorker("2012-10-02"))
    .and(recordSupport("2012-10-03"))
    .and(recordMissedSupport("2012-10-04"))
    .and(setGoal("2012-10-05", "g-1"))
    .and(reviewGoal("2012-10-20", "g-1"))
    .and(pause("2012-10-21"))
    .and(resume("2012-10-25"))
    .and(holdReview("2012-11-09", { nextReviewOn: "2012-12-09" }))
    .and(startChargeable("2012-11-13"))
    .and(giveChargeNotice("2012-11-12"))
    .and(endExemption("charging:c-12", "2012-12-01"))
    .and(amend("c-5/0", recordSupport("2012-10-03", { minutes: 15 })))
    .and(withdraw("c-6/0"))
    .and(close("2013-01-31", { onward: "primary-care" }))

const read = Schema.decodeUnknownSync(EpisodeEvent, { onExcessProperty: "error" })

describe("an event of every type", () => {
  test("can come about", () => {
    expect(new Set(typesOf(eventful().events))).toEqual(new Set(episodeEventTypes))
  })

  test("reads back from JSON as it was", () => {
    const written: ReadonlyArray<unknown> = JSON.parse(JSON.stringify(eventful().events))
    const events = written.map((event) => read(event))
    expect(events).toEqual(eventful().events)
    expect(fold(events)).toEqual(eventful().state)
  })

  test("reads back where ids are made of the longest id of a command", () => {
    const { latest } = inEnablement(exempting)
      .and(holdReview("2012-11-09"))
      .and(startChargeable("2012-11-12"), { commandId: "c".repeat(100) })
    expect(typesOf(latest)).toContain("ChargeExemptionGranted")
    for (const event of latest) expect(read(JSON.parse(JSON.stringify(event)))).toEqual(event)
  })

  test("holds nothing beside what its schema names", () => {
    const [event] = eventful().events
    expect(() => read({ ...event, note: "x" })).toThrow()
  })
})

const readCommand = Schema.decodeUnknownResult(EpisodeCommand, { onExcessProperty: "error" })

const isRead = (request: object, commandId = "c-1") =>
  readCommand({
    ...request,
    metadata: {
      episodeId: "e-1",
      commandId,
      now: "2012-10-01T10:00:00Z",
      today: "2012-10-01",
      actor: "a-1",
    },
  })._tag === "Success"

describe("a command is read only as what it is", () => {
  test.each([
    ["minutes from one to a day's", recordSupport("2012-10-01", { minutes: 1 }), true],
    ["a whole day", recordSupport("2012-10-01", { minutes: 1440 }), true],
    ["no minutes", recordSupport("2012-10-01", { minutes: 0 }), false],
    ["more than a day", recordSupport("2012-10-01", { minutes: 1441 }), false],
    ["half minutes", recordSupport("2012-10-01", { minutes: 1.5 }), false],
    ["nothing to pay", giveChargeNotice("2012-10-01", { amount: 0 }), true],
    ["less than nothing", giveChargeNotice("2012-10-01", { amount: -1 }), false],
    ["half pence", giveChargeNotice("2012-10-01", { amount: 0.5 }), false],
    ["a code", setGoal("2012-10-01", "g-1", { area: "a1-b" }), true],
    ["a code of one letter", setGoal("2012-10-01", "g-1", { area: "a" }), true],
    ["a code of 64", setGoal("2012-10-01", "g-1", { area: "a".repeat(64) }), true],
    ["a code too long", setGoal("2012-10-01", "g-1", { area: "a".repeat(65) }), false],
    ["a code in capitals", setGoal("2012-10-01", "g-1", { area: "Advocacy" }), false],
    ["free text for a code", setGoal("2012-10-01", "g-1", { area: "was sad today" }), false],
    ["a hyphen first", setGoal("2012-10-01", "g-1", { area: "-a" }), false],
    ["no code", setGoal("2012-10-01", "g-1", { area: "" }), false],
    ["a person by a date of birth", refer("2012-10-01", { personId: "p-1980-05-17" }), false],
    ["a person by an NHS number", refer("2012-10-01", { personId: "9434765919" }), false],
    ["a worker by a name", assignWorker("2012-10-01", "Jo Bloggs"), false],
    ["a pause with its end", pause("2012-10-01", { resumedOn: "2012-10-02" }), true],
    [
      "an amended pause with an end: that is another event",
      amend("c-1/0", pause("2012-10-01", { resumedOn: "2012-10-02" })),
      false,
    ],
    [
      "a fact that is null, for the policy to refuse",
      refer("2012-10-01", { facts: { age: null } }),
      true,
    ],
  ])("%s", (_what, request, expected) => {
    expect(isRead(request)).toBe(expected)
  })

  test("by an id of a hundred signs at most", () => {
    expect(isRead(recordSupport("2012-10-01"), "c".repeat(100))).toBe(true)
    expect(isRead(recordSupport("2012-10-01"), "c".repeat(101))).toBe(false)
  })

  test("with nothing beside what its schema names", () => {
    const request = recordSupport("2012-10-01")
    expect(isRead({ ...request, data: { ...request.data, note: "x" } })).toBe(false)
  })
})

describe("JSON Schemas", () => {
  const textOf = (which: "command" | "event" | "rejection") => JSON.stringify(jsonSchemas()[which])

  test.each(episodeCommandTypes)("of commands hold %s", (type) => {
    expect(textOf("command")).toContain(`"enum":["${type}"]`)
  })

  test.each(episodeEventTypes)("of events hold %s", (type) => {
    expect(textOf("event")).toContain(`"enum":["${type}"]`)
  })

  test.each(Rejection.members.map((member) => member.fields._tag.schema.literal))(
    "of rejections hold %s",
    (tag) => {
      expect(textOf("rejection")).toContain(`"enum":["${tag}"]`)
    },
  )

  test("are of the draft of 2020-12, and allow nothing else", () => {
    const { command, event, rejection } = jsonSchemas()
    expect([command, event, rejection].map(({ dialect }) => dialect)).toEqual([
      "draft-2020-12",
      "draft-2020-12",
      "draft-2020-12",
    ])
    expect(textOf("command")).toContain('"additionalProperties":false')
    expect(textOf("event")).toContain('"additionalProperties":false')
  })
})

test("no two commands, and no two events, share a name", () => {
  expect(new Set(episodeCommandTypes).size).toBe(EpisodeCommand.members.length)
  expect(new Set(episodeEventTypes).size).toBe(EpisodeEvent.members.length)
})
