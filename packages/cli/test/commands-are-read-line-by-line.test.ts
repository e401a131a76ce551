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
      "commands.ndjson:1:53: This key is not known here. Mend it, or leave it out.",
      `commands.ndjson:1:62: "actor" is missing. Add it.`,
    ])
  })

  test("a key that stands twice in one object", () => {
    const text = JSON.stringify(start).replace('"data":{', '"data":{"on":"2012-10-02",')
    expect(told(read(text))).toEqual([
      "commands.ndjson:1:53: This key stands here twice. Keep one of them.",
    ])
  })

  test("a key that stands twice once its escapes are read", () => {
    const text = JSON.stringify(start).replace('"data":{', '"data":{"\\u006fn":"2012-10-02",')
    expect(told(read(text))).toEqual([
      "commands.ndjson:1:58: This key stands here twice. Keep one of them.",
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

  test("no key that is not known, as it may be a name", () => {
    const text = ndjson({ ...start, data: { ...start.data, "Ann Other": 1 }, "Ann Other": 1 })
    const twice = `{"Ann Other":1,"Ann Other":2}`
    const findings = [...told(read(text)), ...told(read(twice))]
    expect(findings).toHaveLength(3)
    expect(findings.join()).not.toContain("Ann")
  })

  test("keys that every object has are not taken for ones it knows", () => {
    expect(told(read(JSON.stringify(start).replace('"data":{', '"data":{"__proto__":1,')))).toEqual(
      [expect.stringContaining("This key is not known here")],
    )
  })

  test("characters in another encoding than UTF-8, line by line", () => {
    const bytes = new Uint8Array([...new TextEncoder().encode("\nab"), 0xe9, 0x0a, 0x78, 0xff])
    expect(told(readCommands({ name: "commands.ndjson", bytes }))).toEqual([
      "commands.ndjson:2:3: There is a character here that is not UTF-8. Save the file as UTF-8.",
      "commands.ndjson:3:2: There is a character here that is not UTF-8. Save the file as UTF-8.",
    ])
  })

  test("characters in another encoding hide no other line", () => {
    const bytes = Uint8Array.from(Buffer.from('{"a":"\xff"}\n{bad\n{"b":"\xfe"}\n', "latin1"))
    expect(told(readCommands({ name: "commands.ndjson", bytes }))).toEqual([
      expect.stringMatching(/^commands.ndjson:1:7: There is a character here that is not UTF-8/u),
      expect.stringMatching(/^commands.ndjson:2:2: This is not JSON/u),
      expect.stringMatching(/^commands.ndjson:3:7: There is a character here that is not UTF-8/u),
    ])
  })

  test.each([
    ["with a byte-order mark", [0xff, 0xfe, 0x7b, 0x00]],
    ["without one", [0x7b, 0x00, 0x7d, 0x00]],
    ["without one, the other way round", [0x00, 0x7b, 0x00, 0x7d]],
  ])("a file in UTF-16, %s", (_, bytes) => {
    const source = { name: "commands.ndjson", bytes: Uint8Array.from(bytes) }
    expect(told(readCommands(source))).toEqual([
      "commands.ndjson: The file is in UTF-16. Save it as UTF-8.",
    ])
  })

  test("what is nested too deep, and the lines after it", () => {
    const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`
    const on = JSON.stringify(start).replace('"2012-10-03"', deep)
    expect(told(read(`${"[".repeat(100_000)}\n${on}\n{bad\n`))).toEqual([
      "commands.ndjson:1:65: This is nested too deep: more than 64 levels. Write it with fewer.",
      "commands.ndjson:2:102: This is nested too deep: more than 64 levels. Write it with fewer.",
      expect.stringMatching(/^commands.ndjson:3:2: This is not JSON/u),
    ])
  })

  test("brackets within texts nest nothing", () => {
    const actor = { ...start.metadata, actor: `\\"${"[{".repeat(100)}` }
    expect(told(read(ndjson({ ...start, metadata: actor })))).toEqual([
      expect.stringContaining(`"metadata.actor": expected an opaque reference`),
    ])
  })

  test("values of another type, in the words for what is written wrongly", () => {
    const data = {
      on: 1,
      minutes: "60",
      mode: {},
      setting: 2,
      areas: "x",
      activities: [],
      workerId: [],
    }
    expect(told(read(ndjson({ ...start, type: "RecordSupport", data, metadata: 7 })))).toEqual([
      expect.stringContaining(`"data.on": expected a day, YYYY-MM-DD. Mend it.`),
      expect.stringContaining(`"data.minutes": expected an integer. Mend it.`),
      expect.stringContaining(
        `"data.mode": expected one of face-to-face, telephone, video, written. Mend it.`,
      ),
      expect.stringContaining(`"data.setting": expected a code: lower-case letters`),
      expect.stringContaining(`"data.areas": expected a list. Mend it.`),
      expect.stringContaining(
        `"data.workerId": expected an opaque reference: up to 128 letters, digits`,
      ),
      expect.stringContaining(`"metadata": expected an object. Mend it.`),
    ])
  })

  test("an instant and a local day that no time zone brings together", () => {
    const given = (today: string) => ({ ...start, metadata: { ...start.metadata, today } })
    const near = ["2012-10-02", "2012-10-03", "2012-10-04"].map(given)
    expect(told(read(ndjson(...near, given("2012-10-01"), given("2012-10-05"))))).toEqual([
      `commands.ndjson:4:156: "metadata.today" is 2012-10-01, more than a day from "metadata.now", 2012-10-03T10:00:00Z. Mend the one that is wrong.`,
      expect.stringMatching(/^commands.ndjson:5:156: "metadata.today" is 2012-10-05, more/u),
    ])
  })
})
