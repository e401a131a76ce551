import {
  type Decision,
  type DecisionName,
  decisionNames,
  type Event,
} from "../document/decision.ts"
import type { PolicyDocument } from "../document/policy-document.ts"
import { conditionWords } from "../words/condition-words.ts"
import { decisionWords, type Outcome, outcomeWords } from "../words/outcome-words.ts"
import { paramWords } from "../words/param-words.ts"
import { sourceWords } from "../words/source-words.ts"
import { type Blocks, conditionList, list, plain, section } from "./markdown.ts"

/** Each decision that the policy makes: its rules in their order, and what holds otherwise. */
export const describeDecisions = (document: PolicyDocument): Blocks =>
  decisionNames.flatMap((name) => {
    const decision = document.decisions[name]
    return decision === undefined ? [] : describeDecision(name, decision, document)
  })

const describeDecision = (
  name: DecisionName,
  { rules, otherwise }: Decision<Outcome>,
  document: PolicyDocument,
): Blocks =>
  section(2, decisionWords[name], [
    "The rules are tried from the top; the first that matches decides.",
    ...rules.flatMap(({ name: rule, conditions, event }, index) =>
      section(3, `${index + 1}. ${rule}`, [
        "When",
        conditionList(conditionWords(conditions, document.facts)),
        `then it is: ${outcome(event)}.`,
        ...describeParams(event, document),
      ]),
    ),
    ...section(3, "Otherwise", [
      `It is: ${outcome(otherwise)}.`,
      ...describeParams(otherwise, document),
    ]),
  ])

const outcome = ({ type }: Event<Outcome>): string => `**${outcomeWords[type]}**`

const describeParams = (
  { params: { because, source, ...others } }: Event<Outcome>,
  { sources, vocabulary }: PolicyDocument,
): Blocks => [
  plain(because),
  ...list(
    Object.entries(others).map(([name, value]) =>
      plain(`${name}: ${paramWords(name, value, vocabulary)}`),
    ),
  ),
  ...(source === undefined ? [] : [`Source: ${plain(sourceWords(sources, source))}.`]),
]
