import { getInMemoryEventStore } from "@event-driven-io/emmett"
import type { EpisodeCommand } from "@str-service/domain"
import { kmptStr } from "@str-service/policy"
import { handleEpisode, RejectedError } from "./episode-in-emmett.ts"

const store = getInMemoryEventStore()
const handle = handleEpisode(kmptStr)
const episodeId = "episode-1"

const at = (commandId: string) =>
  ({
    episodeId,
    commandId,
    now: "2012-10-03T09:30:00Z",
    today: "2012-10-03",
    actor: "worker-7",
  }) as const

const commands: ReadonlyArray<EpisodeCommand> = [
  {
    type: "Refer",
    data: {
      on: "2012-10-01",
      personId: "person-1",
      team: "recovery",
      facts: { inCrisis: true, expectedNeed: "short-term", hasOpenEpisode: false },
    },
    metadata: at("c-1"),
  },
  { type: "StartEnablement", data: { on: "2012-10-03" }, metadata: at("c-2") },
  { type: "StartEnablement", data: { on: "2012-10-03" }, metadata: at("c-3") },
]

for (const command of commands) {
  try {
    const { newEvents, newState } = await handle(store, command)
    console.log(newEvents.map(({ type }) => type).join(", "), "→", newState.phase)
  } catch (error) {
    if (!(error instanceof RejectedError)) throw error
    console.log(`${error.rejection._tag}: ${error.message}`)
  }
}
