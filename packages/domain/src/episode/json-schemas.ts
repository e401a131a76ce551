import * as Schema from "effect/Schema"
import { EpisodeCommand } from "./commands.ts"
import { EpisodeEvent } from "./events.ts"
import { Rejection } from "./rejections.ts"

const closed = { onExcessProperty: "error" } as const

/** JSON Schema (draft 2020-12) of every command, event and rejection, for readers of any language. */
export const jsonSchemas = () => ({
  command: Schema.toJsonSchemaDocument(EpisodeCommand, closed),
  event: Schema.toJsonSchemaDocument(EpisodeEvent, closed),
  rejection: Schema.toJsonSchemaDocument(Rejection, closed),
})
