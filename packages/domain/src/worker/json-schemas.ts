import * as Schema from "effect/Schema"
import { WorkerCommand } from "./commands.ts"
import { WorkerEvent } from "./events.ts"
import { WorkerRejection } from "./rejections.ts"

const closed = { onExcessProperty: "error" } as const

/** JSON Schema (draft 2020-12) of every command, event and rejection, for readers of any language. */
export const workerJsonSchemas = () => ({
  command: Schema.toJsonSchemaDocument(WorkerCommand, closed),
  event: Schema.toJsonSchemaDocument(WorkerEvent, closed),
  rejection: Schema.toJsonSchemaDocument(WorkerRejection, closed),
})
