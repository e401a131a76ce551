import type { CompiledPolicy } from "../compile-policy.ts"
import type { PolicyDocument } from "../document/policy-document.ts"
import { dayWords } from "../words/day-words.ts"
import { describeConditions, describeImpossible } from "./conditions.ts"
import { describeDecisions } from "./decisions.ts"
import { describeFacts } from "./facts.ts"
import { describeLimits } from "./limits.ts"
import { type Blocks, list, plain, section } from "./markdown.ts"
import { describeVocabulary } from "./vocabulary.ts"
import { describeWorkforce } from "./workforce.ts"

/**
 * What a policy version says, as Markdown for people who do not read JSON: all of it, in the
 * words of its own labels.
 */
export const describe = ({ document }: CompiledPolicy): string => {
  const blocks = [
    `# ${plain(document.title)}`,
    inForce(document),
    ...section(2, "Sources", describeSources(document)),
    ...section(2, "What is asked about a person", describeFacts(document)),
    ...section(2, "What is meant by", describeConditions(document)),
    ...section(2, "What cannot be true of anybody", describeImpossible(document)),
    ...describeDecisions(document),
    ...section(2, "How long it may last", describeLimits(document)),
    ...section(2, "Workers", describeWorkforce(document)),
    ...section(2, "What it adds to the service's own lists", describeVocabulary(document)),
  ]
  return `${blocks.join("\n\n")}\n`
}

const inForce = ({ id, version, effectiveFrom, effectiveTo }: PolicyDocument): string => {
  const until =
    effectiveTo === undefined
      ? "until the day before the version that follows it"
      : `until ${dayWords(effectiveTo)}`
  return `Policy ${plain(id)}, version ${plain(version)}. In force from ${dayWords(effectiveFrom)} ${until}.`
}

const describeSources = ({ sources }: PolicyDocument): Blocks =>
  list(
    Object.values(sources).map(({ title, reference }) =>
      reference === undefined ? plain(title) : `${plain(title)}: ${plain(reference)}`,
    ),
  )
