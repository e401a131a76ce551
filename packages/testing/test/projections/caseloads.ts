import { type EpisodeEvent, type EpisodeState, episodeDecider, fold } from "@str-service/domain"
import { daysFrom, lawfulHistories } from "@str-service/testing"
import fc from "fast-check"

/** What an episode's stream holds, in its order. */
export type Stream = ReadonlyArray<EpisodeEvent>

export const histories = lawfulHistories(episodeDecider)

/** Days before, in and after the time that most histories tell of. */
export const askedDays = daysFrom("2012-07-01", "2014-12-31")

/** Episodes that share persons, teams and workers, and one order in which their events may arrive. */
export interface Caseload {
  readonly streams: ReadonlyArray<Stream>
  readonly states: ReadonlyArray<EpisodeState>
  /** The events of all streams, those of each in its own order. */
  readonly arriving: Stream
}

const streamOf = (events: Stream, episodeId: string): Stream =>
  events.map((event) => ({ ...event, metadata: { ...event.metadata, episodeId } }))

export const caseloads: fc.Arbitrary<Caseload> = fc
  .tuple(histories, histories, histories)
  .map((lives) => lives.map(({ events }, place) => streamOf(events, `episode-${place + 1}`)))
  .chain((streams) => {
    const turns = streams.flatMap((events, stream) => events.map(() => stream))
    return fc.shuffledSubarray(turns, { minLength: turns.length }).map((order) => {
      const left = streams.map((events) => [...events])
      return {
        streams,
        states: streams.map((events) => fold(events)),
        arriving: order.flatMap((stream) => left[stream]?.splice(0, 1) ?? []),
      }
    })
  })
