import * as Schema from "effect/Schema"
import { EpisodeCommand } from "./commands.ts"
import { Rejection } from "./rejections.ts"
import { WrittenEvent } from "./written-event.ts"

const closed = { onExcessProperty: "error" } as const

/** JSON Schema (draft 2020-12) of every command, event and rejection, for readers of any language. */
export const jsonSchemas = () => ({
  command: Schema.toJsonSchemaDocument(EpisodeCommand, closed),
  event: Schema.toJsonSchemaDocument(WrittenEvent, closed),
  rejection: Schema.toJsonSchemaDocument(Rejection, closed),
})
