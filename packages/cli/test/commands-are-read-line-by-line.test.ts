import { readCommands } from "@str-service/cli"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { commandAt, commandsNdjson, lawfulCommands, ndjson } from "./caseload.ts"
import { fileOf, told } from "./outcome.ts"

const read = (text: string) => readCommands(fileOf("commands.ndjson", text))

const start = commandAt("2012-10-03", "StartEnablement", {})

describe("each line is a command", () => {
  test("in the order of the file, blank lines and all", () => {
    expect(
      Result.getOrThrow(read(`\u{FEFF}\n${commandsNdjson.replaceAll("\n", "\r\n\r\n")}`)),
    ).toEqual(lawfulCommands)
  })

  test("with whatever spaces JSON allows", () => {
    expect(Result.getOrThrow(read(`  ${JSON.stringify(start).replaceAll(",", " , ")}  `))).toEqual([
      start,
    ])
  })

  test("and an empty file holds none", () => {
    expect(Result.getOrThrow(read(""))).toEqual([])
  })
})

describe("what cannot be read is told with its place, all of it at once", () => {
  test("broken JSON, and what is no object", () => {
    expect(told(read(`{"type":\n[1]\n"text"\n${ndjson(start)}{"a":1,}\n{} {}\n// note\n`))).toEqual(
      [
        "commands.ndjson:1:9: This is not JSON (value expected). Mend it.",
        "commands.ndjson:2:1: This is no JSON object. Write one.",
        "commands.ndjson:3:1: This is no JSON object. Write one.",
        "commands.ndjson:5:8: This is not JSON (property name expected). Mend it.",
        "commands.ndjson:6:4: This is not JSON (end of file expected). Mend it.",
        expect.stringMatching(/^commands.ndjson:7:1: This is not JSON/u),
      ],
    )
  })

  test("values that are not what their keys hold, keys that are missing, and keys too many", () => {
    const text = ndjson({
      ...start,
      data: { on: "2012-02-30", off: 1 },
      metadata: { ...start.metadata, actor: undefined },
    })
    expect(told(read(text))).toEqual([
      `commands.ndjson:1:35: "data.on": expected a real calendar day. Mend it.`,
      `commands.ndjson:1:53: "off" is not known here. Mend it, or leave it out.`,
      `commands.ndjson:1:62: "actor" is missing. Add it.`,
    ])
  })

  test("a key that stands twice in one object", () => {
    const text = JSON.stringify(start).replace('"data":{', '"data":{"on":"2012-10-02",')
    expect(told(read(text))).toEqual([
      `commands.ndjson:1:53: "on" stands here twice. Keep one of them.`,
    ])
  })

  test("a key that stands twice once its escapes are read", () => {
    const text = JSON.stringify(start).replace('"data":{', '"data":{"\\u006fn":"2012-10-02",')
    expect(told(read(text))).toEqual([
      `commands.ndjson:1:58: "on" stands here twice. Keep one of them.`,
    ])
  })

  test("a command that does not exist, with what was meant", () => {
    expect(told(read(ndjson({ ...start, type: "StartEnablment" })))).toEqual([
      expect.stringMatching(
        /^commands.ndjson:1:9: This "type" cannot stand here. Did you mean StartEnablement\?/u,
      ),
    ])
  })

  test("an amendment to what no command supplies", () => {
    const amend = { target: "c-1/0", reason: "other", to: { type: "Withdraw", data: {} } }
    expect(told(read(ndjson({ ...start, type: "Amend", data: amend })))).toEqual([
      expect.stringMatching(/^commands.ndjson:1:\d+: This "type" cannot stand here/u),
    ])
    expect(told(read(ndjson({ ...start, type: "Amend", data: { ...amend, to: 7 } })))).toEqual([
      expect.stringMatching(/^commands.ndjson:1:\d+: "data.to" is no JSON object/u),
    ])
  })

  test("an object without a type", () => {
    expect(told(read("{}"))).toEqual([`commands.ndjson:1:1: "type" is missing. Add it.`])
  })

  test("keys that every object has are not taken for ones it knows", () => {
    expect(told(read(JSON.stringify(start).replace('"data":{', '"data":{"__proto__":1,')))).toEqual(
      [expect.stringContaining(`"__proto__" is not known here`)],
    )
  })

  test("characters in another encoding than UTF-8, line by line", () => {
    const bytes = new Uint8Array([...new TextEncoder().encode("{}\nab"), 0xe9, 0x0a, 0x78, 0xff])
    expect(told(readCommands({ name: "commands.ndjson", bytes }))).toEqual([
      "commands.ndjson:2:3: There is a character here that is not UTF-8. Save the file as UTF-8.",
      "commands.ndjson:3:2: There is a character here that is not UTF-8. Save the file as UTF-8.",
    ])
  })

  test("a file in UTF-16", () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x7b, 0x00])
    expect(told(readCommands({ name: "commands.ndjson", bytes }))).toEqual([
      "commands.ndjson: The file is in UTF-16. Save it as UTF-8.",
    ])
  })
})
