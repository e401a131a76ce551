import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { fileArgument, fileFlag } from "./file-name.ts"
import { handledBy } from "./handled-by.ts"
import { store } from "./store-flag.ts"

const paths = fileArgument("PATH").pipe(
  Argument.withDescription("Policy documents, cases beside them, or folders of both"),
  Argument.atLeast(1),
)

const file = fileArgument("FILE").pipe(Argument.withDescription("One policy document"))

const policyNamed = Argument.String("POLICY").pipe(
  Argument.withDescription(
    "One policy document, a folder of versions, or the id of a policy that comes with this command; of several versions that in force on the day asked about, or else the latest",
  ),
)

const json = Flag.Boolean("json").pipe(
  Flag.withDescription("Print one JSON document instead"),
  Flag.withDefault(false),
)

const decision = Flag.String("decision").pipe(
  Flag.withMetavar("NAME"),
  Flag.withDescription("The decision: eligibility, charging or placement"),
)

const facts = fileFlag("facts").pipe(
  Flag.withMetavar("FILE"),
  Flag.withDescription("What is known of somebody, JSON: each fact's name with its value"),
)

const onDay = Flag.String("on").pipe(
  Flag.withMetavar("DATE"),
  Flag.withDescription("The day to decide on, YYYY-MM-DD; without it the first day of the version"),
  Flag.optional,
)

const check = Command.make(
  "check",
  { paths, json },
  handledBy(async () => (await import("../policy/check.ts")).check),
).pipe(
  Command.withShortDescription("Say everything that is wrong with policies and their cases"),
  Command.withDescription(
    "Say everything that is wrong with policies and their cases: path:line:column, severity, code, message.",
  ),
  Command.withExamples([
    { command: "str policy check policies", description: "Check every policy below a folder" },
  ]),
)

const test = Command.make(
  "test",
  {
    paths,
    coverage: Flag.Boolean("coverage").pipe(
      Flag.withDescription("Fail where a rule, a condition or a threshold has no case, too"),
      Flag.withDefault(false),
    ),
    json,
  },
  handledBy(async () => (await import("../policy/test.ts")).test),
).pipe(
  Command.withShortDescription("Try the worked cases of policies, and say what none covers"),
  Command.withDescription(
    "Try the worked cases of policies, and say which rules, conditions and thresholds none covers.",
  ),
)

const explain = Command.make(
  "explain",
  {
    policy: policyNamed,
    decision,
    facts,
    on: onDay,
    json,
  },
  handledBy(async () => (await import("../policy/explain.ts")).explain),
).pipe(
  Command.withShortDescription("Say why somebody's facts have the outcome they have"),
  Command.withDescription("Say why somebody's facts have the outcome they have."),
)

const describe = Command.make(
  "describe",
  {
    policy: policyNamed,
    on: Flag.String("on").pipe(
      Flag.withMetavar("DATE"),
      Flag.withDescription(
        "The day asked about, YYYY-MM-DD: of several versions that in force on it; without it the latest",
      ),
      Flag.optional,
    ),
    json,
  },
  handledBy(async () => (await import("../policy/describe.ts")).describe),
).pipe(
  Command.withShortDescription("Say in words what a policy says"),
  Command.withDescription(
    "Say in words what a policy says, as Markdown that a committee can read.",
  ),
)

const schema = Command.make(
  "schema",
  {
    for: fileFlag("for").pipe(
      Flag.withMetavar("FILE"),
      Flag.withDescription("Know the facts and values of this policy document, too"),
      Flag.optional,
    ),
    cases: Flag.Boolean("cases").pipe(
      Flag.withDescription("The schema of worked cases instead"),
      Flag.withDefault(false),
    ),
    json,
  },
  handledBy(async () => (await import("../policy/schema.ts")).schema),
).pipe(
  Command.withShortDescription("Print the JSON Schema by which an editor helps to write policies"),
  Command.withDescription("Print the JSON Schema by which an editor helps to write policies."),
)

