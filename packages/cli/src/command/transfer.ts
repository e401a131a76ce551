import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { asking } from "./asking.ts"
import { fileArgument, fileFlag } from "./file-name.ts"
import { handledBy } from "./handled-by.ts"
import { store } from "./store-flag.ts"

const named = (name: string, metavar: string, description: string) =>
  (metavar.startsWith("FILE") ? fileFlag(name) : Flag.String(name)).pipe(
    Flag.withMetavar(metavar),
    Flag.withDescription(description),
  )

const isSet = (name: string, description: string) =>
  Flag.Boolean(name).pipe(Flag.withDescription(description), Flag.withDefault(false))

const policy = named(
  "policy",
  "FILE|ID",
  "A policy document, a folder of *.policy.json versions, or the id of one that comes along: kmpt-str",
)

const json = isSet("json", "Print one JSON document instead")

const planFile = named("plan", "FILE", "The plan, as `str transfer plan --out` wrote it")

const plan = Command.make(
  "plan",
  {
    cases: named(
      "cases",
      "FILE",
      "The legacy caseload, CSV: one case a row, a column for each fact",
    ),
    policy,
    stages: named("stages", "FILE", "The rules by which cases are put into stages, JSON"),
    on: named(
      "on",
      "DATE",
      "The day by whose policy cases are placed, YYYY-MM-DD; stages before it take nobody new. The first stage's when left out",
    ).pipe(Flag.optional),
    events: named(
      "events",
      "FILE",
      "What has been recorded, NDJSON: who has been transferred stays so, and keeps their place",
    ).pipe(Flag.optional),
    store: Flag.String("store").pipe(
      Flag.withMetavar("PLACE"),
      Flag.withDescription("The same in a store: sqlite:FILE, postgres://USER@HOST/DATABASE …"),
      Flag.optional,
    ),
    out: named(
      "out",
      "FILE",
      "Where to write the plan, JSON; one that is there is replaced after what changes was shown",
    ).pipe(Flag.optional),
    keep: isSet("keep", "Keep the stages that the plan there has announced, where they still fit"),
    yes: isSet("yes", "Replace a plan even where that takes back what it announced"),
    all: isSet("all", "List every case, and not only those that somebody should look at"),
    json,
    csv: isSet("csv", "Print the plan as CSV for a spreadsheet instead"),
  },
  handledBy(async () => (await import("../transferring/plan.ts")).plan),
).pipe(
  Command.withShortDescription(
    "Say where each case of a legacy caseload belongs, and in which stage",
  ),
  Command.withDescription(
    "Place each case of a legacy caseload by the policy (STR in house, SIS external, finish, discuss), say why, and put those that go to SIS into stages.",
  ),
  Command.withExamples([
    {
      command:
        "str transfer plan --cases cases.csv --policy kmpt-str --stages stages.json --out plan.json",
      description: "Plan, read the plan, and keep it for applying",
    },
    {
      command:
        "str transfer plan --cases cases.csv --policy kmpt-str --stages stages.json --csv > plan.csv",
      description: "The plan as a spreadsheet",
    },
  ]),
)

const apply = Command.make(
  "apply",
  {
    plan: planFile,
    policy,
    events: named(
      "events",
      "FILE",
      "The recorded events, NDJSON, to which those of the transfer are added",
    ).pipe(Flag.optional),
    store,
    on: named(
      "on",
      "DATE",
      "Stages of this day and before are recorded, YYYY-MM-DD; not after today",
    ),
    by: named("by", "ID", "Who records it, an opaque reference"),
    begin: isSet("begin", "Begin the file of events, where there is none yet"),
    dryRun: isSet("dry-run", "Say what would be recorded, and write nothing"),
    json,
  },
  handledBy(async () => (await import("../transferring/apply.ts")).apply),
).pipe(
  Command.withShortDescription("Record the stages that are due; nobody is transferred twice"),
  Command.withDescription(
    "Record the stages that are due by a day: for each case a referral from the legacy service, what the policy says of it, and the closing with onward provision SIS on the stage's day. All is written or nothing, and nobody is transferred twice, whatever was applied before.",
  ),
  Command.withExamples([
    {
      command:
        "str transfer apply --plan plan.json --policy kmpt-str --events events.ndjson --on 2012-11-05 --by w-17",
      description: "What was due by 5 November",
    },
  ]),
)

const progress = Command.make(
  "progress",
  { plan: planFile, ...asking },
  handledBy(async () => (await import("../transferring/progress.ts")).progress),
).pipe(
  Command.withShortDescription("Say how far a transfer has come, stage by stage"),
  Command.withDescription(
    "Say how many cases of each stage have been transferred, wait, are overdue, or ended otherwise.",
  ),
  Command.withExamples([
    {
      command: "str transfer progress --plan plan.json --events events.ndjson",
      description: "How far it has come by today",
    },
  ]),
)

const planArgument = (name: string, description: string) =>
  fileArgument(name).pipe(Argument.withDescription(description))

const diff = Command.make(
  "diff",
  {
    old: planArgument("OLD", "The plan to compare with"),
    new: planArgument("NEW", "The plan to compare"),
    failOn: named(
      "fail-on",
      "WHAT",
      "End with status 1 where what was announced is taken back (announced), or for any difference",
    ).pipe(Flag.optional),
    json,
  },
  handledBy(async () => (await import("../transferring/diff.ts")).diff),
).pipe(
  Command.withShortDescription("Say who goes otherwise in one plan than in another"),
  Command.withDescription(
    "Say which cases came, went or go otherwise in one plan than in another, and what of that was announced.",
  ),
  Command.withExamples([
    {
      command: "str transfer diff plan.json later.json --fail-on announced",
      description: "Whether a new plan takes back what people were told",
    },
  ]),
)

const schema = Command.make(
  "schema",
  {
    for: named(
      "for",
      "FILE|ID",
      "A policy whose teams, localities and provisions to complete",
    ).pipe(Flag.optional),
  },
  handledBy(async () => (await import("../transferring/schema.ts")).schema),
).pipe(
  Command.withShortDescription("Print the JSON Schema of stages, for editors"),
  Command.withDescription("Print the JSON Schema (draft 07) of a file of stages, for editors."),
)

export const transfer = Command.make("transfer").pipe(
  Command.withDescription(
    "The staged transfer of a legacy caseload to SIS: plan it, record its stages, follow it, and compare plans.",
  ),
  Command.withSubcommands([plan, apply, progress, diff, schema]),
)
