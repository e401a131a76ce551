import type { EpisodeEvent } from "@str-service/domain"
import {
  EventFinding,
  eventLine,
  eventsToCsv,
  type Reading,
  readEvents,
  readEventsAsync,
  readEventsCsv,
  readEventsCsvAsync,
} from "@str-service/projections"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { inChargeable, inEnablement, referred } from "./given/beginnings.ts"
import { support, withdraw } from "./given/requests.ts"

const supported = inEnablement().and(support("2012-10-02"))
const { events } = supported.and(withdraw(supported.idOf("SupportRecorded")))
const lines = events.map(eventLine)

const told = (readings: Iterable<Reading>) => {
  const all = [...readings]
  return {
    read: all.flatMap((reading) => (Result.isSuccess(reading) ? [reading.success.event] : [])),
    found: all.flatMap((reading) => (Result.isFailure(reading) ? [reading.failure] : [])),
  }
}

const codes = (readings: Iterable<Reading>) =>
  told(readings).found.map(({ line, code, leftOut }) => `${line} ${code}${leftOut ? "" : " kept"}`)

async function* later(texts: ReadonlyArray<string>) {
  for (const text of texts) yield await Promise.resolve(text)
}

const awaited = async (readings: AsyncIterable<Reading>) => {
  const all: Array<Reading> = []
  for await (const reading of readings) all.push(reading)
  return all
}

/** The events with one of them changed. */
const changed = (place: number, change: (event: EpisodeEvent) => object): ReadonlyArray<string> =>
  events.map((event, at) => JSON.stringify(at === place ? change(event) : event))

const at = (place: number): EpisodeEvent => {
  const event = events[place]
  if (event === undefined) throw new Error(`There is no event ${place}.`)
  return event
}

test("sound events are read as they were written, blank lines passed over", () => {
  expect(told(readEvents(["", ...lines, "  "]))).toEqual({ read: events, found: [] })
})

test("lines that come in their own time are read as those that are there", async () => {
  const broken = [...lines, "{", ...lines.slice(0, 1)]
  expect(await awaited(readEventsAsync(later(broken)))).toEqual([...readEvents(broken)])
})

test("an event says what line it stands on", () => {
  const [, second] = [...readEvents(["", ...lines])]
  expect(second && Result.isSuccess(second) ? second.success.line : undefined).toBe(3)
})

describe("of an event that cannot be read", () => {
  const last = events.length - 1

  test.each([
    ["no JSON", "unreadable", [...lines, "{"]],
    ["no object", "not-an-event", [...lines, "7"]],
    ["no type", "not-an-event", [...lines, "{}"]],
    ["an unknown type", "unknown-type", changed(last, (event) => ({ ...event, type: "Danced" }))],
    ["a newer format", "newer-format", changed(last, (event) => ({ ...event, format: 2 }))],
    [
      "what no event of its type says",
      "not-an-event",
      changed(last, ({ data, ...event }) => ({ ...event, data: { ...data, mood: "calm" } })),
    ],
  ])("with %s: %s", (_, code, texts) => {
    const { read, found } = told(readEvents(texts))
    expect(found.map((finding) => finding.code)).toEqual([code])
    expect(found).toMatchObject([{ line: texts.length, leftOut: true }])
    expect(read).toEqual(events.slice(0, texts.length - 1))
  })

  test("the finding says where in it, and nothing that it says", () => {
    const wrong = changed(last, ({ data, ...event }) => ({
      ...event,
      data: { ...data, on: "Ann" },
    }))
    const [finding] = told(readEvents(wrong)).found
    expect(finding?.message).toContain(`"data.on"`)
    expect(finding?.message).not.toContain("Ann")
    expect(finding?.episodeId).toBe("e-1")
    expect(Schema.is(EventFinding)(finding)).toBe(true)
  })

  test.each([
    ["data", 'key 3 of "data"'],
    ["metadata", 'key 7 of "metadata"'],
    ["", "key 4 of the event"],
  ])(
    "the finding repeats no key that it does not know, as it may be a name: in %s",
    (held, place) => {
      const { type, data, metadata } = at(last)
      expect(Object.keys(data)).toHaveLength(3)
      const strange = { "Ann Example": true }
      const event = {
        type,
        data: held === "data" ? { on: data.on, target: "e", ...strange } : data,
        metadata: held === "metadata" ? { ...metadata, ...strange } : metadata,
        ...(held === "" ? strange : {}),
      }
      const [finding] = told(readEvents(changed(last, () => event))).found
      expect(finding?.message).toContain(place)
      expect(finding?.message).not.toContain("Ann")
    },
  )

  test.each(["Ann Example", "9434765919"])("nor one among the facts, as %s", (key) => {
    const wrong = changed(0, ({ data, ...event }) => ({
      ...event,
      data: { ...data, facts: { known: true, [key]: null } },
    }))
    const [finding] = told(readEvents(wrong)).found
    expect(finding?.message).toContain(`key 2 of "data.facts"`)
    expect(finding?.message).not.toContain(key)
  })

  test("the finding names no episode where none can be read", () => {
    const texts = [`{"type":"Danced"}`, `{"type":"Danced","metadata":{"episodeId":7}}`]
    expect(told(readEvents(texts)).found.map(({ episodeId }) => episodeId)).toEqual([null, null])
  })

  test("the first format may be named, or not", () => {
    expect(told(readEvents(changed(0, (event) => ({ ...event, format: 1 })))).read).toEqual(events)
  })
})

