import * as Schema from "effect/Schema"
import { EpisodeEvent } from "./events.ts"

/** The format in which events are written down and handed over. */
export const eventFormat = 1

const format = Schema.optionalKey(Schema.Literal(eventFormat))

/**
 * An event as it may be written: it may say its `format`, so that later versions can write events in
 * another one. What says nothing of it is of the first, and what says another was written later.
 */
export const WrittenEvent = Schema.Union(
  EpisodeEvent.members.map(({ fields }) => Schema.Struct({ format, ...fields })),
).annotate({ identifier: "EpisodeEvent" })
