import type { EpisodeEvent, Instant } from "@str-service/domain"
import * as Result from "effect/Result"
import { compareTimes } from "../standing/times.ts"
import type { EventFinding, EventFindingCode } from "./event-finding.ts"

/** An event, and the line it was read from. */
export interface ReadEvent {
  readonly line: number
  readonly event: EpisodeEvent
}

/** What reading comes to, one after another: an event that is sound, or what is wrong with one. */
export type Reading = Result.Result<ReadEvent, EventFinding>

interface Stream {
  /** The version that is due. */
  next: number
  recordedAt: Instant
  /** Events that came before one that they follow, by version. */
  waiting: Map<number, ReadEvent> | undefined
}

/** What is said of events before they are read. */
export interface ReadingOptions {
  /** The one episode that the events should be of; of any when left out. */
  readonly episodeId?: string | undefined
  /**
   * For episodes that stand in one piece each, as in exports: whether one began before, asked once as
   * each begins. Then only the last is remembered, and what goes on with another is left out.
   */
  readonly beganBefore?: ((episodeId: string) => boolean) | undefined
}

/**
 * Holds events to their streams: within each, versions go up by one from 1. An event that comes too
 * early waits for those before it; one whose place is taken is left out, and at the end those that
 * still wait. Remembers one place for each stream, and the events that wait.
 */
export const soundStreams = ({
  episodeId: only,
  beganBefore,
}: ReadingOptions): {
  readonly take: (read: ReadEvent) => ReadonlyArray<Reading>
  /** What is left when all events are there. */
  readonly end: () => ReadonlyArray<Reading>
} => {
  const streams = new Map<string, Stream>()
  let latest: string | undefined

  const forget = (episodeId: string | undefined): void => {
    if (episodeId === undefined || streams.get(episodeId)?.waiting !== undefined) return
    streams.delete(episodeId)
  }

  const begin = (read: ReadEvent): ReadonlyArray<Reading> => {
    const { episodeId, version, recordedAt } = read.event.metadata
    if (beganBefore !== undefined) {
      forget(latest)
      latest = episodeId
      if (beganBefore(episodeId)) return [leftOut(read, "another-piece")]
    }
    const stream: Stream = { next: 1, recordedAt, waiting: undefined }
    streams.set(episodeId, stream)
    return version === 1 ? admit(stream, read) : wait(stream, read)
  }

  const take = (read: ReadEvent): ReadonlyArray<Reading> => {
    const { episodeId, version } = read.event.metadata
    if (only !== undefined && episodeId !== only) return [leftOut(read, "another-stream")]
    const stream = streams.get(episodeId)
    if (stream === undefined) return begin(read)
    if (version < stream.next || stream.waiting?.has(version) === true) {
      return [leftOut(read, "doubled")]
    }
    return version === stream.next ? admit(stream, read) : wait(stream, read)
  }

  const end = (): ReadonlyArray<Reading> =>
    [...streams.values()]
      .flatMap(({ waiting }) => [...(waiting?.values() ?? [])])
      .sort((a, b) => a.line - b.line)
      .map((read) => leftOut(read, "gap"))

  return { take, end }
}

const wait = (stream: Stream, read: ReadEvent): ReadonlyArray<Reading> => {
  stream.waiting ??= new Map()
  stream.waiting.set(read.event.metadata.version, read)
  return []
}

/** The event that is due, and those that waited for it. */
const admit = (stream: Stream, read: ReadEvent): ReadonlyArray<Reading> => {
  if (stream.waiting === undefined) return step(stream, read)
  const admitted: Array<Reading> = [Result.fail({ ...about(read, "out-of-order"), leftOut: false })]
  let due: ReadEvent | undefined = read
  while (due !== undefined) {
    admitted.push(...step(stream, due))
    due = stream.waiting.get(stream.next)
    stream.waiting.delete(stream.next)
  }
  if (stream.waiting.size === 0) stream.waiting = undefined
  return admitted
}

const step = (stream: Stream, read: ReadEvent): ReadonlyArray<Reading> => {
  const { recordedAt } = read.event.metadata
  const isEarly = compareTimes(recordedAt, stream.recordedAt) < 0
  stream.next += 1
  stream.recordedAt = recordedAt
  const sound = Result.succeed(read)
  return isEarly
    ? [Result.fail({ ...about(read, "out-of-order"), message: early, leftOut: false }), sound]
    : [sound]
}

const leftOut = (read: ReadEvent, code: keyof typeof messages): Reading =>
  Result.fail({ ...about(read, code), leftOut: true })

const about = ({ line, event }: ReadEvent, code: keyof typeof messages) => ({
  line,
  code,
  message: messages[code],
  episodeId: event.metadata.episodeId,
})

const messages = {
  "another-stream": "This event is of another episode. Read it with that one.",
  "another-piece":
    "This event is of an episode that others came after. Read the events as ones that may be mixed.",
  doubled: "An event with this version of this episode was read before. Take one of them out.",
  gap: "Events that come before this one in its episode are missing. Have the episode written whole.",
  "out-of-order":
    "This event comes after one that follows it in its episode. It was put in its place.",
} as const satisfies { readonly [Code in EventFindingCode]?: string }

const early =
  "This event says it was recorded before the one that it follows. Find out which of the two is right."
