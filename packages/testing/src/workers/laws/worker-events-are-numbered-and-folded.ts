import { compareInstants } from "@str-service/domain"
import fc from "fast-check"
import { expectEqual } from "../../specification/specification-failed.ts"
import { type DecidingWorkers, workerEventsOf, workerLives } from "../worker-lives.ts"

/**
 * Every event of a worker has an id made from its command's, versions count from 1 without a gap, none
 * was recorded before the one ahead of it; and folding them in parts is folding the whole.
 */
export const workerEventsAreNumberedAndFolded = (deciding: DecidingWorkers) =>
  fc.property(workerLives(deciding), fc.nat({ max: 99 }), (life, cut) => {
    const { attempts, events, policies, state } = life
    expectEqual(
      events.map(({ metadata }) => metadata.version),
      events.map((_, index) => index + 1),
      "Versions",
    )
    for (const attempt of attempts) {
      const { commandId, workerId, actor, now } = attempt.command.metadata
      for (const [place, { metadata }] of workerEventsOf(attempt).entries()) {
        const ahead = events[metadata.version - 2]?.metadata.recordedAt ?? now
        const recordedAt = compareInstants(ahead, now) > 0 ? ahead : now
        const { version } = metadata
        expectEqual(
          metadata,
          { workerId, eventId: `${commandId}/${place}`, version, commandId, recordedAt, actor },
          "Metadata",
        )
      }
    }
    const { initialState, evolve } = deciding(policies)
    const place = cut % (events.length + 1)
    const early = events.slice(0, place).reduce(evolve, initialState)
    expectEqual(events.slice(place).reduce(evolve, early), state, `Folded in two at ${place}`)
  })
