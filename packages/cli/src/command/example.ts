import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { handledBy } from "./handled-by.ts"

export const example = Command.make(
  "example",
  {
    name: Argument.String("NAME").pipe(
      Argument.withDescription("The example: caseload, policy-repository, transfer or workers"),
      Argument.optional,
    ),
    out: Flag.String("out").pipe(
      Flag.withMetavar("FOLDER"),
      Flag.withDescription("The folder to write it into; without it the one you are in"),
      Flag.withDefault("."),
    ),
    json: Flag.Boolean("json").pipe(
      Flag.withDescription("Print one JSON document instead"),
      Flag.withDefault(false),
    ),
  },
  handledBy(async () => (await import("../example/example.ts")).example),
).pipe(
  Command.withShortDescription("Write the data of an example, to follow the documentation with"),
  Command.withDescription(
    "Write the data of an example, to follow the documentation with; without a name, say which there are. Nobody in it exists, and no file that is there is replaced.",
  ),
  Command.withExamples([
    {
      command: "str example caseload --out example",
      description: "Two years of a service, in a folder of its own",
    },
  ]),
)
