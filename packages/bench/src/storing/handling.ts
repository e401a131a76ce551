import { randomUUID } from "node:crypto"
import { CommandHandler } from "@event-driven-io/emmett"
import { getPostgreSQLEventStore } from "@event-driven-io/emmett-postgresql"
import {
  type EpisodeCommand,
  type EpisodeEvent,
  type EpisodeState,
  episodeDecider,
  evolve,
  initialState,
} from "@str-service/domain"
import { kmptStr } from "@str-service/policy"
import { openService } from "@str-service/service"
import { openPostgresStore } from "@str-service/store-postgres"
import { ordinaryEpisode } from "../history.ts"
import type { Contest } from "../measure.ts"

const decider = episodeDecider(kmptStr)

const decided = (command: EpisodeCommand, state: EpisodeState): Array<EpisodeEvent> => {
  const decision = decider.decide(command, state)
  if (decision._tag === "Failure") throw new Error(JSON.stringify(decision.failure))
  return [...decision.success]
}

/** The ordinary episode's commands, for one episode after the other. */
function* commands(): Generator<EpisodeCommand, never> {
  const ordinary = ordinaryEpisode().steps.map(({ command }) => command)
  for (;;) {
    const episodeId = `episode-${randomUUID()}`
    for (const command of ordinary) {
      yield { ...command, metadata: { ...command.metadata, episodeId } }
    }
  }
}

/** Carrying out episodes' commands one after the other, from end to end, beside Emmett. */
export const handlingInPostgres = async (
  url: string,
): Promise<{ readonly contest: Contest; readonly end: () => Promise<void> }> => {
  const store = await openPostgresStore({ url, schema: "handling" })
  const service = openService({ store, policies: kmptStr })
  const emmett = getPostgreSQLEventStore(url)
  const handle = CommandHandler<EpisodeState, EpisodeEvent>({
    evolve,
    initialState: () => initialState,
  })
  const ours = commands()
  const theirs = commands()
  return {
    contest: {
      title: "Carrying out commands, an episode after the other, in PostgreSQL",
      unit: "commands",
      perCall: 1,
      contenders: [
        {
          name: "the service on the store",
          run: async () => {
            const outcome = await service.handle(ours.next().value)
            if (outcome._tag !== "Accepted") throw new Error(JSON.stringify(outcome))
          },
        },
        {
          name: "Emmett's command handler on its own store, with the same decider",
          // Said to be asynchronous: of others the bench tries one by itself, and does not wait for it.
          run: async () => {
            const { value: command } = theirs.next()
            await handle(emmett, command.metadata.episodeId, (state) => decided(command, state))
          },
        },
      ],
    },
    end: async () => {
      await Promise.all([service.close(), emmett.close()])
    },
  }
}