describe("of an event that is not in its place", () => {
  test("one that is doubled is left out", () => {
    expect(codes(readEvents([...lines, ...lines.slice(1, 2)]))).toEqual([
      `${lines.length + 1} doubled`,
    ])
  })

  test("one that came after those that follow it is put in its place", () => {
    const [first = "", second = "", third = "", ...others] = lines
    const { read } = told(readEvents([first, third, second, ...others]))
    expect(read).toEqual(events)
    expect(codes(readEvents([first, third, second, ...others]))).toEqual(["3 out-of-order kept"])
    expect(codes(readEvents([second, third, first, ...others]))).toEqual(["3 out-of-order kept"])
    const [fourth = "", ...rest] = others
    expect(codes(readEvents([first, fourth, second, third, ...rest]))).toEqual([
      "3 out-of-order kept",
      "4 out-of-order kept",
    ])
    expect(codes(readEvents([first, third, third, second, ...others]))).toEqual([
      "3 doubled",
      "4 out-of-order kept",
    ])
  })

  test("those after a gap are left out, one by one, and what comes before it is kept", () => {
    const gapped = lines.filter((_, place) => place !== 2)
    expect(told(readEvents(gapped)).read).toEqual(events.slice(0, 2))
    expect(codes(readEvents(gapped))).toEqual(gapped.slice(2).map((_, place) => `${place + 3} gap`))
  })

  test("a gap in one episode leaves the others whole", () => {
    const other = referred("e-2").events
    const mixed = [...lines.slice(1), ...other.map(eventLine)]
    expect(told(readEvents(mixed)).read).toEqual(other)
  })

  test("one recorded before the one that it follows is kept, and told of", () => {
    const early = changed(1, ({ metadata, ...event }) => ({
      ...event,
      metadata: { ...metadata, recordedAt: "2012-09-30T10:00:00Z" },
    }))
    expect(codes(readEvents(early))).toEqual(["2 out-of-order kept"])
    expect(told(readEvents(early)).read).toHaveLength(events.length)
  })

  test("one of another stream than the one that is read is left out", () => {
    const other = eventLine({ ...at(0), metadata: { ...at(0).metadata, episodeId: "e-2" } })
    const readings = [...readEvents([...lines, other], { episodeId: "e-1" })]
    expect(codes(readings)).toEqual([`${lines.length + 1} another-stream`])
    expect(told(readings).read).toEqual(events)
  })
})

