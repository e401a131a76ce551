import {
  type CommandMetadata,
  type Day,
  type EpisodeEvent,
  type EpisodeEventType,
  type EpisodeState,
  episodeDecider,
  latest,
  type Policies,
} from "@str-service/domain"
import { messageOf } from "@str-service/domain/messages"
import { EpisodeCommand } from "@str-service/domain/schemas"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { always } from "./policies.ts"
import type { Request } from "./requests.ts"

/** An episode told command by command; each telling leaves the one before it as it was. */
export interface Episode {
  readonly state: EpisodeState
  readonly events: ReadonlyArray<EpisodeEvent>
  /**
   * One more command, which must be accepted, given on the day it speaks of, or on the day of the
   * one before where that is later, unless told otherwise.
   */
  readonly and: (request: Request, metadata?: Partial<CommandMetadata>) => Episode
  /** The `eventId` of the latest event of a type. */
  readonly idOf: (type: EpisodeEventType) => string
}

/** An episode of which nothing has happened yet. */
export const anEpisode = (episodeId = "e-1", policies: Policies = always()): Episode =>
  telling({
    episodeId,
    policies,
    state: episodeDecider(policies).initialState,
    events: [],
    today: "2012-10-01",
    given: 0,
  })

interface Told {
  readonly episodeId: string
  readonly policies: Policies
  readonly state: EpisodeState
  readonly events: ReadonlyArray<EpisodeEvent>
  readonly today: Day
  readonly given: number
}

const readCommand = Schema.decodeUnknownSync(EpisodeCommand, { onExcessProperty: "error" })

const telling = (told: Told): Episode => {
  const { decide, evolve } = episodeDecider(told.policies)
  const decided = (request: Request, metadata: Partial<CommandMetadata>) => {
    const today = metadata.today ?? latest(told.today, request.data.on ?? told.today)
    const command = readCommand({
      ...request,
      metadata: {
        episodeId: told.episodeId,
        commandId: `${told.episodeId}-${told.given + 1}`,
        now: `${today}T10:00:00.000Z`,
        today,
        actor: "a-1",
        ...metadata,
      },
    })
    return Result.map(decide(command, told.state), (events) =>
      telling({
        ...told,
        state: events.reduce(evolve, told.state),
        events: [...told.events, ...events],
        today,
        given: told.given + 1,
      }),
    )
  }
  return {
    state: told.state,
    events: told.events,
    and: (request, metadata = {}) =>
      Result.getOrThrowWith(
        decided(request, metadata),
        (rejection) => new Error(`${request.type} was refused: ${messageOf(rejection)}`),
      ),
    idOf: (type) => {
      const found = told.events.findLast((event) => event.type === type)
      if (found === undefined) throw new Error(`No ${type} has been recorded.`)
      return found.metadata.eventId
    },
  }
}
