import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { fileFlag } from "./file-name.ts"
import { handledBy } from "./handled-by.ts"
import { store as place } from "./store-flag.ts"

const json = Flag.Boolean("json").pipe(
  Flag.withDescription("Print what was done as one JSON document, too"),
  Flag.withDefault(false),
)

const init = Command.make(
  "init",
  { store: place, json },
  handledBy(async () => (await import("../store/init.ts")).init),
).pipe(
  Command.withShortDescription("Make a store, where there is none yet"),
  Command.withDescription(
    "Make a store, where there is none yet: a SQLite file, or tables on a server. What is there is left as it is.",
  ),
  Command.withExamples([
    { command: "str store init", description: "Make str.sqlite in this folder" },
  ]),
)

const importEvents = Command.make(
  "import",
  {
    events: fileFlag("events").pipe(
      Flag.withMetavar("FILE"),
      Flag.withDescription(
        "Events, NDJSON of episodes and workers, or CSV of episodes where the name ends in .csv",
      ),
    ),
    store: place,
    json,
  },
  handledBy(async () => (await import("../store/import.ts")).importEvents),
).pipe(
  Command.withShortDescription("Take a file of events into a store"),
  Command.withDescription(
    "Take a file of events into a store, as they were recorded. Where anything is wrong with the file, nothing is taken in; what is there already is left as it is, so that it can be run again.",
  ),
  Command.withExamples([
    {
      command: "str store import --events events.ndjson --store sqlite:str.sqlite",
      description: "Go on in a store from a file",
    },
  ]),
)

const exportEvents = Command.make(
  "export",
  {
    out: fileFlag("out").pipe(
      Flag.withMetavar("FILE"),
      Flag.withDescription(
        "Where to write the events; it appears whole or not at all. Without it, standard output",
      ),
      Flag.optional,
    ),
    format: Flag.Literals("format", ["ndjson", "csv"]).pipe(
      Flag.withDescription("Without it NDJSON, or CSV where the name of the file ends in .csv"),
      Flag.optional,
    ),
    store: place,
  },
  handledBy(async () => (await import("../store/export.ts")).exportEvents),
).pipe(
  Command.withShortDescription("Write out the events of a store, as NDJSON or CSV"),
  Command.withDescription(
    "Write the events of a store to a file or on standard output: those of episodes and workers as NDJSON, or those of episodes alone as CSV. What was erased is not in it.",
  ),
  Command.withExamples([
    {
      command: "str store export --out events.ndjson",
      description: "Everything in str.sqlite of this folder, as a file",
    },
  ]),
)

const verify = Command.make(
  "verify",
  {
    policies: fileFlag("policy").pipe(
      Flag.withMetavar("FILE|ID"),
      Flag.withDescription(
        "A policy document, or a folder of *.policy.json versions, besides those that come along; may be given again",
      ),
      Flag.atLeast(0),
    ),
    store: place,
    json: Flag.Boolean("json").pipe(
      Flag.withDescription("Print one JSON document instead"),
      Flag.withDefault(false),
    ),
  },
  handledBy(async () => (await import("../store/verify.ts")).verify),
).pipe(
  Command.withShortDescription("Say whether a store is whole and can be read"),
  Command.withDescription(
    "Say whether a store is whole: versions without gaps, every event readable, every policy known by which something was decided.",
  ),
)

export const store = Command.make("store").pipe(
  Command.withDescription(
    "Stores of episodes and workers: make one, fill it, write it out, look it over.",
  ),
  Command.withSubcommands([init, importEvents, exportEvents, verify]),
)
