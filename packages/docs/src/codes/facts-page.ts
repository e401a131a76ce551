import { episodeFacts } from "@str-service/domain"
import { type CompiledPolicy, kmptStr, type PolicyDocument } from "@str-service/policy"
import { tableOf } from "../site/table.ts"

type Fact = PolicyDocument["facts"][string]

/** The facts that each version of the KMPT policy asks for, by the keys to supply them under. */
export const factsPage = (): string =>
  `${[
    "# The facts that the KMPT policy asks",
    "<!-- Made from packages/policy/policies/kmpt-str; a test holds it to them and says how to make it anew. -->",
    "`Refer` and `RecordFacts` take `facts`: an object with these keys. Leave out what is not known; never `null`. What is not needed for a decision may be left out, and an assessment names in `missing` what it still needs. What you supply stands: with a store, leave what the service tells to the service, or an open episode may go unseen. Another policy has a catalogue of its own, under `facts` of its document.",
    ...kmptStr.versions.toReversed().flatMap(versionOf),
  ].join("\n\n")}\n`

const versionOf = ({ document, reference }: CompiledPolicy): ReadonlyArray<string> => [
  `## From ${document.effectiveFrom}`,
  `Version ${reference.version} of \`${reference.id}\`.`,
  tableOf(
    ["Key", "Value", "Meaning", "Decides on"],
    Object.entries(document.facts).map(([name, fact]) => [
      `\`${name}\``,
      valueTold(name, fact),
      fact.label,
      decisionsThatAsk(name, document).join(", ") || "nothing: no rule asks",
    ]),
  ),
]

const told: ReadonlySet<string> = new Set(episodeFacts)

/** What a service with a store knows of a person's other episodes. What is supplied would stand. */
const toldByTheService: ReadonlySet<string> = new Set(["hasOpenEpisode", "daysSinceLastEnablement"])

const valueTold = (name: string, fact: Fact): string => {
  if (told.has(name) || "derived" in fact) return "not supplied: told by the episode itself"
  return toldByTheService.has(name)
    ? `${shapeOf(fact)}: told by a service with a store; supply it only where there is none`
    : shapeOf(fact)
}

const shapeOf = (fact: Fact): string => {
  switch (fact.type) {
    case "boolean":
      return "`true` or `false`"
    case "choice":
      return `one of ${codesOf(fact.values)}`
    case "list":
      return `a list of any of ${codesOf(fact.values)}`
    case "date":
      return 'a day, `"YYYY-MM-DD"`'
    case "integer":
      return `a whole number${rangeOf(fact)}`
    case "number":
      return `a number${rangeOf(fact)}`
  }
}

const codesOf = (values: Readonly<Record<string, string>>): string =>
  Object.keys(values)
    .map((code) => `\`"${code}"\``)
    .join(", ")

const rangeOf = ({
  min,
  max,
  unit,
}: {
  readonly min?: number
  readonly max?: number
  readonly unit?: string
}): string =>
  [
    unit === undefined ? "" : ` of ${unit}`,
    min === undefined ? "" : `, ${min} or more`,
    max === undefined ? "" : `, ${max} or less`,
  ].join("")

/** The decisions whose rules name a fact, by themselves or by a condition that does. */
const decisionsThatAsk = (fact: string, document: PolicyDocument): ReadonlyArray<string> =>
  Object.entries(document.decisions)
    .filter(([, decision]) => namesFact(decision, fact, document))
    .map(([name]) => name)

const namesFact = (part: unknown, fact: string, document: PolicyDocument): boolean => {
  if (typeof part !== "object" || part === null) return false
  return Object.entries(part).some(([key, value]) => {
    if (key === "fact" && value === fact) return true
    if (key === "condition" && typeof value === "string") {
      return namesFact(document.conditions?.[value], fact, document)
    }
    return namesFact(value, fact, document)
  })
}
