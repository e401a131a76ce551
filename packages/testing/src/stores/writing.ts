import type { Append, AppendOutcome, EventStore, StoredEvent } from "@str-service/service"
import { must } from "./store-law-broken.ts"

/** What an append is about; the rest of it is made up. */
export interface Sketch {
  readonly streamId: string
  readonly expectedVersion: number
  readonly commandId: string
  /** The bodies of its events; one plain event when not given. */
  readonly bodies?: ReadonlyArray<string>
}

export const appendOf = ({
  streamId,
  expectedVersion,
  commandId,
  bodies = ['{"minutes":30}'],
}: Sketch): Append => ({
  streamId,
  expectedVersion,
  commandId,
  events: bodies.map((body, index) => ({
    eventId: `${commandId}/${index}`,
    type: "SupportRecorded",
    schemaVersion: 1,
    body,
  })),
})

/** As many small bodies, each unlike the others. */
export const bodiesOf = (count: number): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, index) => JSON.stringify({ index }))

/** A stored event without its position, which is the store's own affair. */
export type Content = Omit<StoredEvent, "position">

/** What is to be read back of an append that was acknowledged. */
export const contentsOf = ({
  streamId,
  expectedVersion,
  commandId,
  events,
}: Append): ReadonlyArray<Content> =>
  events.map((event, index) => ({
    ...event,
    kind: "event",
    streamId,
    version: expectedVersion + index + 1,
    commandId,
  }))

export const contentOf = ({ position: _, ...content }: StoredEvent): Content => content

/** Appends what must be accepted, and gives what is to be read back. */
export const appended = async (
  store: EventStore,
  sketch: Sketch,
): Promise<ReadonlyArray<Content>> => {
  const append = appendOf(sketch)
  const outcome = await store.append(append)
  const version = append.expectedVersion + append.events.length
  mustBeAppended(append, outcome, version)
  return contentsOf(append)
}

const mustBeAppended = (append: Append, outcome: AppendOutcome, version: number): void =>
  must(
    outcome._tag === "Appended" && outcome.version === version,
    () =>
      `Appending ${append.events.length} events to ${append.streamId} at its version ${append.expectedVersion} must give Appended at ${version}, and gave ${JSON.stringify(outcome)}.`,
  )

/** Appends what must be refused as a conflict. */
export const refused = async (store: EventStore, sketch: Sketch): Promise<void> => {
  const outcome = await store.append(appendOf(sketch))
  must(
    outcome._tag === "Conflict",
    () =>
      `Appending to ${sketch.streamId} at version ${sketch.expectedVersion}, which it is not at, must give Conflict, and gave ${JSON.stringify(outcome)}.`,
  )
}