describe("as CSV", () => {
  const { events: whole } = inChargeable().and(support("2012-11-20"))
  const rows = eventsToCsv(whole).split("\r\n")

  test("events are written a line each, and read back as they were", async () => {
    expect(rows).toHaveLength(whole.length + 2)
    expect(told(readEventsCsv(rows))).toEqual({ read: whole, found: [] })
    expect(await awaited(readEventsCsvAsync(later(rows)))).toEqual([...readEventsCsv(rows)])
  })

  test("a command's digest comes back, and files from before there were any are read", () => {
    const digested = whole.map((event) => ({
      ...event,
      metadata: { ...event.metadata, commandDigest: "0a81" },
    }))
    expect(told(readEventsCsv(eventsToCsv(digested).split("\r\n"))).read).toEqual(digested)
    const before = rows.map((row) => row.replace(/,[^,]*$/u, ""))
    expect(before[0]).not.toContain("commandDigest")
    expect(told(readEventsCsv(before))).toEqual({ read: whole, found: [] })
  })

  test("columns may stand in any order", () => {
    const turned = (text: string) => text.replace(/^(\uFEFF?)([^,]*),([^,]*),/u, "$3,$2,")
    expect(told(readEventsCsv(rows.map(turned))).read).toEqual(whole)
  })

  test("a heading that lacks a column is told of, and so is every row", () => {
    const { found, read } = told(readEventsCsv(rows.map((row) => row.replace(/^[^,]*,/u, ""))))
    expect(found[0]?.message).toContain("episodeId")
    expect(found).toHaveLength(rows.length - 1)
    expect(read).toEqual([])
  })

  test("a row with wrong quotation marks is told of, and the others are read", () => {
    const broken = rows.with(-2, `e-1,"x"y,`)
    expect(codes(readEventsCsv(broken))).toEqual([`${rows.length - 1} unreadable`])
    expect(told(readEventsCsv(broken)).read).toEqual(whole.slice(0, -1))
    expect(codes(readEventsCsv([`"x"y`, "a"]))).toEqual(["1 unreadable", "2 unreadable"])
  })

  test.each([
    ["episodeId", "person", "no column episodeId; no column of events is called as cell 1"],
    ["actor", "type", "no column actor; cell 7 repeats one before it"],
  ])("a heading that says %s as %s is told of by the place of its cell", (name, other, wrong) => {
    const [heading = "", ...others] = rows
    const { found, read } = told(readEventsCsv([heading.replace(name, other), ...others]))
    expect(found[0]).toMatchObject({ line: 1, code: "unreadable" })
    expect(found[0]?.message).toContain(wrong)
    expect(found[0]?.message).not.toContain("person")
    expect(found).toHaveLength(rows.length - 1)
    expect(read).toEqual([])
  })

  test("a row of more or fewer cells than the heading is told of", () => {
    const [heading = "", first = ""] = rows
    for (const row of [`${first},more`, first.replace(/,[^,]*$/u, "")]) {
      expect(codes(readEventsCsv([heading, row]))).toEqual(["2 unreadable"])
    }
  })

  test("a day in the data besides that of the row is told of, and neither is taken for the other", () => {
    const twice = rows.map((row) => row.replace(`"{""`, `"{""on"":""2012-10-01"",""`))
    const { found, read } = told(readEventsCsv(twice))
    expect(found[0]).toMatchObject({ line: 2, code: "unreadable", leftOut: true })
    expect(found[0]?.message).toContain(`"on"`)
    expect(read).toEqual([])
  })

  test("a row that says no version, no data or no object is told of", () => {
    const [heading = ""] = rows
    const wrong = [
      `e-1,,Closed,2012-10-01,"{}"`,
      "e-1,1,Closed,2012-10-01,",
      "e-1,1,Closed,,7",
    ].map((cells) => `${cells},,,,,`)
    expect(codes(readEventsCsv([heading, ...wrong]))).toEqual([
      "2 not-an-event",
      "3 unreadable",
      "4 not-an-event",
    ])
  })
})

describe("of JSON that is not to the letter", () => {
  const [first = ""] = lines
  const flawOf = (text: string) => told(readEvents([text])).found[0]?.message

  test.each([
    ["a key twice in the event", first.replace("{", `{"type":"Closed",`)],
    ["a key twice deep within", first.replace(`"facts":{`, `"facts":{"age":1,"\\u0061ge":2,`)],
    [
      "a key twice, as the language names it",
      first.replace(`"facts":{`, `"facts":{"__proto__":1,"__proto__":1,`),
    ],
  ])("%s is told of", (_, text) => {
    expect(text).not.toBe(first)
    expect(flawOf(text)).toContain("twice")
  })

  test("nesting that nothing could follow is told of, and spaces and escapes are read", () => {
    const deep = (levels: number) =>
      first.replace(`"facts":{`, `"facts":{"deep":${"[".repeat(levels)}${"]".repeat(levels)},`)
    expect(flawOf(deep(100_000))).toContain("nested too deep")
    expect(flawOf(deep(20))).toContain("cannot be read")
    const spaced = `${JSON.stringify(JSON.parse(first), null, 1).replaceAll("\n", " ")}`
    const escaped = first.replace(`"actor":"`, `"actor":"\\u0061`)
    expect(told(readEvents([spaced])).read).toEqual([at(0)])
    expect(told(readEvents([escaped])).read).toMatchObject([
      { metadata: { actor: expect.stringMatching(/^a/u) } },
    ])
  })
})

describe("of episodes that stand in one piece each", () => {
  const many = Array.from({ length: 3 }, (_, place) => referred(`e-${place}`).events.map(eventLine))
  const grouped = () => {
    const begun = new Set<string>()
    return { beganBefore: (id: string) => begun.size === begun.add(id).size }
  }

  test("all are read as otherwise", () => {
    expect([...readEvents(many.flat(), grouped())]).toEqual([...readEvents(many.flat())])
  })

  test("what goes on with one after another began is left out, and told of", () => {
    const again = [...many.flat(), ...(many[0] ?? [])]
    expect(told(readEvents(again, grouped())).found).toMatchObject(
      many[0]?.map(() => ({ code: "another-piece", episodeId: "e-0", leftOut: true })) ?? [],
    )
  })

  test("those after a gap are told of, though other episodes follow", () => {
    const gapped = [...many.slice(0, 2).flat().slice(1), ...many.slice(2).flat()]
    expect([...readEvents(gapped, grouped())]).toEqual([...readEvents(gapped)])
  })
})
