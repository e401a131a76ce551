import type { EpisodeCommand } from "@str-service/domain"
import {
  jsonSchemas,
  standardSchemas,
  workerJsonSchemas,
  workerStandardSchemas,
} from "@str-service/domain/schemas"
import type { StandardSchemaV1 } from "effect/StandardSchema"
import { describe, expect, test } from "vitest"

const close: EpisodeCommand = {
  type: "Close",
  data: { on: "2013-01-31", reason: "goals-met", outcome: "supporting-self" },
  metadata: {
    episodeId: "episode-1",
    commandId: "form-9",
    now: "2013-01-31T16:00:00Z",
    today: "2013-01-31",
    actor: "worker-7",
  },
}

const { command } = standardSchemas()
const validate = (value: unknown) => command["~standard"].validate(value)

describe("commands, events and rejections are Standard Schemas", () => {
  test("of what there are JSON Schemas of", () => {
    expect(Object.keys(standardSchemas())).toEqual(Object.keys(jsonSchemas()))
    for (const schema of Object.values(standardSchemas())) {
      expect(schema["~standard"]).toMatchObject({ version: 1, vendor: "str-service" })
    }
  })

  test("which give back what is right, at once", () => {
    expect(validate(close)).toEqual({ value: close })
  })

  test("which say where something is wrong, and what", () => {
    expect(validate({ ...close, data: { ...close.data, on: "2013-02-29" } })).toMatchObject({
      issues: [{ path: ["data", "on"], message: "Expected a real calendar day." }],
    })
  })

  test.each([
    ["a day", { ...close, data: { ...close.data, on: "31-01-2013" } }],
    ["an instant", { ...close, metadata: { ...close.metadata, now: "yesterday" } }],
  ])("which name %s that is written otherwise once", (_, value) => {
    expect(validate(value)).toEqual({ issues: [expect.anything()] })
  })

  test("which know every key, and what a slip of the pen meant", () => {
    expect(validate({ ...close, x: "x" })).toEqual({
      issues: [{ path: ["x"], message: "This key is not known here." }],
    })
    const { reason, ...data } = close.data
    expect(validate({ ...close, data: { ...data, reson: reason } })).toEqual({
      issues: [
        { path: ["data", "reson"], message: "This key is not known here. Did you mean reason?" },
        { path: ["data", "reason"], message: "This is missing. Add it." },
      ],
    })
  })

  test.each([
    [
      "a type that there is not",
      { ...close, type: "close" },
      ["type"],
      /^Expected one of Refer, .*\. Did you mean Close\?$/u,
    ],
    [
      "no type",
      { ...close, type: undefined },
      ["type"],
      /^This is missing\. Expected one of Refer, /u,
    ],
    ["a text", "close", [], /^Expected an object\.$/u],
    ["nothing", null, [], /^Expected an object\.$/u],
    [
      "an amendment to what none supplies",
      { ...close, type: "Amend", data: { target: "a/0", reason: "other", to: { type: "Amend" } } },
      ["data", "to", "type"],
      /^Expected one of Refer, (?!.*Amend).*, Resume\.$/u,
    ],
  ])("which say of %s which there are", (_, value, path, message) => {
    expect(validate(value)).toEqual({ issues: [{ path, message: expect.stringMatching(message) }] })
  })

  test("which know events and rejections by their names, too", () => {
    const { event, rejection } = standardSchemas()
    expect(event["~standard"].validate({ type: "Closd" })).toMatchObject({
      issues: [{ path: ["type"], message: expect.stringMatching(/Did you mean Closed\?$/u) }],
    })
    expect(rejection["~standard"].validate({ _tag: "NotPausd" })).toMatchObject({
      issues: [{ path: ["_tag"], message: expect.stringMatching(/Did you mean NotPaused\?$/u) }],
    })
  })

  test("so are those of workers", () => {
    const schemas = workerStandardSchemas()
    expect(Object.keys(schemas)).toEqual(Object.keys(workerJsonSchemas()))
    expect(schemas.command["~standard"].validate({ type: "Apoint" })).toMatchObject({
      issues: [{ path: ["type"], message: expect.stringMatching(/Did you mean Appoint\?$/u) }],
    })
    expect(schemas.event["~standard"].validate({ type: "Amended" })).toMatchObject({
      issues: expect.arrayContaining([expect.objectContaining({ path: ["data"] })]),
    })
    expect(schemas.rejection["~standard"].validate({})).toMatchObject({
      issues: [{ path: ["_tag"], message: expect.stringMatching(/^This is missing\. Expected/u) }],
    })
  })

  test("which fit wherever a Standard Schema does", () => {
    const fits: StandardSchemaV1<EpisodeCommand, EpisodeCommand> = command
    expect(fits["~standard"].version).toBe(1)
  })
})
