import { stripVTControlCharacters } from "node:util"
import Table from "cli-table3"
import { faint } from "./colour.ts"

const gap = "  "

const noLines = {
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
  middle: gap,
}

export interface TableOptions {
  readonly head?: ReadonlyArray<string>
  /** The columns, from 0, whose cells stand to the right: numbers. */
  readonly toTheRight?: ReadonlyArray<number>
  /** How many characters a line may have; the last column then takes as many lines as it needs. */
  readonly width?: number | undefined
}

type Cells = ReadonlyArray<string>

/** Cells in columns, without lines around them: easy on the eye, and for `grep`. */
export const table = (
  rows: ReadonlyArray<Cells>,
  { head = [], toTheRight = [], width }: TableOptions = {},
): string => {
  const all = head.length === 0 ? rows : [head.map(faint), ...rows]
  const columns = Array.from(head.length === 0 ? (rows[0] ?? []) : head, (_, column) => column)
  const drawn = new Table({
    chars: noLines,
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [] },
    colAligns: columns.map((column) => (toTheRight.includes(column) ? "right" : "left")),
    colWidths: [...columns.slice(0, -1).map(() => null), lastWidth(all, width)],
    wordWrap: true,
  })
  for (const row of all) drawn.push([...row])
  return drawn.toString().replaceAll(/ +$/gmu, "")
}

const narrowest = 20

const lastWidth = (rows: ReadonlyArray<Cells>, width: number | undefined): number | null => {
  if (width === undefined) return null
  const widths = (rows[0] ?? [])
    .slice(0, -1)
    .map((_, column) => Math.max(...rows.map((row) => lengthOf(row[column] ?? ""))))
  const taken = widths.reduce((sum, one) => sum + one + gap.length, 0)
  return Math.max(narrowest, width - taken)
}

const lengthOf = (text: string): number => stripVTControlCharacters(text).length

/** How many characters a line of the terminal has; `undefined` where it is none. */
export const terminalWidth = (): number | undefined =>
  process.stdout.isTTY ? process.stdout.columns : undefined
