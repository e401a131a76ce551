import { episodeEventTypes } from "@str-service/domain"
import { EpisodeEvent } from "@str-service/domain/schemas"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { getNodeValue, type Node, parseTree } from "jsonc-parser"
import { expect, test } from "vitest"
import { isPlainEvent, plainEventIn } from "../src/interchange/plain/plain-event.ts"
import { plainLineAt } from "../src/interchange/plain/plain-line.ts"
import { everyEvent } from "./given/every-event.ts"

const decode = Schema.decodeUnknownResult(EpisodeEvent, { onExcessProperty: "error" })

/** The event of a line by the letter of JSON and the schema alone. */
const strictly = (line: string): EpisodeEvent | undefined => {
  const value = parsed(line)
  return value === undefined || hasKeyTwice(parseTree(line))
    ? undefined
    : Result.getOrUndefined(decode(value))
}

const hasKeyTwice = ({ children = [] }: Node = nothing): boolean => {
  const keys = children
    .filter(({ type }) => type === "property")
    .map(({ children: [key] = [] }) => String(key && getNodeValue(key)))
  return new Set(keys).size < keys.length || children.some(hasKeyTwice)
}

const nothing: Node = { type: "null", offset: 0, length: 0 }

const lines = everyEvent.map((event) => JSON.stringify(event))

const awkward = fc.constantFrom(
  '""',
  "null",
  "0",
  "-0",
  "-1",
  "1e0",
  "1e3",
  "1e9",
  "1000",
  "1441",
  "2.5",
  "[]",
  "{}",
  "true",
  "[1]",
  '"2013-02-29"',
  '"2013-02-28"',
  '"9434765919"',
  '"943-476-5919"',
  '"NHS9434765919"',
  '"1990-01-01"',
  '"a b"',
  '"\\u0041"',
  '"met"',
  '"Paused"',
  '"P0W"',
  '"P9M"',
  "[null]",
  '["money","money"]',
  '"2013-04-03T24:00:00Z"',
  '"2013-04-31T10:00:00Z"',
  '"ſ"',
  '"K-1"',
  '{"__proto__":1}',
  '{"on":"2013-01-01"}',
  '"money"',
  '"x"',
  '"w-1"',
)

/** Where something can be done to a line: at the start or the end of each of its tokens. */
const edits = fc.oneof(
  // Another value, or nothing, instead of one that stands there.
  fc.record({
    kind: fc.constant("value" as const),
    place: fc.nat(),
    by: fc.oneof(awkward, fc.json({ maxDepth: 2 })),
  }),
  // Something more between two tokens: spaces, a key that stands twice, one that is not known.
  fc.record({
    kind: fc.constant("more" as const),
    place: fc.nat(),
    by: fc.constantFrom(
      " ",
      "\t",
      "\r",
      ",",
      '"on":"2013-01-01",',
      '"x":1,',
      '"episodeId":"e-1",',
      '"version":1,',
      '"workerId":"w-2",',
      "{}",
      "\u00A0",
      "x",
      "\\",
    ),
  }),
  // Any part of it gone.
  fc.record({ kind: fc.constant("less" as const), place: fc.nat(), by: fc.constantFrom("") }),
)

const valuesIn = /"(?:[^"\\]|\\.)*"(?!:)|-?\d+(?:\.\d+)?|true|false|null|\[\]|\{\}/gu
const tokensIn = /[{}[\],:]/gu
const partsIn = /"[a-zA-Z]+":(?:"[^"]*"|\d+),?/gu

const edited = (line: string, { kind, place, by }: { kind: string; place: number; by: string }) => {
  const pattern = kind === "value" ? valuesIn : kind === "more" ? tokensIn : partsIn
  const found = [...line.matchAll(pattern)]
  const match = found[place % Math.max(found.length, 1)]
  if (match === undefined) return line
  const end = match.index + match[0].length
  return kind === "more"
    ? `${line.slice(0, end)}${by}${line.slice(end)}`
    : `${line.slice(0, match.index)}${by}${line.slice(end)}`
}

const anyLine = fc
  .tuple(fc.constantFrom(...lines), fc.array(edits, { maxLength: 3 }))
  .map(([line, changes]) => changes.reduce(edited, line))

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

test("what is surely an event is one by the schema, and the same", () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const value = parsed(line)
      // Twice, as what stood in each place last is remembered once it was found right.
      const looks = [isPlainEvent(value, line.length), isPlainEvent(value, line.length)]
      if (looks.includes(true)) expect(strictly(line)).toEqual(value)
    }),
    { numRuns: 20_000 },
  )
})

test("a line that is passed over unparsed is an event by the schema, and says the same", () => {
  fc.assert(
    fc.property(anyLine, fc.constantFrom("", "\n", "{}\n"), (line, before) => {
      const plain = plainLineAt(`${before}${line}\n`, before.length, before.length + line.length)
      if (plain === undefined) return
      const event = strictly(line)
      expect({
        episodeId: event?.metadata.episodeId,
        version: event?.metadata.version,
        on: event?.data.on,
        recordedOn: event?.metadata.recordedAt.slice(0, 10),
      }).toEqual(plain)
    }),
    { numRuns: 20_000 },
  )
})

test("events as they are written are surely events, but for what lies deep or ends in noughts", () => {
  const unsure = everyEvent.filter(
    (event, place) => !isPlainEvent(event, lines[place]?.length ?? 0),
  )
  expect(new Set(unsure.map(({ type }) => type))).toEqual(
    new Set(["Referred", "EligibilityAssessed", "ChargingAssessed"]),
  )
  expect(new Set(everyEvent.map(({ type }) => type))).toEqual(new Set(episodeEventTypes))
})

test("the bulk of a record is passed over unparsed", () => {
  const passed = everyEvent.filter(
    (_, place) => plainLineAt(`${lines[place]}\n`, 0, lines[place]?.length ?? 0) !== undefined,
  )
  expect(new Set(passed.map(({ type }) => type))).toEqual(
    new Set([
      "WorkerAssigned",
      "SupportRecorded",
      "SupportMissed",
      "GoalSet",
      "GoalReviewed",
      "ReviewHeld",
      "ChargeNoticeGiven",
    ]),
  )
})

test.each([
  ["is no object", "[]"],
  ["has a list for its metadata", `{"type":"Resumed","data":{"on":"2012-10-01"},"metadata":[]}`],
  ["has a list for its data", lines[0]?.replace(/"data":.*,"metadata"/u, `"data":[],"metadata"`)],
  ["has an object for a list", lines[0]?.replace(`"limits":[]`, `"limits":{}`)],
  ["has a list for its facts", lines[0]?.replace(/"facts":\{[^}]*\}/u, `"facts":[]`)],
  ["corrects what is no event", lines.at(-3)?.replace(/"event":\{.*?\}\}/u, `"event":[]`)],
  ["corrects by a correction", lines.at(-3)?.replace(`"type":"Paused"`, `"type":"Amended"`)],
  ["happened on no day", lines[4]?.replace("2012-10-03", "2012-02-30")],
])("a line that %s is not surely an event", (_, line = "") => {
  expect(lines).not.toContain(line)
  expect(plainEventIn(line)).toBeUndefined()
  expect(plainLineAt(line, 0, line.length)).toBeUndefined()
})

test("a fact that does not hold is plain to see", () => {
  const line = lines[2]?.replace(`"facts":{}`, `"facts":{"inCrisis":false}`) ?? ""
  expect(plainEventIn(line)).toEqual(strictly(line))
  expect(plainEventIn(line)?.type).toBe("FactsRecorded")
})
