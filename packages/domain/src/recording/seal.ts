import { type Instant, laterInstant } from "../calendar/instant.ts"
import { type History, versionOf } from "./history.ts"

/** What a command says of itself, besides which stream it is for. */
interface Given {
  readonly commandId: string
  readonly now: Instant
  readonly actor: string
}

interface Recorded {
  readonly metadata: { readonly recordedAt: Instant }
}

/**
 * Gives what a command decided its places in the stream, its ids and the instant of recording: the
 * later of the command's and that of the event before.
 */
export const sealed = <Body extends object, Stream extends object>(
  bodies: ReadonlyArray<Body>,
  stream: Stream,
  { commandId, now, actor }: Given,
  history: History<Recorded>,
) => {
  const recordedAt = history === null ? now : laterInstant(now, history.event.metadata.recordedAt)
  return bodies.map((body, index) => ({
    ...body,
    metadata: {
      ...stream,
      eventId: `${commandId}/${index}`,
      version: versionOf(history) + index + 1,
      commandId,
      recordedAt,
      actor,
    },
  }))
}
