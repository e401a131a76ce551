import { styleText } from "node:util"
import Table from "cli-table3"

// How the demo's pages look. `styleText` leaves text plain where NO_COLOR is set or no terminal is.

export const strong = (text: string): string => styleText("bold", text)
export const faint = (text: string): string => styleText("dim", text)
export const good = (text: string): string => styleText("green", text)
export const bad = (text: string): string => styleText("red", text)

const widest = 100

/** How many characters a line of a page has. */
export const pageWidth = (): number => Math.min(process.stdout.columns ?? widest, widest)

/** A heading, and what stands below it. */
export const section = (heading: string, ...parts: ReadonlyArray<string>): string => {
  const line = "─".repeat(Math.max(0, pageWidth() - heading.length - 4))
  return [faint("── ") + strong(heading) + faint(` ${line}`), "", ...parts, ""].join("\n")
}

/** A count as a bar, so long that the greatest of its kind takes so many characters. */
export const bar = (count: number, greatest: number, length: number): string =>
  "█".repeat(Math.max(1, Math.round((count / greatest) * length)))

export const figure = (count: number): string => count.toLocaleString("en-GB")

const none = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
}

/**
 * Cells in columns of given widths, in characters; the last takes what is left of the page, and as
 * many lines as it needs. Cells of the columns named stand to the right.
 */
export const columns = (
  rows: ReadonlyArray<ReadonlyArray<string>>,
  widths: ReadonlyArray<number>,
  toTheRight: ReadonlyArray<number> = [],
): string => {
  const left = pageWidth() - widths.reduce((sum, width) => sum + width, 0)
  const drawn = new Table({
    chars: none,
    style: { "padding-left": 0, "padding-right": 2, head: [], border: [] },
    colWidths: [...widths, left],
    colAligns: [...widths, left].map((_, place) => (toTheRight.includes(place) ? "right" : "left")),
    wordWrap: true,
  })
  for (const row of rows) drawn.push([...row])
  return drawn.toString().replaceAll(/ +$/gmu, "")
}
