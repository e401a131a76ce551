/** `A`, `A and B`, `A, B and C`. */
export const and = (words: ReadonlyArray<string>): string => joined(words, "and")

/** `A`, `A or B`, `A, B or C`. */
export const or = (words: ReadonlyArray<string>): string => joined(words, "or")

/** Of two or more: `neither A nor B`, `none of A, B and C`. */
export const neither = (words: ReadonlyArray<string>): string =>
  words.length === 2 ? `neither ${words.join(" nor ")}` : `none of ${and(words)}`

const joined = (words: ReadonlyArray<string>, word: string): string =>
  words.length < 2
    ? words.join()
    : `${words.slice(0, -1).join(", ")} ${word} ${words.slice(-1).join()}`
