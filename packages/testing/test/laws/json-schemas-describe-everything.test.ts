import { episodeDecider } from "@str-service/domain"
import { eventFormat, jsonSchemas } from "@str-service/domain/schemas"
import { attempted, commands, lawfulHistories } from "@str-service/testing"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, test } from "vitest"

const schemas = jsonSchemas()

const validating = ({ schema, definitions }: (typeof schemas)["command"]) =>
  new Ajv2020({ strict: false, allErrors: true }).compile({ ...schema, $defs: definitions })

const command = validating(schemas.command)
const event = validating(schemas.event)
const rejection = validating(schemas.rejection)

const expectValid = (validate: typeof command, value: unknown): void => {
  validate(JSON.parse(JSON.stringify(value)))
  expect(validate.errors ?? []).toEqual([])
}

describe("the JSON Schemas", () => {
  test("let pass every command, event and rejection", () => {
    fc.assert(
      fc.property(
        lawfulHistories(episodeDecider),
        fc.array(commands, { maxLength: 10 }),
        ({ policies, attempts, state }, wild) => {
          const decider = episodeDecider(policies)
          for (const attempt of [
            ...attempts,
            ...wild.map((one) => attempted(decider, state, one)),
          ]) {
            expectValid(command, attempt.command)
            if (Result.isFailure(attempt.decision)) expectValid(rejection, attempt.decision.failure)
            else {
              for (const one of attempt.decision.success) {
                expectValid(event, one)
                expectValid(event, { format: eventFormat, ...one })
              }
            }
          }
        },
      ),
    )
  })

  const metadata = {
    episodeId: "episode-1",
    commandId: "command-1",
    now: "2012-10-01T09:00:00Z",
    today: "2012-10-01",
    actor: "worker-1",
  }
  const close = { on: "2012-10-01", reason: "moved", outcome: "unknown" }

  test("refuse an event of another format than ours", () => {
    const closed = {
      type: "Closed",
      data: close,
      metadata: {
        episodeId: "episode-1",
        eventId: "command-1/0",
        version: 2,
        commandId: "command-1",
        recordedAt: "2012-10-01T09:00:00Z",
        actor: "worker-1",
      },
    }
    expectValid(event, closed)
    expectValid(event, { ...closed, format: eventFormat })
    expect(event({ ...closed, format: eventFormat + 1 })).toBe(false)
    expect(event({ ...closed, note: "x" })).toBe(false)
  })

  test("let pass a command that is as it should be", () => {
    expectValid(command, { type: "Close", data: close, metadata })
  })

  test.each([
    ["of no known type", { type: "Shut", data: close, metadata }],
    ["with a key too many", { type: "Close", data: { ...close, note: "x" }, metadata }],
    ["with a key too few", { type: "Close", data: { on: close.on }, metadata }],
    ["with an unknown reason", { type: "Close", data: { ...close, reason: "bored" }, metadata }],
    [
      "with a day written otherwise",
      { type: "Close", data: { ...close, on: "1/10/12" }, metadata },
    ],
  ])("refuse a command %s", (_, value) => {
    expect(command(value)).toBe(false)
  })
})
