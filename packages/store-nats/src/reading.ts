import type { ConsumerMessages, ConsumerNotification } from "@nats-io/jetstream"
import { type Position, type StoredEntry, StoreError } from "@str-service/service"
import { entriesOf, type Found, type ReadOn, readOnAfter } from "./entries.ts"
import { foundIn, type Journal } from "./journal.ts"

type Batch = ReadonlyArray<StoredEntry>

/** All entries after a position, up to what there is now. */
export async function* readAll(
  journal: Journal,
  after: Position | undefined,
  answerTimeout: number,
): AsyncGenerator<Batch, void, undefined> {
  const from = readOnAfter(after)
  const upTo = await journal.end()
  for await (const messages of messagesUpTo(journal, from.sequence, upTo, answerTimeout)) {
    const entries = entriesFrom(from, messages)
    if (entries.length > 0) yield entries
  }
}

/** All entries after a position, and then whatever comes, until the signal is aborted. */
export async function* followAll(
  journal: Journal,
  after: Position | undefined,
  signal: AbortSignal,
): AsyncGenerator<Batch, void, undefined> {
  const from = readOnAfter(after)
  for await (const messages of messagesFrom(journal, from.sequence, signal)) {
    const entries = entriesFrom(from, messages)
    if (entries.length > 0) yield entries
    if (signal.aborted) return
  }
}

const entriesFrom = ({ sequence, skip }: ReadOn, messages: ReadonlyArray<Found>): Batch =>
  messages.flatMap((found) =>
    found.sequence === sequence ? entriesOf(found).slice(skip) : entriesOf(found),
  )

async function* messagesUpTo(
  journal: Journal,
  first: number,
  upTo: number,
  answerTimeout: number,
): AsyncGenerator<ReadonlyArray<Found>, void, undefined> {
  if (upTo - first < fewMessages) {
    if (first <= upTo) yield await fewUpTo(journal, first, upTo)
    return
  }
  const leaving = new AbortController()
  const giveUp = () => setTimeout(() => leaving.abort(), answerTimeout)
  let waiting = giveUp()
  try {
    for await (const messages of messagesFrom(journal, first, leaving.signal)) {
      clearTimeout(waiting)
      const last = messages.at(-1)?.sequence ?? 0
      yield last <= upTo ? messages : messages.filter(({ sequence }) => sequence <= upTo)
      if (last >= upTo) return
      waiting = giveUp()
    }
  } finally {
    clearTimeout(waiting)
    leaving.abort()
  }
  throw new StoreError("unavailable", `NATS gave nothing more for ${answerTimeout / 1000} s.`)
}

/** So few messages are asked for one by one, all at once; for more a reader is made. */
const fewMessages = 64

const fewUpTo = async (
  journal: Journal,
  first: number,
  upTo: number,
): Promise<ReadonlyArray<Found>> => {
  const numbers = Array.from({ length: upTo - first + 1 }, (_, place) => first + place)
  const found = await Promise.all(numbers.map((number) => journal.numbered(number)))
  return found.filter((message) => message !== null)
}

/**
 * All messages from a sequence on, in batches that are never empty, for ever. Whenever the reader was
 * lost with its server, or a message on the way, another goes on from there.
 */
async function* messagesFrom(
  journal: Journal,
  first: number,
  signal: AbortSignal,
): AsyncGenerator<ReadonlyArray<Found>, void, undefined> {
  let next = first
  while (!signal.aborted) {
    const reader = await journal.readerFrom(next)
    const messages = await reader.consume({
      max_messages: batchSize * 2,
      expires: 30_000,
      idle_heartbeat: 1_000,
    })
    const stop = () => messages.stop()
    signal.addEventListener("abort", stop, { once: true })
    if (signal.aborted) stop()
    void stopWhenLost(messages)
    try {
      for await (const batch of inOrder(messages)) {
        next = (batch.at(-1)?.sequence ?? next) + 1
        yield batch
      }
    } finally {
      stop()
      signal.removeEventListener("abort", stop)
      // Servers forget it by themselves too, later.
      reader.delete().catch(() => undefined)
    }
  }
}

/** What comes without a pause as one batch; it ends ahead of a message that was lost. */
async function* inOrder(
  messages: ConsumerMessages,
): AsyncGenerator<ReadonlyArray<Found>, void, undefined> {
  let batch: Array<Found> = []
  let delivered = 0
  for await (const message of messages) {
    const { deliverySequence, streamSequence } = message.info
    if (deliverySequence !== delivered + 1) break
    delivered = deliverySequence
    batch.push(foundIn(message.subject, streamSequence, message.string()))
    // What `getPending` counts is too much, for it has the driver's own steps in it.
    const waiting = messages.getReceived() - messages.getProcessed()
    if (waiting === 0 || batch.length >= batchSize) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

const batchSize = 500

const losses: ReadonlySet<ConsumerNotification["type"]> = new Set([
  "heartbeats_missed",
  "consumer_deleted",
  "consumer_not_found",
  "stream_not_found",
  "no_responders",
  "exceeded_limits",
])

const stopWhenLost = async (messages: ConsumerMessages): Promise<void> => {
  for await (const { type } of messages.status()) if (losses.has(type)) messages.stop()
}
