/** One command of a shell, as far as pages use one. */
export interface ShellCommand {
  readonly words: ReadonlyArray<string>
  /** The file that takes what it prints. */
  readonly into: string | undefined
}

const word = /"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<plain>\S+)/gu

/** The commands of a block, one on each line; a line that ends in `\` goes on in the next. */
export const commandsIn = (block: string): ReadonlyArray<ShellCommand> =>
  block
    .replaceAll(/\\\n\s*/gu, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(commandOf)

const commandOf = (line: string): ShellCommand => {
  const words = [...line.matchAll(word)].map(
    ({ groups = {} }) => groups["double"] ?? groups["single"] ?? groups["plain"] ?? "",
  )
  const arrow = words.indexOf(">")
  return arrow === -1
    ? { words, into: undefined }
    : { words: words.slice(0, arrow), into: words[arrow + 1] }
}

/** The words that come after `str`, where a command calls it, from a checkout or by its name. */
export const wordsAfterStr = (words: ReadonlyArray<string>): ReadonlyArray<string> | undefined => {
  if (words[0] === "str") return words.slice(1)
  const place = words.indexOf("str")
  return words[0] === "npx" && words[1] === "pnpm@12" && place > 1
    ? words.slice(place + 1)
    : undefined
}

/** The script that `npx pnpm@12 …` runs, by the words after `npx`. */
export const scriptIn = (words: ReadonlyArray<string>): string | undefined =>
  words
    .slice(1)
    .find(
      (word, place) => !(word.startsWith("-") || /^--(?:dir|filter)$/u.test(words[place] ?? "")),
    )
