import type { Example } from "../../findings/finding-help.ts"
import type { ProofCode } from "./proof-code.ts"

/**
 * How grave it is: an error is a rule that cannot do what it says, a warning is something without
 * effect, and a note is true of many sound policies.
 */
export type ProofSeverity = "error" | "warning" | "note"

/** What a code of a proof means, for whoever meets it. */
export interface ProofHelp {
  readonly severity: ProofSeverity
  readonly title: string
  /** Why it is told, and what to do. */
  readonly explanation: string
  /** Something of which it is told, and something of which it is not. */
  readonly example: Example & { readonly in: "document" | "rules" | "file" }
}

const asking = (fact: string, operator: string, value: unknown): string =>
  `{ "fact": "${fact}", "operator": "${operator}", "value": ${JSON.stringify(value)} }`

const inCrisis = asking("inCrisis", "equal", true)
const notInCrisis = asking("inCrisis", "equal", false)
const longTerm = asking("expectedNeed", "equal", "long-term")
const shortTerm = asking("expectedNeed", "equal", "short-term")
const from = (age: number): string => asking("age", "greaterThanInclusive", age)
const under = (age: number): string => asking("age", "lessThan", age)

const rule = (name: string, outcome: string, ...conditions: ReadonlyArray<string>): string =>
  `{
  "name": "${name}",
  "conditions": { "all": [
    ${conditions.join(",\n    ")}
  ] },
  "event": { "type": "${outcome}", "params": { "because": "…" } }
}`

const rules = (...all: ReadonlyArray<string>): string => all.join(",\n")

const crisis = rule("a crisis is accepted", "accept", inCrisis)

const named = (conditions: string, used = ""): string =>
  `"conditions": {\n  "of school age": ${conditions}\n}${used}`

const eligibility = (outcomes: string): string => `"decisions": {
  "eligibility": {
    "outcomes": [${outcomes}],
    "rules": [],
    "otherwise": { "type": "discuss", "params": { "because": "…" } }
  }
}`

const atMostTwoWeeks = asking("daysSince", "lessThanInclusive", 14)

const sinceDischarge = (...conditions: ReadonlyArray<string>): string => `"facts": {
  "dischargedOn": { "label": "Day of discharge", "type": "date" },
  "daysSince": {
    "label": "Days since discharge",
    "type": "integer",
    "derived": { "unit": "days", "since": "dischargedOn" }
  }
},
"decisions": {
  "eligibility": {
    "outcomes": ["accept", "discuss"],
    "rules": [${rule("who was discharged lately is accepted", "accept", ...conditions).replaceAll("\n", "\n    ")}],
    "otherwise": { "type": "discuss", "params": { "because": "…" } }
  }
}`

const cannotHappen = (...conditions: ReadonlyArray<string>): string =>
  `"cannotHappen": [\n  ${conditions.join(",\n  ")}\n]`

