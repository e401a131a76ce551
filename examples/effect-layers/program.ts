import type { Day, Instant } from "@str-service/domain"
import { asOf, dueListView } from "@str-service/projections"
import { runStream } from "@str-service/projections/stream"
import { EpisodeService, eventsInStream } from "@str-service/service"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"

/**
 * Refers a person and starts support. Untraced, for a span would end with the refusal, whose sentence
 * may name an episode; each command has a span of its own, which names nobody.
 */
export const beginSupport = Effect.fnUntraced(function* (episodeId: string) {
  const episodes = yield* EpisodeService
  yield* episodes.give({
    type: "Refer",
    data: {
      on: "2012-10-01",
      personId: "person-1",
      team: "recovery",
      facts: { inCrisis: true, expectedNeed: "short-term" },
    },
    episodeId,
    commandId: "refer",
    actor: "worker-7",
  })
  const { state } = yield* episodes.give({
    type: "StartEnablement",
    data: { on: "2012-10-03" },
    episodeId,
    commandId: "start",
    actor: "worker-7",
  })
  return state.phase
})

/** Charging asks the policy; here it is too early for it, and the rules say so. */
export const chargeTooEarly = Effect.fnUntraced(function* (episodeId: string) {
  const episodes = yield* EpisodeService
  return yield* episodes
    .give({
      type: "StartChargeable",
      data: { on: "2012-10-03" },
      episodeId,
      actor: "worker-7",
    })
    .pipe(
      Effect.map(({ state }) => state.phase),
      Effect.catchReason("Rejected", "ChargeableTooEarly", (_reason, { message }) =>
        Effect.succeed(message),
      ),
    )
})

/** What was recorded, in the order of recording. */
export const recorded = Effect.gen(function* () {
  const episodes = yield* EpisodeService
  return yield* episodes.entries().pipe(
    Stream.map((entry) => (entry.kind === "event" ? entry.event.type : entry.kind)),
    Stream.runCollect,
  )
})

/** What falls due, by a view of all events: the limits that are near, and those that were exceeded. */
export const due = Effect.fnUntraced(function* (now: {
  readonly now: Instant
  readonly today: Day
}) {
  const episodes = yield* EpisodeService
  const rows = yield* episodes.entries().pipe(eventsInStream, runStream(asOf({}, now)(dueListView)))
  return rows.map(({ episodeId, limit, lastDay }) => `${episodeId}: ${limit} until ${lastDay}`)
})
