import type { EpisodeCommand } from "@str-service/domain"
import { jsonSchemas, standardSchemas } from "@str-service/domain/schemas"
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
      expect(schema["~standard"]).toMatchObject({ version: 1, vendor: "effect" })
    }
  })

  test("which give back what is right, at once", () => {
    expect(validate(close)).toEqual({ value: close })
  })

  test("which say where something is wrong, and what", () => {
    expect(validate({ ...close, data: { ...close.data, on: "2013-02-29" } })).toMatchObject({
      issues: [{ path: ["data", "on"], message: expect.stringContaining("a real calendar day") }],
    })
  })

  test.each([
    ["a day", { ...close, data: { ...close.data, on: "31-01-2013" } }],
    ["an instant", { ...close, metadata: { ...close.metadata, now: "yesterday" } }],
  ])("which name %s that is written otherwise once", (_, value) => {
    expect(validate(value)).toEqual({ issues: [expect.anything()] })
  })

  test("which know every key", () => {
    expect(validate({ ...close, note: "x" })).toMatchObject({ issues: [{ path: ["note"] }] })
  })
})
