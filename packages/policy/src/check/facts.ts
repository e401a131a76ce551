import { codesOf, episodeFacts, vocabularies } from "@str-service/domain"
import type { FactDefinition } from "../document/fact-definition.ts"
import { listed } from "../facts/listed.ts"
import type { Catalogue } from "./catalogue.ts"
import { placesOf } from "./places.ts"
import { type Problem, problem } from "./problem.ts"
import { quote } from "./quote.ts"

/** What is wrong with the catalogue: ranges, derived facts, and the facts that the episode tells. */
export const checkFacts = (document: unknown, catalogue: Catalogue): ReadonlyArray<Problem> => {
  const teams = new Set([
    ...codesOf(vocabularies.teams),
    ...placesOf(document, ["vocabulary", "teams", "*"]).map(({ path }) => String(path.at(-1))),
  ])
  return [...catalogue].flatMap(([name, fact]) =>
    fact === null
      ? []
      : [
          ...checkRange(name, fact),
          ...checkDerived(name, fact, catalogue),
          ...checkDerivedRange(name, fact),
          ...checkEpisodeFact(name, fact, teams),
        ],
  )
}

const checkRange = (name: string, fact: FactDefinition): ReadonlyArray<Problem> =>
  "min" in fact && "max" in fact && fact.min > fact.max
    ? [problem("empty-range", ["facts", name], `No number is from ${fact.min} up to ${fact.max}.`)]
    : []

const checkDerived = (
  name: string,
  fact: FactDefinition,
  catalogue: Catalogue,
): ReadonlyArray<Problem> =>
  "derived" in fact && catalogue.get(fact.derived.since)?.type !== "date"
    ? [
        problem(
          "derived-from-no-day",
          ["facts", name, "derived", "since"],
          `${quote(fact.derived.since)} is no fact of type date; name one that is.`,
          { written: fact.derived.since, among: daysIn(catalogue) },
        ),
      ]
    : []

/** Nobody supplies such a fact, so that nothing could hold it to a range. */
const checkDerivedRange = (name: string, fact: FactDefinition): ReadonlyArray<Problem> =>
  "derived" in fact
    ? ["min", "max"]
        .filter((key) => Object.hasOwn(fact, key))
        .map((key) =>
          problem(
            "derived-with-range",
            ["facts", name, key],
            `This fact is worked out, and as long as it is; leave "${key}" out.`,
          ),
        )
    : []

const daysIn = (catalogue: Catalogue): ReadonlyArray<string> =>
  [...catalogue].flatMap(([name, fact]) => (fact?.type === "date" ? [name] : []))

const checkEpisodeFact = (
  name: string,
  fact: FactDefinition,
  teams: ReadonlySet<string>,
): ReadonlyArray<Problem> => {
  if (!episodeFacts.some((told) => told === name)) return []
  const type = name === "team" ? "choice" : "date"
  if (fact.type !== type || "derived" in fact) {
    return [
      problem(
        "episode-fact-type",
        ["facts", name, "type"],
        `The episode itself tells "${name}", as a ${type}; declare it so.`,
      ),
    ]
  }
  return fact.type === "choice"
    ? Object.keys(fact.values)
        .filter((code) => !teams.has(code))
        .map((code) =>
          problem(
            "unknown-team",
            ["facts", name, "values", code],
            `No team has the code ${quote(code)}; there are ${listed([...teams])}. Add others under "vocabulary".`,
            { written: code, among: [...teams] },
          ),
        )
    : []
}
