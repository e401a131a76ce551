import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { asking, times } from "./asking.ts"
import { fileFlag } from "./file-name.ts"
import { handledBy } from "./handled-by.ts"
import { store } from "./store-flag.ts"
import { views } from "./views.ts"

const file = (name: string, description: string) =>
  fileFlag(name).pipe(Flag.withMetavar("FILE"), Flag.withDescription(description))

const id = Argument.String("ID").pipe(Argument.withDescription("The episode's id"))

const run = Command.make(
  "run",
  {
    referrals: file("referrals", "Referrals, CSV: one row each, and a column for each fact").pipe(
      Flag.optional,
    ),
    commands: file("commands", "Commands, NDJSON: one on each line"),
    policy: fileFlag("policy").pipe(
      Flag.withMetavar("FILE|ID"),
      Flag.withDescription(
        "A policy document, a folder of *.policy.json versions, or the id of one that comes along: kmpt-str",
      ),
    ),
    policyOf: Flag.String("policy-of").pipe(
      Flag.withMetavar("LOCALITY=FILE|ID"),
      Flag.withDescription(
        "The policy of a locality that has one of its own, chosen by the fact locality of each referral; may be given again. --policy is of all others",
      ),
      Flag.atLeast(0),
      Flag.withDefault([]),
    ),
    out: file(
      "out",
      "Where to write the events, NDJSON, or CSV where the name ends in .csv; it appears whole or not at all",
    ).pipe(Flag.optional),
    store,
    rejections: file("rejections", "Where to write the rejected commands, NDJSON").pipe(
      Flag.optional,
    ),
    json: Flag.Boolean("json").pipe(
      Flag.withDescription(
        "Print what was done and what was rejected as one JSON document instead",
      ),
      Flag.withDefault(false),
    ),
  },
  handledBy(async () => (await import("../episodes/run.ts")).run),
).pipe(
  Command.withShortDescription("Decide files of referrals and commands"),
  Command.withDescription(
    "Decide files of referrals and commands in the order they were given in, and write the events: to a file, from nothing; or in a store, where what is recorded there goes on, and a command that was carried out before is not carried out again.",
  ),
  Command.withExamples([
    {
      command:
        "str episodes run --referrals referrals.csv --commands commands.ndjson --policy kmpt-str --out events.ndjson",
      description: "Decide a caseload by the policy that comes along",
    },
    {
      command:
        "str episodes run --commands today.ndjson --policy kmpt-str --store sqlite:str.sqlite",
      description: "Record what happened today in a store",
    },
    {
      command:
        "str episodes run --referrals referrals.csv --commands commands.ndjson --policy kmpt-str-east --policy-of west-kent=kmpt-str-west --out events.ndjson",
      description: "Decide each referral by the policy of its locality",
    },
  ]),
)

const show = Command.make(
  "show",
  { id, ...times },
  handledBy(async () => (await import("../episodes/show.ts")).show),
).pipe(Command.withDescription("Show how one episode stands."))

const timeline = Command.make(
  "timeline",
  { id, ...times },
  handledBy(async () => (await import("../episodes/timeline.ts")).timeline),
).pipe(
  Command.withDescription(
    "Show one episode from day to day, with its free and its chargeable spans.",
  ),
)

const due = Command.make(
  "due",
  {
    all: Flag.Boolean("all").pipe(
      Flag.withDescription("Show limits that are not near yet, too"),
      Flag.withDefault(false),
    ),
    include: Flag.String("include").pipe(
      Flag.withMetavar("LIST"),
      Flag.withDescription(
        "What to show besides limits: reviews, exemptions, or both with a comma between",
      ),
      Flag.optional,
    ),
    ...asking,
  },
  handledBy(async () => (await import("../episodes/due.ts")).due),
).pipe(
  Command.withDescription("List the limits that are near, due or exceeded on a day."),
  Command.withExamples([
    {
      command: "str episodes due --on 2013-02-01 --events events.ndjson --include reviews",
      description: "What needs somebody's attention, set reviews among it",
    },
  ]),
)

const schema = Command.make(
  "schema",
  {
    of: Flag.Literals("of", ["event", "command", "rejection"]).pipe(
      Flag.withDescription("What a line of the file is"),
      Flag.withDefault("event"),
    ),
  },
  handledBy(async () => (await import("../episodes/schema.ts")).schema),
).pipe(
  Command.withShortDescription("Print the JSON Schema of events, commands or rejections"),
  Command.withDescription(
    "Print the JSON Schema (draft 2020-12) of a line of a file of events, commands or rejections, for those who write or read them in another language.",
  ),
  Command.withExamples([
    { command: "str episodes schema > event.schema.json", description: "What an event looks like" },
  ]),
)

export const episodes = Command.make("episodes").pipe(
  Command.withDescription(
    "Episodes of support: decide them, show them, list what is due, and answer what the service asks.",
  ),
  Command.withSubcommands([run, show, timeline, due, ...views, schema]),
)
