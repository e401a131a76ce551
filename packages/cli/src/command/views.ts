import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { asking, by, namedPeriod, period, rows } from "./asking.ts"
import { fileFlag } from "./file-name.ts"
import { handledBy } from "./handled-by.ts"

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
  { ...period, ...asking },
  handledBy(async () => (await import("../episodes/notices.ts")).notices),
).pipe(
  Command.withShortDescription("Say who was told of a charge, and who may be charged untold"),
  Command.withDescription(
    "Say who was told of a charge how long before it, and who may be charged without having been told; with --from and --to, who may be charged for days of that period before being told.",
  ),
  Command.withExamples([
    {
      command: "str episodes notices --from 2013-03-01 --to 2013-03-31 --events events.ndjson",
      description: "Who may be charged for days of March without having been told by then",
    },
  ]),
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
    rows: rows(
      ["given", "per-week", "missed", "on-paused-days"],
      "What there are rows of: support given, by area, activity, setting and so on; contacts per week; missed contacts; support on paused days",
    ),
    ...period,
    ...asking,
  },
  handledBy(async () => (await import("../episodes/support.ts")).support),
).pipe(
  Command.withShortDescription("Add up the support given in a period"),
  Command.withDescription(
    "Add up the support given in a period by area, activity, setting, mode, worker, team and phase; with --rows, show contacts per week, missed contacts or support on paused days instead.",
  ),
)

const flow = Command.make(
  "flow",
  {
    rows: rows(
      ["referrals", "durations"],
      "What there are rows of: referrals and what became of them; or how long people waited and each phase took",
    ),
    by: by("month"),
    ...period,
    ...asking,
  },
  handledBy(async () => (await import("../episodes/flow.ts")).flow),
).pipe(
  Command.withShortDescription("Say who came, what became of them, and how long it took"),
  Command.withDescription(
    "Say how many were referred, accepted, sent elsewhere, supported and closed; with --rows durations, how long people waited and how long each phase took.",
  ),
)

const outcomes = Command.make(
  "outcomes",
  {
    rows: rows(
      ["shares", "enablements"],
      "What there are rows of: each sequel with its share; or each enablement with its sequel",
    ),
    by: by("period"),
    ...period,
    ...asking,
  },
  handledBy(async () => (await import("../episodes/outcomes.ts")).outcomes),
).pipe(
  Command.withShortDescription("Say what followed enablement"),
  Command.withDescription(
    "Say what followed the enablements that ended in a period, after the idea of ASCOF 2A; the figures are not to be set beside published ones.",
  ),
)

const goals = Command.make(
  "goals",
  { ...period, ...asking },
  handledBy(async () => (await import("../episodes/goals.ts")).goals),
).pipe(Command.withDescription("Count the goals set in a period, and say how many have been met."))

const report = Command.make(
  "report",
  {
    html: fileFlag("html").pipe(
      Flag.withMetavar("FILE"),
      Flag.withDescription("Where to write a page with pictures, HTML"),
      Flag.optional,
    ),
    ...period,
    ...asking,
  },
  handledBy(async () => (await import("../episodes/report.ts")).report),
).pipe(
  Command.withShortDescription("Say how the service stands, on a page with pictures"),
  Command.withDescription(
    "Say how the service stands on a day and how it went in a period: caseload, flow, who was supported when, what is due, charges, support, outcomes and goals.",
  ),
  Command.withExamples([
    {
      command: "str episodes report --on 2014-06-30 --events events.ndjson --html report.html",
      description: "The year through June 2014, with pictures",
    },
  ]),
)

/** The commands that ask views. */
export const views = [
  chargeable,
  notices,
  caseload,
  support,
  flow,
  outcomes,
  goals,
  report,
] as const
