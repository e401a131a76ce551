import type { BookProblem } from "../book/policy-book.ts"
import type { LockProblem, MissingVersion } from "../book/policy-lock.ts"
import type { UnreadableLock } from "../book/read-lock.ts"
import type { FindingHelp } from "./finding-help.ts"

const version = (number: string, dates: string, id = "our-str"): string =>
  `{ "id": "${id}", "version": "${number}", ${dates} }`

const from2012 = `"effectiveFrom": "2012-10-01"`
const from2013 = `"effectiveFrom": "2013-10-01"`
const first = version("1", from2012)
const both = `${first}, ${version("2", from2013)}`

export const versionFindings: {
  readonly [code in
    | BookProblem["code"]
    | "gap-between-versions"
    | LockProblem["code"]
    | MissingVersion["code"]
    | UnreadableLock["code"]]: FindingHelp
} = {
  "no-versions": {
    title: "A policy has no version",
    explanation: "A folder of policies needs at least one document.",
    example: { in: "versions", wrong: "", right: first },
  },
  "different-policies": {
    title: "Versions of different policies lie together",
    explanation: "Each policy has a folder of its own, whose documents have the same id.",
    example: {
      in: "versions",
      wrong: `${first}, ${version("2", from2013, "their-str")}`,
      right: both,
    },
  },
  "same-version": {
    title: "Two documents are called the same version",
    explanation:
      "Assessments record the version by which they were made. Give each its own number.",
    example: { in: "versions", wrong: `${first}, ${version("1", from2013)}`, right: both },
  },
  "same-day": {
    title: "Two versions start on one day",
    explanation: "Which is in force could not be told.",
    example: { in: "versions", wrong: `${first}, ${version("2", from2012)}`, right: both },
  },
  "overlapping-versions": {
    title: "Two versions are in force on one day",
    explanation: `A version without "effectiveTo" ends when the next starts; one with it must end before.`,
    example: {
      in: "versions",
      wrong: `${version("1", `${from2012}, "effectiveTo": "2013-12-31"`)}, ${version("2", from2013)}`,
      right: both,
    },
  },
  "gap-between-versions": {
    title: "No version is in force on some days",
    explanation: `An earlier version states its last day, and the next starts later than the day after. If that is not meant, leave "effectiveTo" out.`,
    example: {
      in: "versions",
      wrong: `${version("1", `${from2012}, "effectiveTo": "2013-06-30"`)}, ${version("2", from2013)}`,
      right: both,
    },
  },
  "lock-of-another-policy": {
    title: "The lock file is of another policy",
    explanation: "Keep the versions of each policy, and their lock file, in a folder of their own.",
    example: { in: "lock", wrong: `"policy": "their-str"`, right: `"policy": "our-str"` },
  },
  "published-version-changed": {
    title: "A published version has been changed",
    explanation:
      "Decisions have been made by it, and must stay explicable. Undo the change, or give what is new a version of its own.",
    example: {
      in: "lock",
      wrong: `"title": "What it said after it was published"`,
      right: `"title": "What it said when it was published"`,
    },
  },
  "published-version-missing": {
    title: "A published version is not there any more",
    explanation:
      "Decisions have been made by it, and must stay explicable. Bring its document back.",
    example: {
      in: "lock",
      wrong: `"versions": { "2011.1": "${"0".repeat(64)}" }`,
      right: `"versions": {}`,
    },
  },
  "unreadable-lock": {
    title: "The lock file cannot be relied on",
    explanation:
      "Only publishing a version writes it, and it looks otherwise. Get back the one that was there before.",
    example: { in: "lock", wrong: `"versions": ["2012.1"]`, right: `"versions": {}` },
  },
}
