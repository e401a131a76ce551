/** A text with the change that a diff shows; a text in which it fits not just one place is thrown. */
export const changed = (text: string, diff: string): string => {
  const parts = text.split(side(diff, "-"))
  if (parts.length !== 2)
    throw new Error(
      `What is to be changed stands ${parts.length - 1} times in the file, not once. Show more lines around it, or mend them.`,
    )
  return parts.join(side(diff, "+"))
}

const side = (diff: string, mark: "-" | "+"): string =>
  diff
    .split("\n")
    .filter((line) => line.startsWith(" ") || line.startsWith(mark))
    .map((line) => `${line.slice(1)}\n`)
    .join("")
