import {
  decisionWords,
  type FactChange,
  type Incomparability,
  outcomeWords,
  type PolicyDiff,
  type Versions,
} from "@str-service/policy"
import { changeLines, comparisonLines } from "./changed-regions.ts"
import { good, strong } from "./colour.ts"
import { fileApart, type VersionInFile } from "./version-in-file.ts"

/** What one version of a policy says otherwise than another, for people; and the files of both. */
export const renderPolicyDiff = (diff: PolicyDiff, files: Versions<string>): string => {
  const called = namesOf(diff, files)
  const sections = [
    ...diff.decisions.map(({ decision, declared, comparison }) =>
      section(decisionWords[decision], [
        ...comparisonLines(comparison, called, inWords),
        ...(comparison.kind === "came" || comparison.kind === "went" ? [] : declared).map(
          ({ aspect, new: later }) =>
            `Only ${later === null ? called.old : called.new} may give: ${inWords(aspect)}`,
        ),
      ]),
    ),
    ...diff.limits.map(({ limit, comparison }) =>
      section(`Limit “${limit}”`, comparisonLines(comparison, called, inWords)),
    ),
    ...diff.conditions.map(({ condition, comparison }) =>
      section(
        `What is meant by “${condition}”`,
        comparisonLines(comparison, called, inWords, { withRules: false }),
      ),
    ),
    section(
      "What cannot happen",
      diff.cannotHappen === null
        ? []
        : comparisonLines(
            diff.cannotHappen,
            called,
            (outcome) => (outcome === "holds" ? "cannot happen" : "can happen"),
            { withRules: false },
          ),
    ),
    section("What is asked about a person", diff.facts.flatMap(factLines(called))),
    section("Workers", changeLines(diff.workforce)),
    section("What it adds to the service's own lists", changeLines(diff.vocabulary)),
    section("Sources", changeLines(diff.sources)),
    section("The version itself", changeLines(diff.head)),
  ].filter((text) => text !== "")
  return [
    strong(`${called.old} → ${called.new}`),
    ...(sections.length > 0 ? sections : [`${good("✓")} They say the same of everybody.`]),
  ].join("\n\n")
}

/** The versions as they are called in the text: with the policy's name where it is not the same. */
const namesOf = (diff: PolicyDiff, files: Versions<string>): Versions<string> => {
  const old = { ...diff.old, file: files.old }
  const later = { ...diff.new, file: files.new }
  const name = (one: VersionInFile, beside: VersionInFile): string =>
    `${one.id} ${one.version}${fileApart(one, beside)}`
  return { old: name(old, later), new: name(later, old) }
}

const section = (title: string, lines: ReadonlyArray<string>): string =>
  lines.length === 0 ? "" : [strong(title), ...lines.map((line) => `  ${line}`)].join("\n")

const outcomes: ReadonlyMap<string, string> = new Map(Object.entries(outcomeWords))

const inWords = (outcome: string): string => outcomes.get(outcome) ?? outcome

const factLines =
  (called: Versions<string>) =>
  ({
    fact,
    label,
    change,
    aspects,
    incomparable,
    isNarrowed,
  }: FactChange): ReadonlyArray<string> => {
    if (change !== "changed") {
      return [`${label} (${fact}): only in ${change === "came" ? called.new : called.old}`]
    }
    return [
      `${label} (${fact}): changed`,
      ...(incomparable === null ? [] : [`  Not compared: ${whyNot[incomparable]}.`]),
      ...(isNarrowed ? ["  Compared only for values that both versions have."] : []),
      ...changeLines(aspects).map((line) => `  ${line}`),
    ]
  }

const whyNot: { readonly [why in Incomparability]: string } = {
  "another-type": "it is of another type in each version",
  "derived-in-one": "it is worked out in one version, and supplied in the other",
  "no-code-in-common": "the versions have none of its values in common",
  "no-number-in-common": "no number is one of its values in both versions",
}
