import { checking, type Told } from "../reading/checking.ts"
import { episodeCommandTypes } from "./command-types.ts"
import { EpisodeCommand } from "./commands.ts"
import { episodeEventTypes } from "./event-types.ts"
import { CorrectableBody, EpisodeEvent } from "./events.ts"
import { Rejection } from "./rejections.ts"
import { Replacement } from "./requests.ts"

/**
 * Every command, event and rejection as a [Standard Schema](https://standardschema.dev), for forms,
 * routers and other software that reads those, whatever library made them.
 *
 * `["~standard"].validate(value)` gives `{ value }` or `{ issues }`, each with its `path` and a `message`
 * for people: all that is wrong, and where. A key that is not known is wrong, too.
 */
export const standardSchemas = () => ({
  command: checking(EpisodeCommand, commands()),
  event: checking(EpisodeEvent, events()),
  rejection: checking(Rejection, rejections()),
})

const commands = (): Told => ({
  key: "type",
  names: {
    EpisodeCommand: episodeCommandTypes,
    Replacement: Replacement.members.map(({ fields }) => fields.type.literal),
  },
})

const events = (): Told => ({
  key: "type",
  names: {
    EpisodeEvent: episodeEventTypes,
    CorrectableBody: CorrectableBody.members.map(({ fields }) => fields.type.literal),
  },
})

const rejections = (): Told => ({
  key: "_tag",
  names: { Rejection: Rejection.members.map(({ fields }) => fields._tag.schema.literal) },
})
