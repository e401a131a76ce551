import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { asking } from "./asking.ts"
import { fileFlag } from "./file-name.ts"
import { handledBy } from "./handled-by.ts"

const workers = fileFlag("workers").pipe(
  Flag.withMetavar("FILE"),
  Flag.withDescription("Events of workers, NDJSON; without it those of the store"),
  Flag.optional,
)

const policy = fileFlag("policy").pipe(
  Flag.withMetavar("FILE|ID"),
  Flag.withDescription(
    "A policy document, a folder of *.policy.json versions, or the id of one that comes along; what it asks of the workforce stands in its workforce section",
  ),
)

const ofTeam = Flag.String("team").pipe(
  Flag.withMetavar("CODE"),
  Flag.withDescription("Only workers who are part of this team"),
  Flag.optional,
)

const { events, store, on, known, strict, team, json, csv } = asking

/** What every command that asks about workers alone takes. */
const alone = { workers, store, on, known, team: ofTeam, json, csv }

/** What every command that sets episodes beside workers takes. */
const beside = { events, store, on, known, strict, team, json, csv, workers, policy }

const supervision = Command.make(
  "supervision",
  { ...alone, policy },
  handledBy(async () => (await import("../workers/supervision.ts")).supervision),
).pipe(
  Command.withShortDescription("List whose supervision is due or overdue"),
  Command.withDescription(
    "Say of every worker at work when they were last supervised, and by when it is to be done again. The interval is the policy's; where it sets none, none is assumed.",
  ),
  Command.withExamples([
    {
      command:
        "str workers supervision --on 2025-07-01 --workers workers.ndjson --policy example-borough-str",
      description: "Whose supervision is due or overdue on 1 July",
    },
  ]),
)

const training = Command.make(
  "training",
  { ...alone, policy },
  handledBy(async () => (await import("../workers/training.ts")).training),
).pipe(
  Command.withShortDescription("Say how far each worker has come on the training pathway"),
  Command.withDescription(
    "Say of every worker at work how many steps of the policy's training pathway are completed, and which is next.",
  ),
  Command.withExamples([
    {
      command: "str workers training --workers workers.ndjson --policy example-borough-str",
      description: "How far everybody has come by today",
    },
  ]),
)

const caseload = Command.make(
  "caseload",
  beside,
  handledBy(async () => (await import("../workers/caseload.ts")).caseload),
).pipe(
  Command.withShortDescription("Count each worker's open episodes, beside the policy's limit"),
  Command.withDescription(
    "Count the open episodes that each worker holds, beside the most that the policy lets one hold, where it sets a limit. Who has left holds none.",
  ),
  Command.withExamples([
    {
      command:
        "str workers caseload --events events.ndjson --workers workers.ndjson --policy example-borough-str",
      description: "Who has room for another episode",
    },
  ]),
)

const employers = Command.make(
  "employers",
  alone,
  handledBy(async () => (await import("../workers/employers.ts")).employers),
).pipe(
  Command.withShortDescription("Say who employs the workers, and in which roles"),
  Command.withDescription(
    "Count the workers at work by employer and role, in all and in each team and service area.",
  ),
  Command.withExamples([
    {
      command: "str workers employers --on 2025-07-01 --workers workers.ndjson",
      description: "Who employed the workers of 1 July",
    },
  ]),
)

const unassigned = Command.make(
  "unassigned",
  beside,
  handledBy(async () => (await import("../workers/unassigned.ts")).unassigned),
).pipe(
  Command.withShortDescription("List the open episodes that nobody holds"),
  Command.withDescription(
    "List the open episodes that nobody holds, or somebody who should not: never assigned, the worker has left or was never appointed, or is not an STR worker where the policy asks for one.",
  ),
  Command.withExamples([
    {
      command:
        "str workers unassigned --events events.ndjson --workers workers.ndjson --policy example-borough-str",
      description: "Who has nobody today",
    },
  ]),
)

/** What is asked about those who do the work. */
export const workersCommand = Command.make("workers").pipe(
  Command.withShortDescription("Supervision, training, caseloads and employers of workers"),
  Command.withDescription(
    "Ask about STR workers: whose supervision is due, how training goes, who holds how many episodes, who employs them, and which episodes nobody holds.",
  ),
  Command.withSubcommands([supervision, training, caseload, employers, unassigned]),
)
