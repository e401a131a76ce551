import { episodeEventTypes } from "@str-service/domain"
import { jsonSchemas } from "@str-service/domain/schemas"
import { describe, expect, test } from "vitest"
import { str } from "./str.ts"

const schemaOf = async (...args: ReadonlyArray<string>) => {
  const { status, stdout, stderr } = await str(["episodes", "schema", ...args])
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
  return { text: stdout, schema: JSON.parse(stdout) }
}

describe("str episodes schema", () => {
  test("prints one document of JSON Schema, in which every reference leads somewhere", async () => {
    const { text, schema } = await schemaOf()
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema")
    const references = Array.from(text.matchAll(/"\$ref": "#\/\$defs\/([^"]+)"/gu), ([, to]) => to)
    expect(references).toContain("EpisodeEvent")
    expect(Object.keys(schema.$defs)).toEqual(expect.arrayContaining([...new Set(references)]))
  })

  test("of events, unless commands or rejections are asked for", async () => {
    const { event, command, rejection } = jsonSchemas()
    expect((await schemaOf()).schema).toMatchObject({ ...event.schema, $defs: event.definitions })
    expect((await schemaOf("--of", "command")).schema.$defs).toEqual(command.definitions)
    expect((await schemaOf("--of", "rejection")).schema).toMatchObject({ ...rejection.schema })
  })

  test("knows every type of event", async () => {
    const { text } = await schemaOf()
    for (const type of episodeEventTypes) expect(text).toContain(`"${type}"`)
  })
})
