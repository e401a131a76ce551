import {
  type CommandMetadata,
  type Day,
  type EpisodeEvent,
  type EpisodeEventType,
  type EpisodeState,
  type EventOf,
  episodeDecider,
  fold,
  latest,
  type Policies,
  type Rejection,
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
  /** What the latest command led to. */
  readonly latest: ReadonlyArray<EpisodeEvent>
  /**
   * One more command, which must be accepted. The n-th is `c-n`, given on the day it speaks of, or
   * on the day of the one before where that is later, unless told otherwise.
   */
  readonly and: (request: Request, metadata?: Partial<CommandMetadata>) => Episode
  /** Why one more command is refused. */
  readonly refusal: (request: Request, metadata?: Partial<CommandMetadata>) => Rejection
  /** The latest event of a type. */
  readonly last: <Type extends EpisodeEventType>(type: Type) => EventOf<Type>
  /** The `eventId` of the latest event of a type. */
  readonly idOf: (type: EpisodeEventType) => string
  /** The same episode under other policies from here on. */
  readonly under: (policies: Policies) => Episode
}

/** An episode of which nothing has happened yet. */
export const anEpisode = (policies: Policies = always()): Episode =>
  telling({
    policies,
    state: episodeDecider(policies).initialState,
    events: [],
    latest: [],
    today: "2012-10-01",
    given: 0,
  })

/** An episode as a stream tells it, whether or not that makes sense. */
export const episodeOf = (
  events: ReadonlyArray<EpisodeEvent>,
  policies: Policies = always(),
): Episode =>
  telling({ policies, state: fold(events), events, latest: [], today: "2012-10-01", given: 100 })

interface Told {
  readonly policies: Policies
  readonly state: EpisodeState
  readonly events: ReadonlyArray<EpisodeEvent>
  readonly latest: ReadonlyArray<EpisodeEvent>
  readonly today: Day
  readonly given: number
}

const readCommand = Schema.decodeUnknownSync(EpisodeCommand, { onExcessProperty: "error" })

const telling = (told: Told): Episode => {
  const { decide, evolve } = episodeDecider(told.policies)
  const decided = (request: Request, metadata: Partial<CommandMetadata>) => {
    const today = metadata.today ?? dayOf(request, told.today)
    const command = readCommand({
      ...request,
      metadata: {
        episodeId: "e-1",
        commandId: `c-${told.given + 1}`,
        now: `${today}T10:00:00.000Z`,
        today,
        actor: "a-1",
        ...metadata,
      },
    })
    return { today, decision: decide(command, told.state) }
  }
  const last = <Type extends EpisodeEventType>(type: Type): EventOf<Type> => {
    const found = told.events.findLast((event): event is EventOf<Type> => event.type === type)
    if (found === undefined) throw new Error(`No ${type} has been recorded.`)
    return found
  }
  return {
    state: told.state,
    events: told.events,
    latest: told.latest,
    and: (request, metadata = {}) => {
      const { today, decision } = decided(request, metadata)
      if (Result.isFailure(decision)) {
        throw new Error(`${request.type} was refused: ${messageOf(decision.failure)}`)
      }
      return telling({
        policies: told.policies,
        state: decision.success.reduce(evolve, told.state),
        events: [...told.events, ...decision.success],
        latest: decision.success,
        today,
        given: told.given + 1,
      })
    },
    refusal: (request, metadata = {}) => {
      const { decision } = decided(request, metadata)
      if (Result.isSuccess(decision)) throw new Error(`${request.type} was accepted.`)
      return decision.failure
    },
    last,
    idOf: (type) => last(type).metadata.eventId,
    under: (policies) => telling({ ...told, policies }),
  }
}

const dayOf = (request: Request, today: Day): Day => {
  if (!("on" in request.data)) return today
  const resumedOn = "resumedOn" in request.data ? request.data.resumedOn : undefined
  return latest(today, resumedOn ?? request.data.on)
}
