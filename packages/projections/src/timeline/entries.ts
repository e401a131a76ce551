import type { EpisodeEvent, EventOf, FactualEvent } from "@str-service/domain"
import { projection } from "../projection/projection.ts"
import type { TimelineCorrection, TimelineEntry } from "./episode-timeline.ts"

/**
 * What an episode's events tell, each with the corrections made to it, in the order of recording.
 * A correction of an event that is not there changes nothing.
 */
export const entries = projection(
  "timeline entries",
  [],
  (told: ReadonlyArray<TimelineEntry>, event: EpisodeEvent): ReadonlyArray<TimelineEntry> =>
    event.type === "Amended" || event.type === "Withdrawn"
      ? told.map((entry) =>
          entry.event.metadata.eventId === event.data.target ? corrected(entry, event) : entry,
        )
      : [...told, asRecorded(event)],
)

const asRecorded = (event: FactualEvent): TimelineEntry => ({
  on: event.data.on,
  recordedAt: event.metadata.recordedAt,
  actor: event.metadata.actor,
  standing: "as-recorded",
  event,
  corrections: [],
})

type Correction = EventOf<"Amended" | "Withdrawn">

const corrected = (entry: TimelineEntry, correction: Correction): TimelineEntry => {
  const corrections = [...entry.corrections, visible(correction, entry.event)]
  if (correction.type === "Withdrawn") return { ...entry, standing: "withdrawn", corrections }
  const event = { ...correction.data.event, metadata: entry.event.metadata }
  const standing = entry.standing === "withdrawn" ? "withdrawn" : "amended"
  return { ...entry, on: event.data.on, standing, event, corrections }
}

const visible = (
  { type, data, metadata }: Correction,
  before: FactualEvent,
): TimelineCorrection => ({
  kind: type === "Amended" ? "amended" : "withdrawn",
  eventId: metadata.eventId,
  on: data.on,
  reason: data.reason,
  recordedAt: metadata.recordedAt,
  actor: metadata.actor,
  before,
})
