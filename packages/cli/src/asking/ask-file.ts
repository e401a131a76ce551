import { stat } from "node:fs/promises"
import type { EpisodeEvent } from "@str-service/domain"
import { episodes, inTurnAsync, run, runAsync, type StreamLengths } from "@str-service/projections"
import * as Effect from "effect/Effect"
import * as HashMap from "effect/HashMap"
import { fingerprint, noneMet } from "../events/fingerprints.ts"
import { isInUtf16, soundEvents } from "../events/sound-events.ts"
import { codeOf, describeFault } from "../files/fault.ts"
import { inUtf16 } from "../files/text.ts"
import { type Refused, refuse } from "../refusal.ts"
import type { Answered, OfEpisodes } from "./event-source.ts"

/**
 * Asks the episodes of a file of events: NDJSON, or CSV where its name ends so. What is not sound is
 * left out and told of.
 *
 * In memory are only the episodes that are not whole yet: one at a time where each stands in one
 * piece. Where streams turn out to be mixed, a first reading counts the events of each, and a second
 * asks each episode at its last event. What cannot be read twice, such as a pipe, is held whole.
 *
 * Fails with what keeps the file from being read.
 */
export const askFile = <State, Value>(
  file: string,
  asked: OfEpisodes<State, Value>,
): Effect.Effect<Answered<Value>, Refused> =>
  Effect.tryPromise({ try: () => asking(file, asked), catch: (fault) => fault }).pipe(
    Effect.catch((fault) =>
      codeOf(fault) === undefined
        ? Effect.die(fault)
        : Effect.fail(refuse(file, describeFault(fault))),
    ),
    Effect.flatMap((answered) =>
      answered === undefined ? Effect.fail(refuse(file, inUtf16)) : Effect.succeed(answered),
    ),
  )

/** `undefined` where the file is in another encoding. */
const asking = async <State, Value>(
  file: string,
  asked: OfEpisodes<State, Value>,
): Promise<Answered<Value> | undefined> => {
  if (!(await stat(file)).isFile()) return await heldWhole(file, asked)
  if (await isInUtf16(file)) return undefined
  return (await inOnePiece(file, asked)) ?? (await readTwice(file, asked))
}

/** `undefined` as soon as an episode goes on after another has begun. */
const inOnePiece = async <State, Value>(
  file: string,
  asked: OfEpisodes<State, Value>,
): Promise<Answered<Value> | undefined> => {
  const begun = noneMet()
  const beganBefore = (episodeId: string) => begun.again(fingerprint(episodeId))
  const sound = soundEvents(file, { beganBefore })
  let turnsOutMixed = false
  async function* grouped(): AsyncGenerator<EpisodeEvent, void> {
    let before: string | undefined
    for await (const event of sound.events()) {
      const { episodeId, version } = event.metadata
      if (version > 1 && episodeId !== before) {
        turnsOutMixed = true
        return
      }
      before = episodeId
      yield event
    }
  }
  const value = await runAsync(asked, inTurnAsync(grouped()))
  return turnsOutMixed || sound.turnedOutMixed() ? undefined : { value, ...sound.told() }
}

const readTwice = async <State, Value>(
  file: string,
  asked: OfEpisodes<State, Value>,
): Promise<Answered<Value>> => {
  const lengths = await lengthsOf(soundEvents(file).events())
  const sound = soundEvents(file)
  const value = await runAsync(asked, inTurnAsync(sound.events(), lengths))
  return { value, ...sound.told() }
}

const lengthsOf = async (events: AsyncIterable<EpisodeEvent>): Promise<StreamLengths> => {
  const lengths = new Map<string, number>()
  for await (const { metadata } of events) lengths.set(metadata.episodeId, metadata.version)
  return lengths
}

const heldWhole = async <State, Value>(
  file: string,
  asked: OfEpisodes<State, Value>,
): Promise<Answered<Value>> => {
  const sound = soundEvents(file)
  const states = await runAsync(episodes, sound.events())
  return { value: run(asked, HashMap.values(states)), ...sound.told() }
}
