import type { Append } from "@str-service/service"
import { entriesOf, eventContents, mustHold, mustReject, settledEntriesOf } from "../reading.ts"
import { storeLaw } from "../store-law.ts"
import { mustEqual } from "../store-law-broken.ts"
import { appended, appendOf, bodiesOf, type Content } from "../writing.ts"

const about = "boundaries"

const first = { streamId: "episode:1", expectedVersion: 0, commandId: "c-1" }

const controls = Array.from({ length: 0x20 }, (_, code) => String.fromCodePoint(code)).join("")

/** JSON texts that something on the way to a disk and back may want to change. */
const oddBodies = [
  JSON.stringify(controls),
  JSON.stringify("quotes ' \" ` and \\ backslashes \\\\ and %s $1 {} ; -- /*"),
  JSON.stringify("\u007F\u0080\u0085\u00A0\u00AD\u200B\u200D\u2028\u2029\uFEFF\uFFFD\uFFFF"),
  JSON.stringify("e\u0301 \u00E9 \u1E9E ß ı İ ﬁ Å \u212B"),
  JSON.stringify("\u05E9\u05DC\u05D5\u05DD \u202Eright to left\u202C"),
  JSON.stringify("👩🏽‍⚕️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 \u{10FFFF}"),
  JSON.stringify("a lone \uD800 half, and \uDFFF another"),
  '"\\u0000\\u001f\\/"',
  ' { "spaced" : [ 1 , 2 ] }\n',
  '{"twice":1,"twice":2}',
  '{"b":1,"a":2,"10":3,"9":4}',
  "[1.0,-0,1e400,12345678901234567890.12345678901234567890]",
  "null",
  '""',
  JSON.stringify({ __proto__: null, constructor: 1 }),
]

/** Stream ids that something on the way to a name in a store may want to take for one another. */
const oddStreams = [
  "episode:a",
  "episode:A",
  "episode.a",
  "episode/a",
  "episode-a",
  "episode_a",
  "episode",
  "episode:a:1",
  "episode:a.1",
  ".",
  "..",
  "-",
  "0",
  "00",
  "x".repeat(200),
  "X".repeat(200),
]

const refusedAppends: ReadonlyArray<readonly [string, Append]> = [
  ["nothing", { ...appendOf(first), events: [] }],
  ["to a stream without an id", appendOf({ ...first, streamId: "" })],
  ["to a stream with a space in its id", appendOf({ ...first, streamId: "episode 1" })],
  ["to a stream with a wildcard in its id", appendOf({ ...first, streamId: "episode.*" })],
  ["to a stream with too long an id", appendOf({ ...first, streamId: "x".repeat(201) })],
  ["at a version below 0", appendOf({ ...first, expectedVersion: -1 })],
  ["at half a version", appendOf({ ...first, expectedVersion: 0.5 })],
  ["at no version", appendOf({ ...first, expectedVersion: Number.NaN })],
  ["without a command id", appendOf({ ...first, commandId: "" })],
  ["an empty body", appendOf({ ...first, bodies: [""] })],
  ["half a character", appendOf({ ...first, bodies: ['"\uD800"'] })],
  ["a second event that is empty", appendOf({ ...first, bodies: ["{}", ""] })],
]

export const boundaryLaws = [
  storeLaw(about, "what cannot be appended is refused, and changes nothing", async ({ store }) => {
    for (const [what, append] of refusedAppends) {
      await mustReject(`Appending ${what}`, "invalid", () => store.append(append))
    }
    await mustHold(store, "episode:1", [])
    mustEqual("All entries", await entriesOf(store), [])
  }),

  storeLaw(about, "bodies come back as the very text they were", async ({ store }) => {
    const held = await appended(store, { ...first, bodies: oddBodies })
    await mustHold(store, "episode:1", held)
    const all = await settledEntriesOf(store, held.length)
    mustEqual("All entries", eventContents(all), held)
  }),

  storeLaw(about, "stream ids that are alike are kept apart", async ({ store }) => {
    const held: Array<readonly [string, ReadonlyArray<Content>]> = []
    for (const [place, streamId] of oddStreams.entries()) {
      const sketch = { streamId, expectedVersion: 0, commandId: `c-${place}` }
      held.push([streamId, await appended(store, { ...sketch, bodies: [`${place}`] })])
    }
    for (const [streamId, contents] of held) await mustHold(store, streamId, contents)
  }),

  storeLaw(about, "a body may have 256 KiB", async ({ store }) => {
    const body = JSON.stringify('é"\\'.repeat(1 << 20)).slice(0, 100_000)
    const plain = JSON.stringify("x".repeat((1 << 18) - 2))
    const odd = JSON.stringify(body)
    await mustHold(store, "episode:1", await appended(store, { ...first, bodies: [plain, odd] }))
  }),

  storeLaw(about, "an append may have a thousand events and half a MiB", async ({ store }) => {
    const bodies = bodiesOf(1000).map((body) => JSON.stringify([body, "x".repeat(480)]))
    const held = await appended(store, { ...first, bodies })
    await mustHold(store, "episode:1", held)
    mustEqual("All entries", eventContents(await settledEntriesOf(store, 1000)), held)
  }),

  storeLaw(about, "a stream may have ten thousand events", async ({ store }) => {
    const held: Array<Content> = []
    for (let command = 0; command < 40; command += 1) {
      const sketch = { ...first, expectedVersion: held.length, commandId: `c-${command}` }
      held.push(...(await appended(store, { ...sketch, bodies: bodiesOf(250) })))
    }
    await mustHold(store, "episode:1", held)
    const { events } = await store.readStream("episode:1", 9_998)
    mustEqual(
      "The last versions",
      events.map(({ version }) => version),
      [9_999, 10_000],
    )
    const all = await settledEntriesOf(store, 10_000)
    mustEqual("All entries", eventContents(all), held)
    mustEqual("The number of positions", new Set(all.map(({ position }) => position)).size, 10_000)
  }),
]
