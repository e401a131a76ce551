import { compareInstants } from "@str-service/domain"
import fc from "fast-check"
import { type Deciding, eventsOf, lawfulHistories } from "../histories/lawful-histories.ts"
import { expectEqual, expectNone } from "../specification/specification-failed.ts"

/**
 * Every event has an id of its own, made from its command's and its place; versions count from 1
 * without a gap; and no event was recorded before the one ahead of it, or before its command.
 */
export const eventsAreNumbered = (deciding: Deciding) =>
  fc.property(lawfulHistories(deciding), ({ attempts, events }) => {
    const ids = events.map(({ metadata }) => metadata.eventId)
    expectNone(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      "Ids given twice",
    )
    expectEqual(
      events.map(({ metadata }) => metadata.version),
      events.map((_, index) => index + 1),
      "Versions",
    )
    for (const attempt of attempts) {
      const { commandId, episodeId, actor, now } = attempt.command.metadata
      for (const [place, { metadata }] of eventsOf(attempt).entries()) {
        const ahead = events[metadata.version - 2]?.metadata.recordedAt ?? now
        const recordedAt = compareInstants(ahead, now) > 0 ? ahead : now
        expectEqual(
          metadata,
          {
            commandId,
            episodeId,
            actor,
            eventId: `${commandId}/${place}`,
            version: metadata.version,
            recordedAt,
          },
          "Metadata",
        )
      }
    }
  })
