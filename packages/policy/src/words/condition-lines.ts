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
