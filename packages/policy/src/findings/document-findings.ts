import type { ProblemCode } from "../check/problem.ts"
import type { TextCode } from "../reading/flaw.ts"
import type { FindingHelp } from "./finding-help.ts"

const comparing = (value: string): string =>
  `{ "fact": "age", "operator": "equal", "value": ${value} }`

const asking = (fact: string, operator: string, value: string): string =>
  `{ "fact": "${fact}", "operator": "${operator}", "value": ${value} }`

const inCrisis = asking("inCrisis", "equal", "true")

const rule = (
  name: string,
  outcome = "accept",
  because = ` "because": "We are there for a crisis." `,
) =>
  `{
  "name": "${name}",
  "conditions": { "all": [${inCrisis}] },
  "event": { "type": "${outcome}", "params": {${because}} }
}`

const limit = (changes: string): string => `"total": {\n  ${changes}\n}`

const limitFrom = (from: string, until: string): string =>
  limit(`"from": "${from}", "until": ["${until}"], "max": "P6M", "warn": "P1W"`)

const limitOf = (max: string, warn: string, variants = ""): string =>
  limit(
    `"from": "EnablementStarted", "until": ["Closed"], "max": "${max}", "warn": "${warn}"${variants}`,
  )

const charging = (ground: string): string => `"decisions": {
  "charging": {
    "outcomes": ["charge", "exempt"],
    "rules": [],
    "otherwise": { "type": "exempt", "params": { "because": "The law says so."${ground} } }
  }
}`

