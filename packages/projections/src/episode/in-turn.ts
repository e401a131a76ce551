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
export function* inTurn(
  events: Iterable<EpisodeEvent>,
  lengths?: StreamLengths,
): Generator<EpisodeState, void> {
  const turns = takingTurns(lengths)
  if (isList(events)) yield* inTurnOfList(events, turns)
  else {
    for (const event of events) {
      const whole = turns.take(event)
      if (whole !== undefined) yield whole
    }
  }
  yield* turns.end()
}

const isList: (events: Iterable<EpisodeEvent>) => events is ReadonlyArray<EpisodeEvent> =
  Array.isArray

/** The same of a list. */
function* inTurnOfList(
  events: ReadonlyArray<EpisodeEvent>,
  { take }: Turns,
): Generator<EpisodeState, void> {
  // biome-ignore lint/style/useForOf: in a generator a list's iterator costs half as much as the fold.
  for (let place = 0; place < events.length; place += 1) {
    const event = events[place]
    const whole = event && take(event)
    if (whole !== undefined) yield whole
  }
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
