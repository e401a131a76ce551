import * as Schema from "effect/Schema"
import { EpisodeCommand } from "./commands.ts"
import { EpisodeEvent } from "./events.ts"
import { Rejection } from "./rejections.ts"

/**
 * Every command, event and rejection as a [Standard Schema](https://standardschema.dev), for forms,
 * routers and other software that reads those, whatever library made them.
 *
 * `["~standard"].validate(value)` gives at once, never as a promise, `{ value }` or `{ issues }`: all
 * that is wrong, and where. A key that is not known is wrong, too.
 */
export const standardSchemas = () => ({
  command: Schema.toStandardSchemaV1(EpisodeCommand, closed),
  event: Schema.toStandardSchemaV1(EpisodeEvent, closed),
  rejection: Schema.toStandardSchemaV1(Rejection, closed),
})

const closed = { parseOptions: { onExcessProperty: "error" } } as const
