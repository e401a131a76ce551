import type { RejectedCommand, Run } from "@str-service/cli"
import {
  type EpisodeCommand,
  type EpisodeEvent,
  type EpisodeState,
  evolve,
  initialState,
} from "@str-service/domain"
import { kmptStr } from "@str-service/policy"
import { eventsIn, openService, type Service } from "@str-service/service"
import { openSqliteStore } from "@str-service/store-sqlite"

/** What is in the store once every command has been carried out, and what became of the others. */
export interface Recorded extends Run {
  /** Commands that were sent twice: the second time nothing was done. */
  readonly repeated: ReadonlyArray<EpisodeCommand>
}

/**
 * Carries out commands in a new store in a SQLite file. It is not waited until each is on the disk:
 * a demonstration can be made again.
 */
export const record = async (
  commands: ReadonlyArray<EpisodeCommand>,
  file: string,
): Promise<Recorded> => {
  const store = await openSqliteStore({ file, durability: "process-crash" })
  const service = openService({ store, policies: kmptStr, keptEpisodes: 5_000 })
  const rejected: Array<RejectedCommand> = []
  const repeated: Array<EpisodeCommand> = []
  for (const command of commands) {
    const outcome = await service.handle(command)
    if (outcome._tag === "Rejected") {
      rejected.push({ command, rejection: outcome.reason, message: outcome.message })
    }
    if (outcome._tag === "Accepted" && outcome.isRepeated) repeated.push(command)
  }
  const events = await everythingIn(service)
  await service.close()
  const episodes = new Map<string, EpisodeState>()
  for (const event of events) {
    const { episodeId } = event.metadata
    episodes.set(episodeId, evolve(episodes.get(episodeId) ?? initialState, event))
  }
  return { events, rejected, repeated, episodes }
}

/** Everything that was recorded, in the order in which it was. */
export const everythingIn = async (service: Service): Promise<Run["events"]> => {
  const events: Array<EpisodeEvent> = []
  for await (const event of eventsIn(service.entries())) events.push(event)
  return events
}
