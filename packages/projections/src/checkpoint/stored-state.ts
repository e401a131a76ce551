import { recordedEvents } from "@str-service/domain"
import { EpisodeEvent } from "@str-service/domain/schemas"
import * as HashMap from "effect/HashMap"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Episodes } from "../episode/episodes.ts"
import type { Projection } from "../projection/projection.ts"
import { advance } from "../projection/run.ts"

/** How the state of a projection is written down as JSON, and read again; fails with what is wrong. */
export interface StoredState<State> {
  readonly write: (state: State) => Result.Result<Schema.Json, string>
  readonly read: (written: Schema.Json) => Result.Result<State, string>
}

/** A state of plain data, by its schema: as small as what it holds. */
export const asJson = <State>(schema: Schema.Codec<State, Schema.Json>): StoredState<State> => {
  const encode = Schema.encodeResult(schema)
  const decode = Schema.decodeUnknownResult(schema, { onExcessProperty: "error" })
  return {
    write: (state) => Result.mapError(encode(state), messageOf),
    read: (written) => Result.mapError(decode(written), messageOf),
  }
}

/**
 * A state that keeps episodes whole, as views and `keyed` do, by their events: what a correction may
 * still change has to be kept. To read it costs a step for each event, and no reading of the log.
 */
export const asEvents = <State>(
  kept: Pick<Projection<State, EpisodeEvent, unknown>, "initial" | "step">,
  episodesOf: (state: State) => Episodes,
): StoredState<State> => {
  const events = asJson(Schema.Array(EpisodeEvent))
  return {
    write: (state) =>
      events.write(
        [...HashMap.values(episodesOf(state))].flatMap(({ history }) => recordedEvents(history)),
      ),
    read: (written) => Result.map(events.read(written), (all) => advance(kept, all)),
  }
}

const messageOf = ({ message }: Schema.SchemaError): string => message
