import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { fileFlag } from "./file-name.ts"
import { handledBy } from "./handled-by.ts"
import { store } from "./store-flag.ts"

const id = Argument.String("ID").pipe(Argument.withDescription("The person's id"))

const exportPerson = Command.make(
  "export",
  {
    id,
    out: fileFlag("out").pipe(
      Flag.withMetavar("FILE"),
      Flag.withDescription("Where to write it; without it, standard output"),
      Flag.optional,
    ),
    store,
  },
  handledBy(async () => (await import("../person/export.ts")).exportPerson),
).pipe(
  Command.withShortDescription("Give everything that a store holds about a person"),
  Command.withDescription(
    "Give everything that a store holds about a person, as one JSON document, for a request of subject access.",
  ),
  Command.withExamples([
    {
      command: "str person export p-17 --out p-17.json",
      description: "Answer a request of subject access",
    },
  ]),
)

const years = (name: string, description: string) =>
  Flag.Int(name).pipe(Flag.withMetavar("YEARS"), Flag.withDescription(description), Flag.optional)

const erase = Command.make(
  "erase",
  {
    id,
    reason: Flag.Literals("reason", [
      "retention-ended",
      "person-asked",
      "court-order",
      "not-a-person",
      "other",
    ]).pipe(Flag.withDescription("Why; it is kept. Only whether retention has ended is checked")),
    keptYears: years("kept-years", "For how long a record is kept after an episode has ended"),
    keptYearsAfterDeath: years(
      "kept-years-after-death",
      "The same where the person died; as many years when left out",
    ),
    dryRun: Flag.Boolean("dry-run").pipe(
      Flag.withDescription("Say what would be erased and left, and erase nothing"),
      Flag.withDefault(false),
    ),
    store,
    json: Flag.Boolean("json").pipe(
      Flag.withDescription("Print one JSON document instead"),
      Flag.withDefault(false),
    ),
  },
  handledBy(async () => (await import("../person/erase.ts")).erasePerson),
).pipe(
  Command.withShortDescription("Erase all episodes of a person for ever"),
  Command.withDescription(
    "Erase all episodes of a person for ever, or none of them where retention has not ended for all. It cannot be undone.",
  ),
  Command.withExamples([
    {
      command: "str person erase p-17 --reason retention-ended --kept-years 20",
      description: "Erase what has been kept for twenty years",
    },
    {
      command: "str person erase p-17 --reason person-asked --dry-run",
      description: "Say what would be erased, and erase nothing",
    },
  ]),
)

export const person = Command.make("person").pipe(
  Command.withDescription("What a store holds about one person: give it to them, or erase it."),
  Command.withSubcommands([exportPerson, erase]),
)
