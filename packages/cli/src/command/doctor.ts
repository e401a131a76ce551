import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { handledBy } from "./handled-by.ts"
import { store } from "./store-flag.ts"

export const doctor = Command.make(
  "doctor",
  {
    store,
    json: Flag.Boolean("json").pipe(
      Flag.withDescription("Print one JSON document instead"),
      Flag.withDefault(false),
    ),
  },
  handledBy(async () => (await import("../doctor/doctor.ts")).doctor),
).pipe(
  Command.withShortDescription("Say what is installed, and whether a store can be reached"),
  Command.withDescription(
    "Say what is installed, and whether the store that is named can be reached. It ends with status 1 where something is wrong.",
  ),
  Command.withExamples([
    {
      command: "str doctor --store postgres://str@db.example/str",
      description: "Whether everything is there for a store on a server",
    },
  ]),
)