const startNew = Command.make(
  "new",
  {
    out: fileFlag("out").pipe(
      Flag.withMetavar("FILE"),
      Flag.withDescription(
        "Where to write it, ending in .policy.json; its cases are written beside it",
      ),
      Flag.optional,
    ),
    json,
  },
  handledBy(async () => (await import("../policy/new.ts")).startNew),
).pipe(
  Command.withShortDescription("Start a policy: a small document that can be built upon"),
  Command.withDescription("Start a policy: a small document, explained, that can be built upon."),
)

const publish = Command.make(
  "publish",
  {
    file,
    despiteFindings: Flag.Boolean("despite-findings").pipe(
      Flag.withDescription("Publish it though a rule of it is proved never to decide"),
      Flag.withDefault(false),
    ),
    json,
  },
  handledBy(async () => (await import("../policy/publish.ts")).publish),
).pipe(
  Command.withShortDescription("Publish a version, so that a change of it is found"),
  Command.withDescription(
    "Publish a version: record in policies.lock.json what it says, so that any change of it is found.",
  ),
)

const verify = Command.make(
  "verify",
  {
    paths,
    failOn: Flag.String("fail-on").pipe(
      Flag.withMetavar("WHAT"),
      Flag.withDescription(
        "End with status 1 for findings of this severity or a graver one (error, warning, note), or of these codes, with commas between them",
      ),
      Flag.optional,
    ),
    json,
  },
  handledBy(async () => (await import("../policy/verify.ts")).verify),
).pipe(
  Command.withShortDescription("Prove what policies leave out, and what in them has no effect"),
  Command.withDescription(
    "Prove, for every combination of facts, what falls to no rule, which rules never decide, what changes nothing, and where the order of rules settles an outcome.",
  ),
  Command.withExamples([
    {
      command: "str policy verify policies --fail-on warning,falls-to-otherwise",
      description: "Let a build fail where a rule has no effect, or anybody falls to otherwise",
    },
  ]),
)

const missingCases = Command.make(
  "missing-cases",
  {
    file,
    out: fileFlag("out").pipe(
      Flag.withMetavar("FILE"),
      Flag.withDescription(
        "Where to write them, ending in .cases.json; beside the policy they are tried, too",
      ),
      Flag.optional,
    ),
    failOn: Flag.String("fail-on").pipe(
      Flag.withMetavar("WHAT"),
      Flag.withDescription(
        "End with status 1 where cases are missing (missing), or there is something that no case can show (cannot-be-shown)",
      ),
      Flag.optional,
    ),
    json,
  },
  handledBy(async () => (await import("../policy/missing-cases.ts")).missingCases),
).pipe(
  Command.withShortDescription(
    "Write the worked cases that a policy lacks, for somebody to confirm",
  ),
  Command.withDescription(
    "Write the worked cases that a policy lacks, so that every rule, condition and threshold has its cases. They expect what the policy says: somebody has to confirm each.",
  ),
  Command.withExamples([
    {
      command: "str policy missing-cases 2026-04-01.policy.json --out 2026-04-01.more.cases.json",
      description: "Write them beside the policy, where they are tried from then on",
    },
  ]),
)

const output = (name: string, description: string) =>
  fileFlag(name).pipe(Flag.withMetavar("FILE"), Flag.withDescription(description), Flag.optional)

