import { conditionLines } from "../words/condition-lines.ts"
import type { ConditionWords } from "../words/condition-words.ts"

/** Blocks of Markdown, one empty line between any two. */
export type Blocks = ReadonlyArray<string>

/** A heading with what belongs under it; nothing where nothing does. */
export const section = (level: 2 | 3 | 4, title: string, blocks: Blocks): Blocks =>
  blocks.length === 0 ? [] : [`${"#".repeat(level)} ${plain(title)}`, ...blocks]

/** A list, one line to an entry; no block where there is no entry. */
export const list = (entries: ReadonlyArray<string>): Blocks =>
  entries.length === 0 ? [] : [entries.map((entry) => `- ${entry}`).join("\n")]

/** A condition as a nested list. */
export const conditionList = (words: ConditionWords): string =>
  conditionLines(inMarkdown(words), "- ").join("\n")

const inMarkdown = ({ words, parts }: ConditionWords): ConditionWords => ({
  words: plain(words),
  parts: parts.map(inMarkdown),
})

/** A table; no block where it has no row. */
export const table = (
  head: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
): Blocks =>
  rows.length === 0
    ? []
    : [[row(head), row(head.map(() => "---")), ...rows.map((cells) => row(cells))].join("\n")]

const row = (cells: ReadonlyArray<string>): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`

/** A text of the document in which nothing is Markdown, nor breaks the line. */
export const plain = (text: string): string =>
  text.replaceAll(/\s+/gu, " ").replaceAll(/[\\`*_{}[\]<>#|~]/gu, "\\$&")
