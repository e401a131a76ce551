import { type Vocabulary, vocabularies } from "@str-service/domain"
import { VocabularyName } from "@str-service/domain/schemas"
import { tableOf } from "../site/table.ts"

/** Every vocabulary with its codes and what they mean, as a page. */
export const codesPage = (): string =>
  `${[
    "# The codes",
    "<!-- Made from packages/domain/src/vocabulary; a test holds it to them and says how to make it anew. -->",
    "Where a command or an event takes a *Code*, it is one of these, or one that the policy in force adds under the same name in its `vocabulary`. A program has them as `vocabularies` of `@str-service/domain`; a code that is neither is refused with those that there are.",
    ...VocabularyName.literals.flatMap((name) => sectionOf(name, vocabularies[name])),
  ].join("\n\n")}\n`

const sectionOf = (
  name: VocabularyName,
  { label, one, groups }: Vocabulary,
): ReadonlyArray<string> => [
  `## ${name}`,
  `${label}: each is a ${one}.`.replace(/ a (?=[aeiou])/u, " an "),
  ...groups.flatMap((group) => [
    ...(groups.length > 1 ? [`**${group.label}**`] : []),
    tableOf(
      ["Code", "Meaning"],
      Object.entries(group.terms).map(([code, meaning]) => [`\`${code}\``, meaning]),
    ),
  ]),
]
