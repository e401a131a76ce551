import { decisionWords, type NoChange, outcomeWords, type WhyNot } from "@str-service/policy"
import { strong } from "./colour.ts"
import { counted } from "./words.ts"

/** What would have to be otherwise for another outcome, for people. */
export const renderWhyNot = ({ decision, on, outcome, wanted, answer }: WhyNot): string => {
  const head = `${decisionWords[decision]}, on ${on}: ${strong(outcomeWords[outcome])}`
  const aim = wanted === null ? "another outcome" : `“${outcomeWords[wanted]}”`
  if (answer.kind !== "changes") return [head, noChange[answer.kind](aim)].join("\n")
  const { size, smallest, isAll } = answer
  return [
    head,
    "",
    `The least that gives ${aim}: ${counted(size, "change")}${smallest.length > 1 || !isAll ? ", any one of these ways" : ""}`,
    ...smallest.flatMap((way, index) => [
      `${index + 1}. ${strong(outcomeWords[way.outcome])}, with`,
      ...way.changes.map(({ label, words }) => `     ${label}: ${words}`),
    ]),
    ...(isAll ? [] : ["There are other ways that take as few."]),
  ].join("\n")
}

const noChange: { readonly [kind in NoChange["kind"]]: (aim: string) => string } = {
  "as-wanted": (aim) => `It is ${aim} as it is.`,
  "no-change": (aim) =>
    `No change of what is known makes sure of ${aim}, whatever the unknown facts turn out to be.`,
  outside: () =>
    "Nothing can be said: a fact has none of its values, or the day is not among the hundred years from the version's first.",
  unfinished: () => "Nothing can be said: the rules have too many combinations.",
}
