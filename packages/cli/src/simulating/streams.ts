import { type Day, type EpisodeEvent, latest } from "@str-service/domain"
import type { PlainLine } from "@str-service/projections"
import { bearsOnPolicy, lastDayIn } from "@str-service/simulation"
import { otherVersion } from "../events/versions.ts"
import type { Flaw } from "../files/json-text.ts"

/** What the lines of one episode tell, as far as they were read. */
export interface Stream {
  readonly episodeId: string
  version: number
  /** The last day told of; `null` before any line could be read. */
  through: Day | null
  /** Those that bear on policy. */
  readonly events: Array<EpisodeEvent>
  /** Whether every line of it could be read, in the order of the versions. */
  isWhole: boolean
}

/** Puts lines together to episodes. */
export interface Streams {
  readonly event: (event: EpisodeEvent, line: number) => void
  /** An event that bears on no policy: only its place and its days count. */
  readonly plainLine: (event: PlainLine, line: number) => void
  /** A line that cannot be read but names its episode, which is then not whole. */
  readonly unreadable: (episodeId: string, version: number | undefined) => void
  /** No line follows. */
  readonly end: () => void
}

export interface Gathering {
  /** Takes an episode once all its lines were read. */
  readonly take: (stream: Stream) => void
  readonly complain: (line: number, flaws: ReadonlyArray<Flaw>) => void
}

/**
 * Streams of which each stands in one piece: an episode is whole as soon as another begins, and no
 * more than one is kept. `begins` is told of every piece.
 */
export const groupedStreams = (
  { take, complain }: Gathering,
  begins: (episodeId: string) => void,
): Streams => {
  let current: Stream | undefined
  const end = (): void => {
    if (current !== undefined) take(current)
    current = undefined
  }
  return streamsBy(
    (episodeId) => {
      if (current?.episodeId === episodeId) return current
      end()
      begins(episodeId)
      current = beginning(episodeId)
      return current
    },
    { complain, end },
  )
}

/** Streams mixed with one another in any way: all are kept until the last line. */
export const mixedStreams = ({ take, complain }: Gathering): Streams => {
  const streams = new Map<string, Stream>()
  return streamsBy(
    (episodeId) => {
      const known = streams.get(episodeId)
      if (known !== undefined) return known
      const stream = beginning(episodeId)
      streams.set(episodeId, stream)
      return stream
    },
    {
      complain,
      end: () => {
        for (const stream of streams.values()) take(stream)
      },
    },
  )
}

const beginning = (episodeId: string): Stream => ({
  episodeId,
  version: 0,
  through: null,
  events: [],
  isWhole: true,
})

const streamsBy = (
  streamOf: (episodeId: string) => Stream,
  { complain, end }: Pick<Gathering, "complain"> & Pick<Streams, "end">,
): Streams => {
  const advanced = (episodeId: string, version: number, line: number): Stream => {
    const stream = streamOf(episodeId)
    const due = stream.version + 1
    if (version !== due) {
      complain(line, [{ offset: 0, message: otherVersion(episodeId, version, due) }])
      stream.isWhole = false
    }
    stream.version = Math.max(version, stream.version)
    return stream
  }
  return {
    event: (event, line) => {
      const { episodeId, version } = event.metadata
      const stream = advanced(episodeId, version, line)
      reach(stream, lastDayIn(event))
      if (bearsOnPolicy(event.type)) stream.events.push(event)
    },
    plainLine: ({ episodeId, version, on, recordedOn }, line) => {
      const stream = advanced(episodeId, version, line)
      reach(stream, latest(on, recordedOn))
    },
    unreadable: (episodeId, version) => {
      const stream = streamOf(episodeId)
      stream.version = version ?? stream.version + 1
      stream.isWhole = false
    },
    end,
  }
}

const reach = (stream: Stream, day: Day): void => {
  if (stream.through === null || day > stream.through) stream.through = day
}
