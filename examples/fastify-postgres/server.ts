import { isDay } from "@str-service/domain"
import { asOf, dueListView, runAsync, summarise } from "@str-service/projections"
import {
  eventsIn,
  isStoreError,
  type Outcome,
  type Service,
  systemClock,
} from "@str-service/service"
import Fastify, { type FastifyInstance } from "fastify"

/** What an HTTP client is told of an outcome: the status, and the body. */
const answerOf = (outcome: Outcome): readonly [status: number, body: object] => {
  switch (outcome._tag) {
    case "Accepted":
      return [200, { events: outcome.events, isRepeated: outcome.isRepeated }]
    case "Rejected":
      return [409, { rejection: outcome.reason, message: outcome.message }]
    case "Malformed":
      return [400, { message: outcome.message }]
    case "Erased":
      return [410, { tombstone: outcome.tombstone }]
  }
}

/** An HTTP interface to a service. Who calls is for whatever stands before it to know. */
export const serverOf = (
  service: Service,
  clock = systemClock("Europe/London"),
): FastifyInstance => {
  const server = Fastify()

  // The command as `service.handle` takes it; the URL says of which episode. It is checked whole, by
  // its schema, and an id that was used before gives what came of it then.
  server.post<{ Params: { episodeId: string }; Body: Record<string, unknown> }>(
    "/episodes/:episodeId/commands",
    async ({ params, body }, reply) => {
      const { commandId, actor, ...command } = body
      const metadata = { ...clock.read(), ...params, commandId, actor }
      const [status, answer] = answerOf(await service.handle({ ...command, metadata }))
      return reply.code(status).send(answer)
    },
  )

  server.get<{ Params: { episodeId: string } }>(
    "/episodes/:episodeId",
    async ({ params: { episodeId } }, reply) => {
      const episode = await service.episode(episodeId)
      if ("tombstone" in episode) return reply.code(410).send({ tombstone: episode.tombstone })
      const summary = summarise(episode, clock.read().today)
      return summary ?? reply.code(404).send({ message: `There is no episode ${episodeId}.` })
    },
  )

  server.get<{ Querystring: { on?: string } }>("/due", ({ query: { on } }, reply) => {
    if (on !== undefined && !isDay(on)) {
      return reply.code(400).send({ message: `${on} is not a day, YYYY-MM-DD.` })
    }
    const view = asOf(on === undefined ? {} : { on }, clock.read())(dueListView, {})
    return runAsync(view, eventsIn(service.entries()))
  })

  // What a store cannot do now it may be able to do later: whoever asks again, with the same
  // commandId, does no harm.
  server.setErrorHandler((error, _request, reply) =>
    isStoreError(error) ? reply.code(503).send({ message: error.message }) : reply.send(error),
  )
  return server
}
