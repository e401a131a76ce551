import type { Erasure, EventStore, Tombstone } from "@str-service/service"
import { entriesOf, mustHold, mustReject, settledEntriesOf } from "../reading.ts"
import { storeLaw } from "../store-law.ts"
import { must, mustEqual } from "../store-law-broken.ts"
import { appended, appendOf, bodiesOf, refused } from "../writing.ts"

const about = "erasing"

const first = { streamId: "episode:1", expectedVersion: 0, commandId: "c-1" }

const erasure: Erasure = {
  streamId: "episode:1",
  expectedVersion: 3,
  on: "2032-10-01",
  reason: "retention-ended",
}

/** Erases what must be erased, and gives its tombstone. */
const erased = async (store: EventStore, asked: Erasure): Promise<Tombstone> => {
  const outcome = await store.erase(asked)
  must(
    outcome._tag === "Erased",
    () =>
      `Erasing ${asked.streamId} at its version ${asked.expectedVersion} must give Erased, and gave ${JSON.stringify(outcome)}.`,
  )
  const { position: _, ...tombstone } = outcome.tombstone
  const { streamId, expectedVersion: version, on, reason } = asked
  mustEqual("The tombstone", tombstone, { kind: "tombstone", streamId, version, on, reason })
  return outcome.tombstone
}

const buried = async (store: EventStore): Promise<Tombstone> => {
  await appended(store, { ...first, bodies: bodiesOf(3) })
  return await erased(store, erasure)
}

export const erasingLaws = [
  storeLaw(about, "an erased stream has a tombstone, and nothing else", async ({ store }) => {
    const other = await appended(store, { ...first, streamId: "episode:2" })
    const tombstone = await buried(store)
    for (const after of [0, 1, 3]) {
      mustEqual(`The stream, read after ${after}`, await store.readStream("episode:1", after), {
        version: 3,
        events: [],
        tombstone,
      })
    }
    await mustHold(store, "episode:2", other)
    const streams = (await settledEntriesOf(store, 2)).map(({ kind, streamId }) => [kind, streamId])
    mustEqual("All entries", streams, [
      ["event", "episode:2"],
      ["tombstone", "episode:1"],
    ])
  }),

  storeLaw(about, "who followed a stream learns that it was erased", async ({ store }) => {
    await appended(store, { ...first, bodies: bodiesOf(3) })
    await appended(store, { ...first, streamId: "episode:2", commandId: "c-2" })
    const position = (await settledEntriesOf(store, 4)).at(-1)?.position
    const tombstone = await erased(store, erasure)
    mustEqual("What came since", await settledEntriesOf(store, 1, position), [tombstone])
  }),

  storeLaw(about, "nothing is erased at another version", async ({ store }) => {
    const held = await appended(store, { ...first, bodies: bodiesOf(3) })
    for (const expectedVersion of [1, 2, 4]) {
      const outcome = await store.erase({ ...erasure, expectedVersion })
      mustEqual(`Erasing at version ${expectedVersion}`, outcome, { _tag: "Conflict" })
    }
    mustEqual(
      "Erasing a stream with nothing in it",
      await store.erase({ ...erasure, streamId: "episode:2" }),
      { _tag: "Conflict" },
    )
    await mustHold(store, "episode:1", held)
    await refused(store, { ...first, commandId: "c-2", expectedVersion: 4 })
  }),

  storeLaw(about, "erasing again gives the tombstone there is", async ({ store }) => {
    const tombstone = await buried(store)
    const again = await store.erase({ ...erasure, on: "2040-01-01", reason: "person-asked" })
    mustEqual("Erasing again", again, { _tag: "Erased", tombstone })
    mustEqual("All entries", await settledEntriesOf(store, 1), [tombstone])
  }),

  storeLaw(about, "nothing can be appended to an erased stream", async ({ store }) => {
    const tombstone = await buried(store)
    for (const expectedVersion of [0, 2, 3, 4]) {
      const append = appendOf({ ...first, commandId: `c-${expectedVersion}`, expectedVersion })
      const outcome = await store.append(append)
      mustEqual(`Appending at version ${expectedVersion}`, outcome, { _tag: "Erased", tombstone })
    }
    mustEqual("All entries", await entriesOf(store), [tombstone])
  }),

  storeLaw(about, "a tombstone is there after opening again", async ({ store, open }) => {
    const tombstone = await buried(store)
    await store.close()
    const again = await open()
    mustEqual("The tombstone", (await again.readStream("episode:1")).tombstone, tombstone)
    mustEqual("All entries", await settledEntriesOf(again, 1), [tombstone])
  }),

  storeLaw(
    about,
    "of an append and an erasure at one version, one wins",
    async ({ store, open }) => {
      const other = await open()
      for (let round = 0; round < 30; round += 1) {
        const streamId = `episode:${round}`
        const held = await appended(store, { ...first, streamId, bodies: bodiesOf(3) })
        const append = appendOf({ streamId, expectedVersion: 3, commandId: "c-2" })
        const appending = () => store.append(append)
        const erasing = () => other.erase({ ...erasure, streamId })
        const [appendOutcome, erasureOutcome] =
          round % 2 === 0
            ? await Promise.all([appending(), erasing()])
            : (await Promise.all([erasing(), appending()])).toReversed()
        const { version, events, tombstone } = await store.readStream(streamId)
        const won = appendOutcome?._tag === "Appended" ? "append" : "erasure"
        mustEqual(
          `What it came to in ${streamId}, where the ${won} won`,
          [erasureOutcome?._tag, version, events.length, tombstone === null],
          won === "append" ? ["Conflict", 4, held.length + 1, true] : ["Erased", 3, 0, false],
        )
      }
    },
  ),

  storeLaw(about, "what cannot be erased is refused", async ({ store }) => {
    const held = await appended(store, { ...first, bodies: bodiesOf(3) })
    const refusedErasures: ReadonlyArray<Erasure> = [
      { ...erasure, streamId: "" },
      { ...erasure, expectedVersion: 0 },
      { ...erasure, reason: "" },
      { ...erasure, reason: "as the person asked" },
      { ...erasure, on: "2032-13-01" },
    ]
    for (const asked of refusedErasures) {
      const what = `Erasing ${JSON.stringify(asked)}`
      await mustReject(what, "invalid", () => store.erase(asked))
    }
    await mustHold(store, "episode:1", held)
  }),
]