/** What each code of a proof means, with something of which it is told. */
export const proofCodes: { readonly [code in ProofCode]: ProofHelp } = {
  "rule-never-matches": {
    severity: "error",
    title: "A rule can never match",
    explanation:
      "What it asks cannot all be true of anybody: its conditions contradict one another, or hold only in combinations that the policy says cannot happen.",
    example: {
      in: "rules",
      wrong: rule("the young and the old are accepted", "accept", under(18), from(65)),
      right: rule("the young are accepted", "accept", under(18)),
    },
  },
  "rule-masked": {
    severity: "error",
    title: "A rule never decides, since rules above it always have decided before",
    explanation:
      "The first rule that matches decides. Whoever this rule matches, one above it matches too. Move it up if it is meant as an exception, or leave it out.",
    example: {
      in: "rules",
      wrong: rules(crisis, rule("a crisis that lasts is discussed", "discuss", inCrisis, longTerm)),
      right: rules(rule("a crisis that lasts is discussed", "discuss", inCrisis, longTerm), crisis),
    },
  },
  "order-decides": {
    severity: "note",
    title: "Two rules with different outcomes match the same people",
    explanation:
      "The one above decides. That may well be meant: exceptions stand above what they are exceptions from. But whoever moves a rule changes outcomes.",
    example: {
      in: "rules",
      wrong: rules(crisis, rule("a long-term need is discussed", "discuss", longTerm)),
      right: rules(
        crisis,
        rule("a long-term need without a crisis is discussed", "discuss", longTerm, notInCrisis),
      ),
    },
  },
  "holds-for-days-to-come": {
    severity: "note",
    title: "A rule holds while a day is still to come",
    explanation:
      "The time since a day is less than nothing while the day is still to come: one that is planned, or that was typed in with the wrong year. A rule that asks for at most so much time holds then, too. Ask for 0 or more besides, if that is not meant. Of the days that the episode itself tells, such as the referral's, it is not told: they have come when anything is asked.",
    example: {
      in: "document",
      wrong: sinceDischarge(atMostTwoWeeks),
      right: sinceDischarge(atMostTwoWeeks, asking("daysSince", "greaterThanInclusive", 0)),
    },
  },
  "condition-changes-nothing": {
    severity: "warning",
    title: "A part of a condition changes nothing",
    explanation:
      "Without it, the rule or named condition would match just the same people. Leave it out, or mend it if it was to say something else.",
    example: {
      in: "rules",
      wrong: rule("adults are accepted", "accept", from(18), from(16)),
      right: rule("adults are accepted", "accept", from(18)),
    },
  },
  "condition-settled-above": {
    severity: "note",
    title: "A part of a rule asks what the rules above it have settled",
    explanation:
      "Whoever it would keep from matching, a rule above has decided on already. A rule that says all that it means can be read and moved by itself, so that this may be left as it is.",
    example: {
      in: "rules",
      wrong: rules(
        crisis,
        rule("a long-term need without a crisis is discussed", "discuss", longTerm, notInCrisis),
      ),
      right: rules(crisis, rule("a long-term need is discussed", "discuss", longTerm)),
    },
  },
  "condition-never-true": {
    severity: "warning",
    title: "A named condition is never true",
    explanation: "What it asks cannot all be true of anybody. Mend it, or leave it out.",
    example: {
      in: "document",
      wrong: named(`{ "all": [${under(5)}, ${from(18)}] }`),
      right: named(`{ "all": [${from(5)}, ${under(18)}] }`),
    },
  },
  "condition-never-false": {
    severity: "warning",
    title: "A named condition is always true",
    explanation: "It tells nobody from anybody else. Mend it, or leave it out.",
    example: {
      in: "document",
      wrong: named(`{ "any": [${from(5)}, ${under(18)}] }`),
      right: named(`{ "all": [${from(5)}, ${under(18)}] }`),
    },
  },
  "condition-not-used": {
    severity: "warning",
    title: "A named condition is used nowhere",
    explanation:
      "No rule, no variant and no combination that cannot happen names it, nor does a condition that is used. Use it, or leave it out.",
    example: {
      in: "document",
      wrong: named(`{ "all": [${from(5)}, ${under(18)}] }`),
      right: named(
        `{ "all": [${from(5)}, ${under(18)}] }`,
        `,\n${cannotHappen(`{ "all": [{ "condition": "of school age" }, ${inCrisis}] }`)}`,
      ),
    },
  },
  "falls-to-otherwise": {
    severity: "note",
    title: "Some combinations fall to “otherwise”",
    explanation:
      "No rule matches them. That may well be meant; the regions say who they are, so that none is among them by oversight.",
    example: {
      in: "rules",
      wrong: crisis,
      right: rules(crisis, rule("no crisis is discussed", "discuss", notInCrisis)),
    },
  },
  "outcome-never-given": {
    severity: "warning",
    title: "A declared outcome is never given",
    explanation:
      "No rule gives it, or those that do never decide. Mend the rules, or take it from the outcomes.",
    example: {
      in: "document",
      wrong: eligibility(`"accept", "discuss"`),
      right: eligibility(`"discuss"`),
    },
  },
  "nothing-can-happen": {
    severity: "error",
    title: "Everything is ruled out",
    explanation:
      "The combinations that cannot happen are, taken together, all that there are. Nothing can be proved of a policy for nobody.",
    example: {
      in: "document",
      wrong: cannotHappen(`{ "any": [${inCrisis}, ${notInCrisis}] }`),
      right: cannotHappen(`{ "all": [${inCrisis}, ${longTerm}] }`),
    },
  },
  "impossible-adds-nothing": {
    severity: "warning",
    title: "A combination that cannot happen is ruled out without being named",
    explanation: "Others rule it out already, or it contradicts itself. Mend it, or leave it out.",
    example: {
      in: "document",
      wrong: cannotHappen(
        `{ "all": [${inCrisis}, ${longTerm}] }`,
        `{ "all": [${inCrisis}, ${longTerm}, ${under(18)}] }`,
      ),
      right: cannotHappen(
        `{ "all": [${inCrisis}, ${longTerm}] }`,
        `{ "all": [${inCrisis}, ${shortTerm}, ${under(18)}] }`,
      ),
    },
  },
  "not-proved-whole": {
    severity: "warning",
    title: "A proof was given up",
    explanation:
      "Rules that ask for very many facts at once have more combinations than a proof takes on. It says how far it got, and nothing of what lies beyond. Ask for fewer facts, or give what belongs together a fact of its own.",
    example: {
      in: "file",
      wrong: "forty rules, each of which asks for twenty facts in another way",
      right: "forty rules, each of which asks for a few facts",
    },
  },
}
