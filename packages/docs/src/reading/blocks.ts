/** A fenced block of a page. */
export interface Block {
  /** What follows the fence: `sh`, `ts`, `text`, `diff` and so on. */
  readonly kind: string
  /** The words after that, such as the name of the file that the block is. */
  readonly words: ReadonlyArray<string>
  readonly body: string
  /** The line of the page on which the block begins, from 1. */
  readonly line: number
}

const fenced = /^(?<fence>`{3,})(?<info>[^\n]*)\n(?<body>.*?)^\k<fence>$/gmsu

/** The blocks of a page, in their order. */
export const blocksOf = (page: string): ReadonlyArray<Block> =>
  [...page.matchAll(fenced)].map(({ groups = {}, index }) => {
    const [kind = "", ...words] = (groups["info"] ?? "").trim().split(" ")
    return { kind, words, body: groups["body"] ?? "", line: lineAt(page, index) }
  })

const lineAt = (text: string, place: number): number => text.slice(0, place).split("\n").length

const aside = /<!-- given: (?<name>[^>]+?) -->/gu

/** What a page takes for given, by names; a reader of the page does not see them. */
export const givensOf = (page: string): ReadonlyArray<string> =>
  [...page.matchAll(aside)].map(({ groups = {} }) => groups["name"] ?? "")

const codeSpan = /(?<!`)`(?<code>[^`\n]+)`(?!`)/gu

/** A page without its blocks, each line in its place. */
export const sentencesOf = (page: string): string =>
  page.replaceAll(fenced, (block) => block.replaceAll(/[^\n]/gu, ""))

/** The code within the sentences of a page, with its line. */
export const codeIn = (page: string): ReadonlyArray<{ code: string; line: number }> => {
  const sentences = sentencesOf(page)
  return [...sentences.matchAll(codeSpan)].map(({ groups = {}, index }) => ({
    code: groups["code"] ?? "",
    line: lineAt(sentences, index),
  }))
}
