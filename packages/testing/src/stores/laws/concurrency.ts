import type { Append, EventStore, StoredEntry } from "@str-service/service"
import { entriesOf, eventContents, mustHold, settledEntriesOf } from "../reading.ts"
import { storeLaw } from "../store-law.ts"
import { must, mustEqual } from "../store-law-broken.ts"
import { appended, appendOf, bodiesOf, type Content, contentsOf } from "../writing.ts"

const about = "many writers at once"

const writerCount = 8

const openMany = (open: () => Promise<EventStore>, count: number) =>
  Promise.all(Array.from({ length: count }, open))

/** Appends commands one after the other, each at the version it finds, and gives what was accepted. */
const writeOn = async (
  store: EventStore,
  writer: string,
  streams: ReadonlyArray<string>,
  commands: number,
): Promise<ReadonlyArray<Content>> => {
  const accepted: Array<Content> = []
  for (let command = 0; command < commands; command += 1) {
    const streamId = streams[command % streams.length] ?? "episode:0"
    let append: Append
    do {
      const { version } = await store.readStream(streamId)
      append = appendOf({
        streamId,
        expectedVersion: version,
        commandId: `${writer}-${command}`,
        bodies: bodiesOf(1 + (command % 3)),
      })
    } while ((await store.append(append))._tag !== "Appended")
    accepted.push(...contentsOf(append))
  }
  return accepted
}

const byVersion = (one: Content, other: Content) => one.version - other.version

/** Every acknowledged event is in its stream once, in order, and nothing else is. */
const mustHoldExactly = async (
  store: EventStore,
  streams: ReadonlyArray<string>,
  accepted: ReadonlyArray<Content>,
): Promise<void> => {
  for (const streamId of streams) {
    const own = accepted.filter((content) => content.streamId === streamId)
    await mustHold(store, streamId, own.toSorted(byVersion))
  }
}

export const concurrencyLaws = [
  storeLaw(about, "exactly one of many writers wins each version", async ({ store, open }) => {
    const writers = await openMany(open, writerCount)
    const won: Array<Content> = []
    for (let round = 0; round < 40; round += 1) {
      const { length: expectedVersion } = won
      const appends = writers.map((_, writer) =>
        appendOf({
          streamId: "episode:1",
          expectedVersion,
          commandId: `w-${writer}-${round}`,
          bodies: bodiesOf(1 + (writer % 3)),
        }),
      )
      const outcomes = await Promise.all(
        appends.map((append, writer) => writers[writer]?.append(append)),
      )
      const winners = appends.filter((_, writer) => outcomes[writer]?._tag === "Appended")
      must(
        winners.length === 1 &&
          outcomes.every((outcome) => outcome?._tag === "Appended" || outcome?._tag === "Conflict"),
        () =>
          `Of ${writerCount} writers at version ${expectedVersion} one must win and the others be told of a conflict; it came to ${JSON.stringify(outcomes)}.`,
      )
      won.push(...winners.flatMap(contentsOf))
    }
    await mustHold(store, "episode:1", won)
  }),

  storeLaw(about, "who is told of a conflict finds what was there first", async ({ open }) => {
    const writers = await openMany(open, writerCount)
    for (let expectedVersion = 0; expectedVersion < 20; expectedVersion += 1) {
      const sketch = { streamId: "episode:1", expectedVersion }
      const writeOnce = async (writer: EventStore, name: number) => {
        const append = appendOf({ ...sketch, commandId: `w-${name}-${expectedVersion}` })
        const { _tag: outcome } = await writer.append(append)
        const { version } = await writer.readStream("episode:1")
        must(
          version > expectedVersion,
          () =>
            `A writer at version ${expectedVersion} was told ${outcome}, and the stream was read at version ${version}.`,
        )
      }
      await Promise.all(writers.map(writeOnce))
    }
  }),

  storeLaw(
    about,
    "every acknowledged event is read back once, in order",
    async ({ store, open }) => {
      const streams = ["episode:0", "episode:1", "episode:2"]
      const writers = await openMany(open, writerCount)
      const accepted = await Promise.all(
        writers.map((writer, name) => writeOn(writer, `w-${name}`, streams, 15)),
      )
      await mustHoldExactly(store, streams, accepted.flat())
    },
  ),

  storeLaw(
    about,
    "writers through one open store are kept apart as those through many",
    async ({ store }) => {
      const accepted = await Promise.all(
        Array.from({ length: writerCount }, (_, name) =>
          writeOn(store, `w-${name}`, ["episode:0"], 8),
        ),
      )
      await mustHoldExactly(store, ["episode:0"], accepted.flat())
    },
  ),

  storeLaw(about, "an append is seen whole or not at all", async ({ store, open }) => {
    const writer = await open()
    let isWriting = true
    const look = async () => {
      while (isWriting) {
        const { version, events } = await store.readStream("episode:1")
        mustEqual("The number of events read", events.length, version)
        mustEqual("The events left over from appends of three", version % 3, 0)
        await aMoment()
      }
    }
    const write = async () => {
      for (let command = 0; command < 60; command += 1) {
        const sketch = { streamId: "episode:1", expectedVersion: command * 3 }
        await appended(writer, { ...sketch, commandId: `w-${command}`, bodies: bodiesOf(3) })
      }
    }
    await Promise.all([
      look(),
      write().finally(() => {
        isWriting = false
      }),
    ])
  }),

  storeLaw(
    about,
    "reading all while others write misses nothing and repeats nothing",
    async ({ store, open }) => {
      const writers = await openMany(open, writerCount)
      let isWriting = true
      const readOn = async (reader: EventStore): Promise<ReadonlyArray<StoredEntry>> => {
        const seen: Array<StoredEntry> = []
        do {
          seen.push(...(await entriesOf(reader, seen.at(-1)?.position)))
          await aMoment()
        } while (isWriting)
        return seen
      }
      const reading = Promise.all((await openMany(open, 2)).map(readOn))
      const writing = Promise.all(
        writers.map((writer, name) =>
          writeOn(
            writer,
            `w-${name}`,
            [`episode:${name}`, `episode:${(name + 1) % writerCount}`],
            20,
          ),
        ),
      )
      const accepted = (
        await writing.finally(() => {
          isWriting = false
        })
      ).flat()
      for (const seen of await reading) {
        const rest = await settledEntriesOf(
          store,
          accepted.length - seen.length,
          seen.at(-1)?.position,
        )
        const followed = [...seen, ...rest]
        mustEqual(
          "What was read bit by bit while others wrote, against what is read at once afterwards",
          followed,
          await entriesOf(store),
        )
        mustEqual("The number of entries read", followed.length, accepted.length)
        mustEqual(
          "What was read, stream by stream",
          eventContents(followed).toSorted(byStream),
          accepted.toSorted(byStream),
        )
      }
    },
  ),
]

const aMoment = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

const byStream = (one: Content, other: Content) =>
  one.streamId === other.streamId
    ? one.version - other.version
    : one.streamId < other.streamId
      ? -1
      : 1
