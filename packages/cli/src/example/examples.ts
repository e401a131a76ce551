/** A file of an example, as people are told of it. */
interface ExampleFile {
  readonly name: string
  readonly says: string
}

/** Data to follow the documentation with. */
export interface Example {
  readonly name: string
  readonly about: string
  /** What comes packed with this command. */
  readonly packed: ReadonlyArray<ExampleFile>
  /** What is made of that when it is asked for. */
  readonly made: ReadonlyArray<ExampleFile>
}

/** The examples that come with this command. Nobody in them exists. */
export const examples: ReadonlyArray<Example> = [
  {
    name: "caseload",
    about: "Two years of a service: some 400 referrals from July 2012 to June 2014",
    packed: [
      { name: "referrals.csv", says: "the referrals, as a spreadsheet of the teams holds them" },
      { name: "commands.ndjson", says: "what then happened, as people typed it in" },
      { name: "2012-10-01.policy.json", says: "the policy in force from October 2012" },
      { name: "draft.policy.json", says: "a draft of another: eight weeks in place of six" },
    ],
    made: [
      { name: "events.ndjson", says: "what was recorded of it all, an event a line" },
      { name: "broken.ndjson", says: "the first forty events, the eleventh cut off" },
    ],
  },
  {
    name: "policy-repository",
    about: "A policy that is published, and a workflow that guards it",
    packed: [
      { name: "policies/our-str/2026-04-01.policy.json", says: "the policy" },
      { name: "policies/our-str/2026-04-01.cases.json", says: "its worked cases" },
      { name: "policies/our-str/policies.lock.json", says: "what was published" },
      { name: ".github/workflows/policies.yml", says: "the same checks on GitHub" },
    ],
    made: [],
  },
  {
    name: "transfer",
    about: "A caseload that is moved to SIS in stages, in September and November 2012",
    packed: [
      { name: "september.csv", says: "the cases in September, one a row" },
      { name: "november.csv", says: "the cases in November" },
      { name: "stages.json", says: "the stages, as a manager writes them" },
    ],
    made: [],
  },
  {
    name: "workers",
    about: "Five workers and nine episodes of a borough, from April to July 2025",
    packed: [
      { name: "events.ndjson", says: "what was recorded of the episodes, an event a line" },
      { name: "workers.ndjson", says: "what was recorded of the workers" },
    ],
    made: [],
  },
]
