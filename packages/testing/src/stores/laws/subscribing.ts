import type { EventStore, StoredEntry, SubscribeOptions } from "@str-service/service"
import { within } from "../deadline.ts"
import { entriesOf, mustReject, settledEntriesOf } from "../reading.ts"
import { storeLaw } from "../store-law.ts"
import { must, mustEqual } from "../store-law-broken.ts"
import { appended, bodiesOf } from "../writing.ts"

const about = "subscribing"

const longestWait = 10_000

/** The next entries of a subscription, until there are as many. */
const nextEntries = (
  subscription: AsyncIterator<ReadonlyArray<StoredEntry>>,
  count: number,
): Promise<ReadonlyArray<StoredEntry>> => {
  const follow = async () => {
    const seen: Array<StoredEntry> = []
    while (seen.length < count) {
      const { value, done } = await subscription.next()
      must(done !== true, () => `The subscription ended after ${seen.length} of ${count} entries.`)
      must(value.length > 0, () => "Subscribing must give no batch that is empty.")
      seen.push(...value)
    }
    return seen
  }
  return within(longestWait, `a subscription is given ${count} entries`, follow())
}

const subscribe = (store: EventStore, options?: SubscribeOptions) =>
  store.subscribe(options)[Symbol.asyncIterator]()

const write = (store: EventStore, commands: ReadonlyArray<number>) =>
  commands.reduce(
    (before, command) =>
      before.then(async () => {
        await appended(store, {
          streamId: "episode:1",
          expectedVersion: command * 2,
          commandId: `c-${command}`,
          bodies: bodiesOf(2),
        })
      }),
    Promise.resolve(),
  )

const mustEnd = async (what: string, next: Promise<IteratorResult<unknown>>): Promise<void> => {
  const { done } = await within(longestWait, what, next)
  mustEqual(`Whether the subscription ended: ${what}`, done, true)
}

export const subscribingLaws = [
  storeLaw(
    about,
    "a subscription gives what there is, and then what comes, as reading all does",
    async ({ store, open }) => {
      await write(store, [0, 1])
      const subscription = subscribe(await open())
      const before = await nextEntries(subscription, 4)
      const coming = nextEntries(subscription, 6)
      await write(store, [2, 3, 4])
      const seen = [...before, ...(await coming)]
      mustEqual("What the subscription gave", seen, await settledEntriesOf(store, 10))
      await subscription.return?.()
    },
  ),

  storeLaw(about, "a subscription goes on from a position", async ({ store }) => {
    await write(store, [0, 1])
    const [, , third, last] = await settledEntriesOf(store, 4)
    const subscription = subscribe(store, { after: third?.position })
    const before = await nextEntries(subscription, 1)
    const coming = nextEntries(subscription, 2)
    await write(store, [2])
    const versions = [...before, ...(await coming)].map(({ version }) => version)
    mustEqual("The versions given after the third", versions, [4, 5, 6])
    await subscription.return?.()
    const later = subscribe(store, { after: last?.position })
    const since = (await nextEntries(later, 2)).map(({ version }) => version)
    mustEqual("The versions given after the fourth", since, [5, 6])
    await later.return?.()
  }),

  storeLaw(
    about,
    "while many write, each entry is given once, in order",
    async ({ store, open }) => {
      const subscription = subscribe(await open())
      const writers = await Promise.all(Array.from({ length: 6 }, open))
      const following = nextEntries(subscription, 6 * 20 * 2)
      await Promise.all(
        writers.map(async (writer, name) => {
          for (let command = 0; command < 20; command += 1) {
            await appended(writer, {
              streamId: `episode:${name}`,
              expectedVersion: command * 2,
              commandId: `w-${name}-${command}`,
              bodies: bodiesOf(2),
            })
          }
        }),
      )
      mustEqual("What the subscription gave", await following, await entriesOf(store))
      await subscription.return?.()
    },
  ),

  storeLaw(about, "an erasure is given as it comes", async ({ store }) => {
    await write(store, [0])
    const subscription = subscribe(store)
    await nextEntries(subscription, 2)
    const coming = nextEntries(subscription, 1)
    const erasure = { streamId: "episode:1", expectedVersion: 2, reason: "retention-ended" }
    await store.erase({ ...erasure, on: "2032-10-01" })
    const given = (await coming).map(({ kind }) => kind)
    mustEqual("What came", given, ["tombstone"])
    await subscription.return?.()
  }),

  storeLaw(about, "a subscription ends when its signal is aborted", async ({ store }) => {
    await write(store, [0])
    const leaving = new AbortController()
    const subscription = subscribe(store, { signal: leaving.signal })
    await nextEntries(subscription, 2)
    const waiting = subscription.next()
    leaving.abort()
    await mustEnd("aborted while it waits", waiting)
    const late = subscribe(store, { signal: leaving.signal })
    await mustEnd("aborted before it began", late.next())
    await write(store, [1])
  }),

  storeLaw(about, "subscriptions end when their store is closed", async ({ store, open }) => {
    await write(store, [0])
    const other = await open()
    const subscription = subscribe(other)
    await nextEntries(subscription, 2)
    const waiting = subscription.next()
    await within(longestWait, "closing while a subscription waits", other.close())
    await mustEnd("closed while it waits", waiting)
    await mustReject("Subscribing to a closed store", "closed", () => subscribe(other).next())
  }),

  storeLaw(about, "a reader may leave in the middle", async ({ store }) => {
    await write(store, [0, 1])
    for await (const batch of store.readAll()) {
      mustEqual("The first version", batch[0]?.version, 1)
      break
    }
    for await (const batch of store.subscribe()) {
      mustEqual("The first version", batch[0]?.version, 1)
      break
    }
    await within(longestWait, "writing after readers have left", write(store, [2]))
    mustEqual("The number of entries", (await settledEntriesOf(store, 6)).length, 6)
  }),
]
