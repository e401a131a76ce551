import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { asking, namedPeriod, period } from "./asking.ts"
import { handledBy } from "./handled-by.ts"

const file = (name: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar("FILE"), Flag.withDescription(description))

const events = file("events", "Events, NDJSON, as `str episodes run` writes them")

const json = Flag.Boolean("json").pipe(
  Flag.withDescription("Print one JSON document instead"),
  Flag.withDefault(false),
)

const day = (description: string) =>
  Flag.String("on").pipe(Flag.withMetavar("DATE"), Flag.withDescription(description))

const asOf = day(
  "The day to show it as on, YYYY-MM-DD; without it the last day the events tell of",
).pipe(Flag.optional)

const id = Argument.String("ID").pipe(Argument.withDescription("The episode's id"))

const run = Command.make(
  "run",
  {
    referrals: file("referrals", "Referrals, CSV: one row each, and a column for each fact").pipe(
      Flag.optional,
    ),
    commands: file("commands", "Commands, NDJSON: one on each line"),
    policy: Flag.String("policy").pipe(
      Flag.withMetavar("FILE|ID"),
      Flag.withDescription(
        "A policy document, a folder of *.policy.json versions, or the id of one that comes along: kmpt-str",
      ),
    ),
    out: file("out", "Where to write the events, NDJSON; it appears whole or not at all"),
    rejections: file("rejections", "Where to write the rejected commands, NDJSON").pipe(
      Flag.optional,
    ),
  },
  handledBy(async () => (await import("../episodes/run.ts")).run),
).pipe(
  Command.withShortDescription("Decide files of referrals and commands"),
  Command.withDescription(
    "Decide files of referrals and commands in the order they were given in, and write the events.",
  ),
  Command.withExamples([
    {
      command:
        "str episodes run --referrals referrals.csv --commands commands.ndjson --policy kmpt-str --out events.ndjson",
      description: "Decide a caseload by the policy that comes along",
    },
  ]),
)

const show = Command.make(
  "show",
  { id, events, on: asOf, json },
  handledBy(async () => (await import("../episodes/show.ts")).show),
).pipe(Command.withDescription("Show how one episode stands."))

const timeline = Command.make(
  "timeline",
  { id, events, on: asOf, json },
  handledBy(async () => (await import("../episodes/timeline.ts")).timeline),
).pipe(
  Command.withDescription(
    "Show one episode from day to day, with its free and its chargeable spans.",
  ),
)

const due = Command.make(
  "due",
  {
    on: day("The day to ask about, YYYY-MM-DD"),
    events,
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
    json,
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

const chargeable = Command.make(
  "chargeable",
  {
    ...namedPeriod,
    byMonth: Flag.Boolean("by-month").pipe(
      Flag.withDescription("Split the rows by calendar month, for finance"),
      Flag.withDefault(false),
    ),
    ...asking,
  },
  handledBy(async () => (await import("../episodes/chargeable.ts")).chargeable),
).pipe(
  Command.withShortDescription("List the days of a period that may be charged for"),
  Command.withDescription(
    "List the days of a period that may be charged for: of chargeable support, neither exempt nor paused. A row is a run of consecutive days.",
  ),
  Command.withExamples([
    {
      command:
        "str episodes chargeable --from 2013-01-01 --to 2013-01-31 --known 2013-02-01T17:00:00Z --events events.ndjson",
      description: "What could be billed for January, by what was known on 1 February",
    },
  ]),
)

const notices = Command.make(
  "notices",
  asking,
  handledBy(async () => (await import("../episodes/notices.ts")).notices),
).pipe(
  Command.withShortDescription("Say who was told of a charge, and who may be charged untold"),
  Command.withDescription(
    "Say who was told of a charge how long before it, and who may be charged without having been told.",
  ),
)

const caseload = Command.make(
  "caseload",
  asking,
  handledBy(async () => (await import("../episodes/caseload.ts")).caseload),
).pipe(
  Command.withShortDescription("Count the open episodes by worker, team and service area"),
  Command.withDescription(
    "Count the open episodes by worker, team and service area, and say how they stand on the day.",
  ),
)

const support = Command.make(
  "support",
  {
    rows: Flag.Literals("rows", ["given", "per-week", "missed", "on-paused-days"]).pipe(
      Flag.withDescription(
        "What there are rows of: support given by area, activity and so on; contacts per week; missed contacts; support on paused days",
      ),
      Flag.withDefault("given" as const),
    ),
    ...period,
    ...asking,
  },
  handledBy(async () => (await import("../episodes/support.ts")).support),
).pipe(
  Command.withShortDescription("Add up the support given in a period"),
  Command.withDescription(
    "Add up the support given in a period by area, activity, setting, worker, team and phase; or, with --rows, show contacts per week, missed contacts or support on paused days.",
  ),
)

const report = Command.make(
  "report",
  {
    html: file("html", "Where to write a page with pictures, HTML").pipe(Flag.optional),
    ...period,
    ...asking,
  },
  handledBy(async () => (await import("../episodes/report.ts")).report),
).pipe(
  Command.withShortDescription("Say how the service stands, on a page with pictures"),
  Command.withDescription(
    "Say how the service stands on a day, and how it went in a period: caseload, flow, spans, what is due, charges.",
  ),
  Command.withExamples([
    {
      command: "str episodes report --on 2014-06-30 --events events.ndjson --html report.html",
      description: "The year through June 2014, with pictures",
    },
  ]),
)

export const episodes = Command.make("episodes").pipe(
  Command.withDescription("Episodes of support: decide them, show them, list what is due."),
  Command.withSubcommands([
    run,
    show,
    timeline,
    due,
    chargeable,
    notices,
    caseload,
    support,
    report,
  ]),
)
