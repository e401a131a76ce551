import type { Day, EpisodeEvent } from "@str-service/domain"
import type { WorkerEvent } from "@str-service/domain/worker"
import { exampleBoroughStr } from "@str-service/policy"
import { eventsIn, openMemoryStore, openService } from "@str-service/service"
import { story } from "./story.ts"

/** The events that the story leads to, as the service records them. */
export const recorded = async (): Promise<{
  readonly episodes: ReadonlyArray<EpisodeEvent>
  readonly workers: ReadonlyArray<WorkerEvent>
}> => {
  let today: Day = "2025-04-01"
  let given = 0
  const service = openService({
    store: openMemoryStore(),
    policies: exampleBoroughStr,
    clock: { read: () => ({ now: `${today}T17:00:00Z`, today }) },
    ids: { commandId: () => `form-${given}` },
  })
  for (const told of story) {
    today = told.today
    given += 1
    const outcome =
      "episode" in told ? await service.give(told.episode) : await service.workers.give(told.worker)
    if (outcome._tag !== "Accepted") throw new Error(JSON.stringify({ told, outcome }))
  }
  const episodes: Array<EpisodeEvent> = []
  for await (const event of eventsIn(service.entries())) episodes.push(event)
  const workers: Array<WorkerEvent> = []
  for await (const event of eventsIn(service.workers.entries())) workers.push(event)
  await service.close()
  return { episodes, workers }
}