const simulate = Command.make(
  "simulate",
  {
    file,
    against: fileFlag("against").pipe(
      Flag.withMetavar("FILE|ID"),
      Flag.withDescription(
        "The version to hold it against, of a folder or an id the latest; without it what each episode was recorded under",
      ),
      Flag.optional,
    ),
    events: fileFlag("events").pipe(
      Flag.withMetavar("FILE"),
      Flag.withDescription(
        "Recorded events, NDJSON, as `str episodes run --out events.ndjson` writes them",
      ),
      Flag.optional,
    ),
    store,
    on: Flag.String("on").pipe(
      Flag.withMetavar("DATE"),
      Flag.withDescription(
        "The day through which open spans count, YYYY-MM-DD; without it the last day that each episode tells of",
      ),
      Flag.optional,
    ),
    csv: output("csv", "Where to write the totals by team and by month, CSV"),
    html: output("html", "Where to write a page with pictures, HTML"),
    affected: output(
      "affected",
      "Where to write the ids of the episodes that come out otherwise, and in what, NDJSON",
    ),
    failOn: Flag.String("fail-on").pipe(
      Flag.withMetavar("WHAT"),
      Flag.withDescription("End with status 1, too, where there is a difference: difference"),
      Flag.optional,
    ),
    workers: Flag.Int("workers").pipe(
      Flag.withMetavar("COUNT"),
      Flag.withDescription("How many threads share the work; without it one for each core"),
      Flag.optional,
    ),
    json,
  },
  handledBy(async () => (await import("../policy/simulate.ts")).simulate),
).pipe(
  Command.withShortDescription("Say what a draft would have made of recorded episodes"),
  Command.withDescription(
    "Say which recorded episodes would have come out otherwise under a draft: other outcomes, last days, breaches and chargeable days.",
  ),
  Command.withExamples([
    {
      command:
        "str policy simulate draft.policy.json --against 2012-10-01.policy.json --events events.ndjson --html simulation.html",
      description: "A draft against the version in force, with pictures",
    },
  ]),
)

const version = (name: string, description: string) =>
  fileArgument(name).pipe(Argument.withDescription(description))

const diff = Command.make(
  "diff",
  {
    old: version(
      "OLD",
      "The version to compare with: a file, a folder or an id, of these the latest",
    ),
    new: version("NEW", "The version to compare, likewise"),
    failOn: Flag.String("fail-on").pipe(
      Flag.withMetavar("WHAT"),
      Flag.withDescription(
        "End with status 1 for other outcomes, limits, or any difference, with commas between them",
      ),
      Flag.optional,
    ),
    json,
  },
  handledBy(async () => (await import("../policy/diff.ts")).diff),
).pipe(
  Command.withShortDescription("Say for whom one version decides otherwise than another"),
  Command.withDescription(
    "Say for whom one version of a policy decides otherwise than another, for every combination of facts, and what else differs. How a version is written makes no difference.",
  ),
)

const whyNot = Command.make(
  "why-not",
  {
    policy: policyNamed,
    decision,
    facts,
    on: onDay,
    outcome: Flag.String("outcome").pipe(
      Flag.withMetavar("OUTCOME"),
      Flag.withDescription("The outcome that is asked for; without it any other"),
      Flag.optional,
    ),
    json,
  },
  handledBy(async () => (await import("../policy/why-not.ts")).whyNot),
).pipe(
  Command.withShortDescription("Say what would have to be otherwise for another outcome"),
  Command.withDescription(
    "Say the smallest changes of what is known of somebody that give another outcome, whatever the unknown facts turn out to be.",
  ),
)

const nextFlip = Command.make(
  "next-flip",
  {
    policy: fileArgument("POLICY").pipe(
      Argument.withDescription(
        "A folder of versions, one policy document, or a policy that comes with this command",
      ),
    ),
    decision,
    facts,
    on: Flag.String("on").pipe(
      Flag.withMetavar("DATE"),
      Flag.withDescription("The day from which on to look, YYYY-MM-DD"),
    ),
    json,
  },
  handledBy(async () => (await import("../policy/next-flip.ts")).nextFlip),
).pipe(
  Command.withShortDescription("Say on which day an outcome changes though nothing happens"),
  Command.withDescription(
    "Say the next day on which somebody's outcome changes though nothing happens: because time passes, or another version comes into force.",
  ),
)

export const policy = Command.make("policy").pipe(
  Command.withDescription(
    "Policies: start and check them, try their cases, explain, describe and publish them, and try drafts on recorded episodes.",
  ),
  Command.withSubcommands([
    check,
    test,
    missingCases,
    verify,
    explain,
    describe,
    schema,
    startNew,
    publish,
    simulate,
    diff,
    whyNot,
    nextFlip,
  ]),
)
