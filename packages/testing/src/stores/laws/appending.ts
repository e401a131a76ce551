import { entriesOf, eventContents, mustHold, settledEntriesOf } from "../reading.ts"
import { storeLaw } from "../store-law.ts"
import { mustEqual } from "../store-law-broken.ts"
import { appended, appendOf, bodiesOf, contentsOf, refused } from "../writing.ts"

const about = "appending and reading"

const first = { streamId: "episode:1", expectedVersion: 0, commandId: "c-1" }

export const appendingLaws = [
  storeLaw(about, "what is appended is read back, in order", async ({ store }) => {
    const one = await appended(store, { ...first, bodies: bodiesOf(3) })
    const two = await appended(store, { ...first, expectedVersion: 3, commandId: "c-2" })
    await mustHold(store, "episode:1", [...one, ...two])
  }),

  storeLaw(about, "a stream is read from any version on", async ({ store }) => {
    const all = await appended(store, { ...first, bodies: bodiesOf(5) })
    for (let after = 0; after <= 6; after += 1) {
      const { version, events } = await store.readStream("episode:1", after)
      const versions = events.map((event) => event.version)
      mustEqual(`The versions after ${after}`, versions, [1, 2, 3, 4, 5].slice(after))
      mustEqual(`The stream's version, read after ${after}`, version, all.length)
    }
  }),

  storeLaw(about, "a stream with nothing in it is at version 0", async ({ store }) => {
    await mustHold(store, "episode:1", [])
  }),

  storeLaw(about, "what is appended at another version changes nothing", async ({ store }) => {
    await refused(store, { ...first, expectedVersion: 1 })
    await mustHold(store, "episode:1", [])
    const held = await appended(store, { ...first, bodies: bodiesOf(3) })
    for (const expectedVersion of [0, 1, 2, 4, 5]) {
      const commandId = `at-${expectedVersion}`
      await refused(store, { ...first, commandId, expectedVersion, bodies: bodiesOf(3) })
    }
    await mustHold(store, "episode:1", held)
    mustEqual("All entries", eventContents(await settledEntriesOf(store, 3)), held)
  }),

  storeLaw(about, "streams do not touch one another", async ({ store }) => {
    const one = await appended(store, { ...first, bodies: bodiesOf(2) })
    const other = await appended(store, { ...first, streamId: "episode:2", commandId: "c-2" })
    await mustHold(store, "episode:1", one)
    await mustHold(store, "episode:2", other)
  }),

  storeLaw(about, "all streams are read in one order, from any position", async ({ store }) => {
    for (let command = 0; command < 12; command += 1) {
      await appended(store, {
        streamId: `episode:${command % 3}`,
        expectedVersion: Math.floor(command / 3) * 2,
        commandId: `c-${command}`,
        bodies: bodiesOf(2),
      })
    }
    const all = await settledEntriesOf(store, 24)
    mustEqual("The number of all entries", all.length, 24)
    mustEqual("All entries, read again", await entriesOf(store), all)
    for (const [place, { position }] of all.entries()) {
      mustEqual(
        `What follows entry ${place + 1}`,
        await entriesOf(store, position),
        all.slice(place + 1),
      )
    }
    for (const streamId of ["episode:0", "episode:1", "episode:2"]) {
      const versions = all.flatMap((entry) => (entry.streamId === streamId ? [entry.version] : []))
      mustEqual(`The versions of ${streamId}`, versions, [1, 2, 3, 4, 5, 6, 7, 8])
    }
  }),

  storeLaw(
    about,
    "a stream gives its events the positions that reading all gives",
    async ({ store }) => {
      await appended(store, { ...first, bodies: bodiesOf(3) })
      const { events } = await store.readStream("episode:1")
      mustEqual("The events of the stream", events, await settledEntriesOf(store, 3))
    },
  ),

  storeLaw(about, "what was given to append may be changed afterwards", async ({ store }) => {
    const events = [...appendOf(first).events]
    const append = { ...appendOf(first), events }
    const expected = contentsOf(append)
    await store.append(append)
    events.length = 0
    await mustHold(store, "episode:1", expected)
  }),
]
