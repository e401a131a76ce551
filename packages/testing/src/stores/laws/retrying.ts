import { mustHold, settledEntriesOf } from "../reading.ts"
import { storeLaw } from "../store-law.ts"
import { must, mustEqual } from "../store-law-broken.ts"
import { appended, appendOf, bodiesOf, contentsOf, refused } from "../writing.ts"

const about = "asking again"

const first = { streamId: "episode:1", expectedVersion: 0, commandId: "c-1", bodies: bodiesOf(2) }

export const retryingLaws = [
  storeLaw(about, "an append that was acknowledged is not made twice", async ({ store }) => {
    const held = await appended(store, first)
    await refused(store, first)
    await mustHold(store, "episode:1", held)
  }),

  storeLaw(
    about,
    "an append whose answer was not waited for is made once, however often it is asked again",
    async ({ store, open }) => {
      const others = [await open(), await open()]
      for (let round = 0; round < 30; round += 1) {
        const append = appendOf({ ...first, streamId: `episode:${round}` })
        const asked = [store, ...others].map((asking) => asking.append(append))
        const outcomes = (await Promise.all(asked)).map(({ _tag }) => _tag)
        must(
          outcomes.filter((outcome) => outcome === "Appended").length === 1,
          () => `One of three must be accepted; it came to ${JSON.stringify(outcomes)}.`,
        )
        await mustHold(store, append.streamId, contentsOf(append))
      }
      mustEqual("The number of all entries", (await settledEntriesOf(store, 60)).length, 60)
    },
  ),
]