export const documentFindings: {
  readonly [code in Exclude<ProblemCode, TextCode>]: FindingHelp
} = {
  "not-json": {
    title: "A value is none of JSON's",
    explanation:
      "Only text, numbers, true, false, null, lists and objects can stand in a policy. A program that hands over a date or a number without end meets this; in a file it is a number past all numbers.",
    example: {
      in: "facts",
      wrong: `"income": { "label": "Income", "type": "number", "max": 1e999 }`,
      right: `"income": { "label": "Income", "type": "number" }`,
    },
  },
  "reserved-key": {
    title: "A name is taken by the programming language",
    explanation:
      "Names such as constructor, toString and __proto__ have a meaning of their own in JavaScript. Choose another.",
    example: {
      in: "facts",
      wrong: `"constructor": { "label": "Works in construction", "type": "boolean" }`,
      right: `"inConstruction": { "label": "Works in construction", "type": "boolean" }`,
    },
  },
  "broken-text": {
    title: "A text holds half a character",
    explanation:
      "Some characters are written as two halves, and one is missing. Write the text again.",
    example: {
      in: "document",
      wrong: `"title": "Our STR service \\ud83d"`,
      right: `"title": "Our STR service"`,
    },
  },
  "blank-name": {
    title: "A name is blank",
    explanation:
      "What has no name cannot be asked for; json-rules-engine breaks down at a condition without one. Write a name before the colon.",
    example: {
      in: "document",
      wrong: `"conditions": { "": { "all": [${inCrisis}] } }`,
      right: `"conditions": { "in a crisis": { "all": [${inCrisis}] } }`,
    },
  },
  "further-problems": {
    title: "There are more problems than are told",
    explanation: "The first five hundred are told. Mend those and check again.",
    example: {
      in: "conditions",
      wrong: Array.from({ length: 501 }, () => "{}").join(", "),
      right: inCrisis,
    },
  },
  "missing-key": {
    title: "Something is missing",
    explanation: "The message names the key. Where another key is misspelt, mend that one.",
    example: {
      in: "facts",
      wrong: `"alone": { "type": "boolean" }`,
      right: `"alone": { "label": "The person lives alone", "type": "boolean" }`,
    },
  },
  "unknown-key": {
    title: "A key is not known where it stands",
    explanation:
      "json-rules-engine would drop it in silence, and the rule would ask less than is written. Mend the key, or leave it out.",
    example: {
      in: "conditions",
      wrong: `{ "fact": "age", "operater": "lessThan", "value": 18 }`,
      right: asking("age", "lessThan", "18"),
    },
  },
  "wrong-shape": {
    title: "Something else is needed here",
    explanation: "The message says what: words, a number, a list, or one of some names.",
    example: {
      in: "limits",
      wrong: limitOf("P6M", "P1W", `, "counting": "start-day-include"`),
      right: limitOf("P6M", "P1W", `, "counting": "start-day-included"`),
    },
  },
  "unreal-day": {
    title: "There is no such day",
    explanation:
      "Days are written YYYY-MM-DD and must be in the calendar. json-rules-engine would compare the text, letter by letter.",
    example: {
      in: "conditions",
      wrong: asking("referredOn", "lessThan", `"2021-02-29"`),
      right: asking("referredOn", "lessThan", `"2021-03-01"`),
    },
  },
  "unreadable-duration": {
    title: "A length of time cannot be read",
    explanation:
      "A limit is whole weeks or whole months, such as P6W or P6M; a warning is days or weeks, such as P7D or P1W.",
    example: { in: "limits", wrong: limitOf("6 weeks", "P1W"), right: limitOf("P6W", "P1W") },
  },
  "unknown-fact-type": {
    title: "A fact has no known type",
    explanation: "A fact is boolean, choice, list, integer, number or date.",
    example: {
      in: "facts",
      wrong: `"alone": { "label": "Lives alone", "type": "bolean" }`,
      right: `"alone": { "label": "Lives alone", "type": "boolean" }`,
    },
  },
  "ends-before-it-starts": {
    title: "A version ends before it starts",
    explanation: `"effectiveTo" is the last day on which the version is in force.`,
    example: {
      in: "document",
      wrong: `"effectiveTo": "2012-09-30"`,
      right: `"effectiveTo": "2013-09-30"`,
    },
  },
  "unknown-source": {
    title: "A source is cited that is not listed",
    explanation: `A citation is the key of an entry under "sources", alone or with the place in it: "spec: Scope".`,
    example: {
      in: "facts",
      wrong: `"alone": { "label": "Lives alone", "type": "boolean", "source": "specs: Scope" }`,
      right: `"alone": { "label": "Lives alone", "type": "boolean", "source": "spec: Scope" }`,
    },
  },
  "empty-range": {
    title: "No number is in the range",
    explanation: `"min" is the smallest number that a fact may be, and "max" the largest.`,
    example: {
      in: "facts",
      wrong: `"visits": { "label": "Visits a week", "type": "integer", "min": 7, "max": 0 }`,
      right: `"visits": { "label": "Visits a week", "type": "integer", "min": 0, "max": 7 }`,
    },
  },
  "derived-from-no-day": {
    title: "Time is counted from what is no day",
    explanation:
      "A fact that is worked out counts time since another fact, which must be of type date.",
    example: {
      in: "facts",
      wrong: `"weeks": { "label": "Weeks since referral", "type": "integer", "derived": { "unit": "weeks", "since": "age" } }`,
      right: `"weeks": { "label": "Weeks since referral", "type": "integer", "derived": { "unit": "weeks", "since": "referredOn" } }`,
    },
  },
  "derived-with-range": {
    title: "Time that is worked out has a range",
    explanation: `A fact with "derived" is as long as it is, and below 0 before the day that it is counted from. Leave "min" and "max" out.`,
    example: {
      in: "facts",
      wrong: `"weeks": { "label": "Weeks since referral", "type": "integer", "min": 0, "derived": { "unit": "weeks", "since": "referredOn" } }`,
      right: `"weeks": { "label": "Weeks since referral", "type": "integer", "derived": { "unit": "weeks", "since": "referredOn" } }`,
    },
  },
  "episode-fact-type": {
    title: "A fact that the episode tells is declared otherwise",
    explanation:
      "The episode itself tells team, a choice, and the dates referredOn, enablementStartedOn and chargeableStartedOn. Declare them so, or give the fact another name.",
    example: {
      in: "facts",
      wrong: `"team": { "label": "Has a team", "type": "boolean" }`,
      right: `"team": { "label": "The team", "type": "choice", "values": { "access": "Access" } }`,
    },
  },
  "unknown-team": {
    title: "A team is not one of the service's",
    explanation: `Rules that ask for it would never hold. Mend the code, or add the team under "vocabulary".`,
    example: {
      in: "facts",
      wrong: `"team": { "label": "The team", "type": "choice", "values": { "acces": "Access" } }`,
      right: `"team": { "label": "The team", "type": "choice", "values": { "access": "Access" } }`,
    },
  },
  "not-a-condition": {
    title: "A condition is needed here",
    explanation: `A condition has "all", "any", "not" or "condition"; or "fact", "operator" and "value".`,
    example: { in: "conditions", wrong: `"inCrisis"`, right: inCrisis },
  },
  "several-operators": {
    title: "A condition asks several things at once",
    explanation: `json-rules-engine would ask one of them and ignore the others. Make each a condition of its own, in one list under "all" or "any".`,
    example: {
      in: "conditions",
      wrong: `{ "any": [${comparing("17")}], "all": [${inCrisis}] }`,
      right: `{ "any": [${comparing("17")}] }, ${inCrisis}`,
    },
  },
  "empty-list": {
    title: "A list is empty",
    explanation: `An empty "any" is true to json-rules-engine, and an empty list of values never is. Write at least one entry, or leave the whole condition out.`,
    example: { in: "conditions", wrong: `{ "any": [] }`, right: `{ "any": [${inCrisis}] }` },
  },
  "comparison-at-root": {
    title: "A comparison stands alone",
    explanation: `The conditions of a rule begin with "all", "any", "not" or "condition".`,
    example: {
      in: "document",
      wrong: `"conditions": { "in a crisis": ${inCrisis} }`,
      right: `"conditions": { "in a crisis": { "all": [${inCrisis}] } }`,
    },
  },
  "unknown-condition": {
    title: "A named condition does not exist",
    explanation: `Mend the name, or declare the condition under "conditions".`,
    example: {
      in: "document",
      wrong: `"conditions": { "in a crisis": { "all": [${inCrisis}] }, "calm": { "not": { "condition": "in crisis" } } }`,
      right: `"conditions": { "in a crisis": { "all": [${inCrisis}] }, "calm": { "not": { "condition": "in a crisis" } } }`,
    },
  },
  "looping-condition": {
    title: "A condition names itself",
    explanation:
      "Directly or by way of others, its answer would depend on itself; json-rules-engine runs until it breaks down.",
    example: {
      in: "document",
      wrong: `"conditions": { "calm": { "not": { "condition": "upset" } }, "upset": { "not": { "condition": "calm" } } }`,
      right: `"conditions": { "upset": { "all": [${inCrisis}] }, "calm": { "not": { "condition": "upset" } } }`,
    },
  },
  "condition-too-large": {
    title: "A condition grows too large by what it names",
    explanation:
      "With the conditions that it names written out, it has more than 2,000 parts. Nobody could follow it; ask for less.",
    example: {
      in: "document",
      wrong: `"conditions": { "c0": { "all": [${inCrisis}] }, ${Array.from({ length: 11 }, (_, index) => `"c${index + 1}": { "all": [{ "condition": "c${index}" }, { "condition": "c${index}" }] }`).join(", ")} }`,
      right: `"conditions": { "c0": { "all": [${inCrisis}] }, "c1": { "not": { "condition": "c0" } } }`,
    },
  },
  "path-not-allowed": {
    title: "A path is not allowed",
    explanation:
      "json-rules-engine would run it as a query, by a library that has been made to run foreign code. Facts here are single values and lists, which need none.",
    example: {
      in: "conditions",
      wrong: `{ "fact": "age", "operator": "lessThan", "value": 18, "path": "$.years" }`,
      right: asking("age", "lessThan", "18"),
    },
  },
  "priority-not-allowed": {
    title: "A priority is not allowed",
    explanation:
      "Rules are tried from the top, and the first that matches decides. Move the rule instead.",
    example: {
      in: "rules",
      wrong: rule("a crisis is accepted").replace(`"conditions"`, `"priority": 10, "conditions"`),
      right: rule("a crisis is accepted"),
    },
  },
  "params-not-allowed": {
    title: "Params are not allowed here",
    explanation: `Only the event of a rule has "params"; facts take none.`,
    example: {
      in: "conditions",
      wrong: `{ "fact": "age", "operator": "lessThan", "value": 18, "params": { "in": "years" } }`,
      right: asking("age", "lessThan", "18"),
    },
  },
  "unknown-fact": {
    title: "A fact does not exist",
    explanation: `Mend the name, or declare the fact under "facts".`,
    example: { in: "conditions", wrong: asking("inCrises", "equal", "true"), right: inCrisis },
  },
  "unknown-operator": {
    title: "An operator does not exist",
    explanation:
      "json-rules-engine would notice only when it comes to this condition, which may be never while those before it decide.",
    example: {
      in: "conditions",
      wrong: asking("age", "lesThan", "18"),
      right: asking("age", "lessThan", "18"),
    },
  },
  "unknown-decorator": {
    title: "A decorator does not exist",
    explanation:
      "Before an operator and a colon may stand someFact, everyFact, someValue, everyValue, swap or not.",
    example: {
      in: "conditions",
      wrong: asking("supportNeeds", "someFacts:equal", `"money"`),
      right: asking("supportNeeds", "someFact:equal", `"money"`),
    },
  },
  "repeated-decorator": {
    title: "A decorator stands twice",
    explanation: "Once is enough; leave the other out.",
    example: {
      in: "conditions",
      wrong: asking("inCrisis", "not:not:equal", "true"),
      right: asking("inCrisis", "not:equal", "true"),
    },
  },
  "operator-does-not-fit": {
    title: "An operator does not fit its fact",
    explanation:
      "Only numbers and days have an order, and only lists contain something. json-rules-engine would compare all the same, texts letter by letter.",
    example: {
      in: "conditions",
      wrong: asking("expectedNeed", "lessThan", `"short-term"`),
      right: asking("expectedNeed", "equal", `"short-term"`),
    },
  },
  "value-names-fact": {
    title: "A value names another fact",
    explanation:
      "What follows from two facts compared with each other could not be proved for every combination. Declare what is asked as a fact of its own.",
    example: {
      in: "conditions",
      wrong: asking("age", "lessThan", `{ "fact": "pensionAge" }`),
      right: asking("age", "lessThan", "66"),
    },
  },
  "value-does-not-fit": {
    title: "A value is of another type than its fact",
    explanation:
      'A number in quotes is a text, and "10" comes before "9"; a text where a list is needed is searched for its letters.',
    example: {
      in: "conditions",
      wrong: asking("age", "lessThan", `"9"`),
      right: asking("age", "lessThan", "9"),
    },
  },
  "value-not-in-list": {
    title: "A value is not one that the fact can have",
    explanation: `The condition would never hold, or always. Mend the value, or add it to the fact's "values".`,
    example: {
      in: "conditions",
      wrong: asking("expectedNeed", "equal", `"shortterm"`),
      right: asking("expectedNeed", "equal", `"short-term"`),
    },
  },
  "value-out-of-range": {
    title: "A number is not one that the fact can be",
    explanation: `Compared with it, every value of the fact is on one side: the condition would never hold, or always. Mend the number, or the fact's "min" and "max".`,
    example: {
      in: "conditions",
      wrong: asking("age", "greaterThan", "180"),
      right: asking("age", "greaterThan", "18"),
    },
  },
  "missing-because": {
    title: "A rule does not say why",
    explanation: `"because" says in words why the outcome holds; it is what people are told.`,
    example: {
      in: "rules",
      wrong: rule("a crisis is accepted", "accept", ""),
      right: rule("a crisis is accepted"),
    },
  },
  "duplicate-rule": {
    title: "Two rules have one name",
    explanation: "Assessments and worked cases name the rule that decided. Give each its own name.",
    example: {
      in: "rules",
      wrong: `${rule("a crisis")},\n${rule("a crisis", "discuss")}`,
      right: `${rule("a crisis")},\n${rule("a second look", "discuss")}`,
    },
  },
  "rule-named-otherwise": {
    title: "A rule is called otherwise",
    explanation: "That is the name of what holds when no rule does.",
    example: { in: "rules", wrong: rule("otherwise"), right: rule("a crisis is accepted") },
  },
  "undeclared-outcome": {
    title: "An outcome is not declared",
    explanation: `A decision lists under "outcomes" all that its rules may give. Mend the outcome, or add it there if the decision knows it.`,
    example: {
      in: "rules",
      wrong: rule("a crisis is accepted", "acept"),
      right: rule("a crisis is accepted", "accept"),
    },
  },
  "duplicate-outcome": {
    title: "An outcome is declared twice",
    explanation: "Leave one of them out.",
    example: {
      in: "document",
      wrong: charging(`, "ground": "waived"`).replace(`"exempt"]`, `"exempt", "charge"]`),
      right: charging(`, "ground": "waived"`),
    },
  },
  "unknown-ground": {
    title: "An exemption has no known ground",
    explanation: `An exemption from charges is recorded with its ground. Name one that the service knows, or add it under "vocabulary".`,
    example: {
      in: "document",
      wrong: charging(`, "ground": "section-117-after-care"`),
      right: charging(`, "ground": "section-117-aftercare"`),
    },
  },
  "limit-cannot-start-there": {
    title: "A limit cannot start with this event",
    explanation: "A limit runs from Referred, EnablementStarted or ChargeableStarted.",
    example: {
      in: "limits",
      wrong: limitFrom("EnablementStart", "Closed"),
      right: limitFrom("EnablementStarted", "Closed"),
    },
  },
  "limit-cannot-end-there": {
    title: "A limit cannot end with this event",
    explanation:
      "A limit runs until an event that comes after its start: EnablementStarted, ChargeableStarted or Closed.",
    example: {
      in: "limits",
      wrong: limitFrom("ChargeableStarted", "EnablementStarted"),
      right: limitFrom("EnablementStarted", "ChargeableStarted"),
    },
  },
  "warning-too-long": {
    title: "A warning is as long as its limit",
    explanation: "It would be given on the first day. Warn later.",
    example: { in: "limits", wrong: limitOf("P6W", "P6W"), right: limitOf("P6W", "P1W") },
  },
  "variant-changes-nothing": {
    title: "A variant changes nothing",
    explanation: "It names at least one of max, warn, counting, pauses and enforcement.",
    example: {
      in: "limits",
      wrong: limitOf("P6M", "P1W", `, "variants": [${rule("longer in a crisis", "limit")}]`),
      right: limitOf(
        "P6M",
        "P1W",
        `, "variants": [${rule("longer in a crisis", "limit", ` "max": "P7M", "because": "A crisis takes longer." `)}]`,
      ),
    },
  },
  "code-already-there": {
    title: "A code of the service's own list is added again",
    explanation: "It has its meaning already. Leave it out, or choose another code.",
    example: {
      in: "document",
      wrong: `"vocabulary": { "teams": { "access": "Access" } }`,
      right: `"vocabulary": { "teams": { "access-east": "Access, East Kent" } }`,
    },
  },
}
