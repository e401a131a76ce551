import { checking, type Told } from "../reading/checking.ts"
import { workerCommandTypes } from "./command-types.ts"
import { WorkerCommand } from "./commands.ts"
import { workerEventTypes } from "./event-types.ts"
import { WorkerEvent, WorkerFact } from "./events.ts"
import { WorkerRejection } from "./rejections.ts"
import { WorkerReplacement } from "./requests.ts"

/**
 * Every command, event and rejection of workers as a [Standard Schema](https://standardschema.dev), as
 * `standardSchemas` gives those of episodes.
 */
export const workerStandardSchemas = () => ({
  command: checking(WorkerCommand, commands()),
  event: checking(WorkerEvent, events()),
  rejection: checking(WorkerRejection, rejections()),
})

const commands = (): Told => ({
  key: "type",
  names: {
    WorkerCommand: workerCommandTypes,
    WorkerReplacement: WorkerReplacement.members.map(({ fields }) => fields.type.literal),
  },
})

const events = (): Told => ({
  key: "type",
  names: {
    WorkerEvent: workerEventTypes,
    WorkerFact: WorkerFact.members.map(({ fields }) => fields.type.literal),
  },
})

const rejections = (): Told => ({
  key: "_tag",
  names: {
    WorkerRejection: WorkerRejection.members.map(({ fields }) => fields._tag.schema.literal),
  },
})
