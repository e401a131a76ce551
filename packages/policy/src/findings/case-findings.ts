import type { CaseCode } from "../cases/case-problem.ts"
import type { FindingHelp } from "./finding-help.ts"

const worked = (sentence: string, rule: string, decision = "eligibility", more = ""): string => `{
  "sentence": "${sentence}",
  "decision": "${decision}",
  "facts": { "inCrisis": true },
  "expect": { "outcome": "accept", "rule": "${rule}"${more} }
}`

const one = worked("A crisis is accepted.", "a crisis is accepted")

export const caseFindings: { readonly [code in CaseCode]: FindingHelp } = {
  "cases-of-another-policy": {
    title: "The cases are of another policy, or of another version",
    explanation: `"policy" and "version" of the cases are those of the document beside them.`,
    example: { in: "cases", wrong: `"version": "2012.2"`, right: `"version": "2012.1"` },
  },
  "duplicate-sentence": {
    title: "Two cases have one sentence",
    explanation: "The sentence says what a case shows, and how it is called where it fails.",
    example: {
      in: "cases",
      wrong: `"cases": [${one}, ${one}]`,
      right: `"cases": [${one}, ${worked("So is a second crisis.", "a crisis is accepted")}]`,
    },
  },
  "unknown-decision": {
    title: "A case asks for a decision that there is not",
    explanation:
      "A case asks for eligibility, charging or placement, and for one that the policy makes.",
    example: {
      in: "cases",
      wrong: `"cases": [${worked("A crisis is accepted.", "a crisis is accepted", "eligability")}]`,
      right: `"cases": [${one}]`,
    },
  },
  "unknown-rule": {
    title: "A case expects a rule that there is not",
    explanation: `The deciding rule is one of the decision's, or "otherwise".`,
    example: {
      in: "cases",
      wrong: `"cases": [${worked("A crisis is accepted.", "a crisis is acepted")}]`,
      right: `"cases": [${one}]`,
    },
  },
  "unknown-limit": {
    title: "A case expects a limit that there is not",
    explanation: "The limit is one that the policy names.",
    example: {
      in: "cases",
      wrong: `"cases": [${worked("A crisis is accepted.", "a crisis is accepted", "eligibility", `, "lastDays": [{ "limit": "totel", "from": "2012-10-01", "lastDay": "2013-03-31" }]`)}]`,
      right: `"cases": [${worked("A crisis is accepted.", "a crisis is accepted", "eligibility", `, "lastDays": [{ "limit": "total", "from": "2012-10-01", "lastDay": "2013-03-31" }]`)}]`,
    },
  },
}
