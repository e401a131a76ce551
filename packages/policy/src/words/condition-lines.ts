import type { ConditionWords } from "./condition-words.ts"

/** A condition as indented lines, its parts under it; `mark` stands before each. */
export const conditionLines = (
  { words, parts }: ConditionWords,
  mark: string,
): ReadonlyArray<string> =>
  parts.length === 0
    ? [`${mark}${words}`]
    : [
        `${mark}${words}:`,
        ...parts.flatMap((part) => conditionLines(part, mark)).map((line) => `  ${line}`),
      ]

/** A condition in one line, the parts of a group in brackets. */
export const conditionInALine = ({ words, parts }: ConditionWords): string =>
  parts.length === 0 ? words : `${words} (${parts.map(conditionInALine).join("; ")})`
