import { textOf } from "../repository.ts"
import { sentencesOf } from "./blocks.ts"

const ofTable = /^\s*\|/u
const ruler = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/u

/** Rows that stand apart from the head of their table, and so are shown as they were typed. */
export const tableFaults = (pages: ReadonlyArray<string>): ReadonlyArray<string> =>
  pages.flatMap((page) => {
    const lines = sentencesOf(textOf(page)).split("\n")
    return lines.flatMap((line, place) =>
      ofTable.test(line) &&
      !ofTable.test(lines[place - 1] ?? "") &&
      !ruler.test(lines[place + 1] ?? "")
        ? [`${page}:${place + 1}: This row belongs to no table. Take out the blank line above it.`]
        : [],
    )
  })
