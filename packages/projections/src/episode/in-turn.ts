import {
  type EpisodeEvent,
  type EpisodeState,
  evolve,
  fold,
  initialState,
} from "@str-service/domain"

/** How many events there are of each episode. */
export type StreamLengths = ReadonlyMap<string, number>

/**
 * How many events there are of each episode, by a first pass over them: what `inTurn` needs to know
 * when an episode is whole. Remembers a number for each episode.
 */
export const streamLengths = (events: Iterable<EpisodeEvent>): StreamLengths => {
  const lengths = new Map<string, number>()
  for (const { metadata } of events) {
    lengths.set(metadata.episodeId, (lengths.get(metadata.episodeId) ?? 0) + 1)
  }
  return lengths
}

/**
 * Episodes one after another, each once it is whole, with only those in memory that are not.
 *
 * Without `lengths` an episode is taken to be whole when the next one begins: right for events
 * grouped by episode, as exports are, and wrong for others. With `lengths` (`streamLengths`) it is
 * whole at the last of its events, wherever that stands. Input that is not grouped and cannot be read
 * twice is better folded by `episodes`, which grows with its events.
 */
export const inTurn = (
  events: Iterable<EpisodeEvent>,
  lengths?: StreamLengths,
): Generator<EpisodeState, void> =>
  lengths === undefined && isList(events) ? inPieces(events) : oneByOne(events, lengths)

const isList: (events: Iterable<EpisodeEvent>) => events is ReadonlyArray<EpisodeEvent> =
  Array.isArray

/** Each piece of a list is looked for first, so that nothing but its events is gone through. */
function* inPieces(events: ReadonlyArray<EpisodeEvent>): Generator<EpisodeState, void> {
  for (let start = 0; start < events.length; ) {
    const end = endOfPiece(events, start)
    yield fold(events.slice(start, end))
    start = end
  }
}

/** The place after the last event in a row that is of the same episode as the first. */
const endOfPiece = (events: ReadonlyArray<EpisodeEvent>, start: number): number => {
  const episodeId = events[start]?.metadata.episodeId
  let end = start + 1
  while (end < events.length && events[end]?.metadata.episodeId === episodeId) end += 1
  return end
}

function* oneByOne(
  events: Iterable<EpisodeEvent>,
  lengths: StreamLengths | undefined,
): Generator<EpisodeState, void> {
  const turns = takingTurns(lengths)
  for (const event of events) {
    const whole = turns.take(event)
    if (whole !== undefined) yield whole
  }
  yield* turns.end()
}

/** The same of events that come in their own time; rejects as they do. */
export async function* inTurnAsync(
  events: AsyncIterable<EpisodeEvent>,
  lengths?: StreamLengths,
): AsyncGenerator<EpisodeState, void> {
  const turns = takingTurns(lengths)
  for await (const event of events) {
    const whole = turns.take(event)
    if (whole !== undefined) yield whole
  }
  yield* turns.end()
}

interface Turns {
  /** The episode that is whole now, if one is. */
  readonly take: (event: EpisodeEvent) => EpisodeState | undefined
  readonly end: () => ReadonlyArray<EpisodeState>
}

const takingTurns = (lengths: StreamLengths | undefined): Turns =>
  lengths === undefined ? oneAtATime() : whenWhole(lengths)

const oneAtATime = (): Turns => {
  let episodeId: string | undefined
  let taken: Array<EpisodeEvent> = []
  return {
    take: (event) => {
      if (event.metadata.episodeId === episodeId) {
        taken.push(event)
        return undefined
      }
      const whole = episodeId === undefined ? undefined : fold(taken)
      episodeId = event.metadata.episodeId
      taken = [event]
      return whole
    },
    end: () => (episodeId === undefined ? [] : [fold(taken)]),
  }
}

const whenWhole = (lengths: StreamLengths): Turns => {
  const begun = new Map<string, EpisodeState>()
  return {
    take: (event) => {
      const { episodeId } = event.metadata
      const state = evolve(begun.get(episodeId) ?? initialState, event)
      if (state.history?.version === lengths.get(episodeId)) {
        begun.delete(episodeId)
        return state
      }
      begun.set(episodeId, state)
      return undefined
    },
    end: () => [...begun.values()],
  }
}
