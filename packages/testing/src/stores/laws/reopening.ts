import { mustHold, mustReject, settledEntriesOf } from "../reading.ts"
import { storeLaw } from "../store-law.ts"
import { mustEqual } from "../store-law-broken.ts"
import { appended, appendOf, bodiesOf, refused } from "../writing.ts"

const about = "closing and opening again"

const first = { streamId: "episode:1", expectedVersion: 0, commandId: "c-1" }

export const reopeningLaws = [
  storeLaw(
    about,
    "everything is there after closing and opening again",
    async ({ store, open }) => {
      const held = await appended(store, { ...first, bodies: bodiesOf(3) })
      const all = await settledEntriesOf(store, 3)
      await store.close()
      const again = await open()
      await mustHold(again, "episode:1", held)
      mustEqual("All entries, after opening again", await settledEntriesOf(again, 3), all)
      await refused(again, { ...first, commandId: "c-2" })
      const more = await appended(again, { ...first, commandId: "c-2", expectedVersion: 3 })
      await mustHold(again, "episode:1", [...held, ...more])
    },
  ),

  storeLaw(about, "a position is still good after opening again", async ({ store, open }) => {
    await appended(store, { ...first, bodies: bodiesOf(2) })
    const position = (await settledEntriesOf(store, 2)).at(-1)?.position
    await store.close()
    const again = await open()
    await appended(again, { ...first, commandId: "c-2", expectedVersion: 2 })
    const versions = (await settledEntriesOf(again, 1, position)).map(({ version }) => version)
    mustEqual("The versions after the position", versions, [3])
  }),

  storeLaw(about, "a store that is closed rejects, and may be closed again", async ({ store }) => {
    await store.close()
    await store.close()
    await mustReject("Appending to a closed store", "closed", () => store.append(appendOf(first)))
    await mustReject("Reading a closed store", "closed", () => store.readStream("episode:1"))
    await mustReject("Reading all of a closed store", "closed", () => settledEntriesOf(store, 0))
  }),

  storeLaw(
    about,
    "closing one store leaves others open on the same data",
    async ({ store, open }) => {
      const other = await open()
      await other.close()
      await mustHold(store, "episode:1", await appended(store, first))
    },
  ),
]
