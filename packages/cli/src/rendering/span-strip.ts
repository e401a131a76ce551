import { addDays, daysBetween, latest } from "@str-service/domain"
import type { Period, Span } from "@str-service/projections"
import { chargeable, exempt, free, paused } from "./colour.ts"

type Kind = Span["kind"]

/** How each kind of span is drawn: told apart without colours, too. */
export const marks: Readonly<Record<Kind, string>> = {
  free: free("░"),
  chargeable: chargeable("█"),
  paused: paused("▒"),
  exempt: exempt("▓"),
}

const strips: ReadonlyArray<{ readonly label: string; readonly kinds: ReadonlyArray<Kind> }> = [
  { label: "support", kinds: ["free", "chargeable"] },
  { label: "paused", kinds: ["paused"] },
  { label: "exempt", kinds: ["exempt"] },
]

const labelWidth = 9

/** A picture of spans to scale, a strip for each kind that occurs; no lines without spans. */
export const spanStrips = (spans: ReadonlyArray<Span>, width: number): ReadonlyArray<string> => {
  const [first] = spans
  if (first === undefined) return []
  const to = spans.map((span) => span.to).reduce(latest)
  const cells = cellsOf({ from: first.from, to }, width - labelWidth)
  return [
    " ".repeat(labelWidth) + scale({ from: first.from, to }, cells.length),
    ...strips
      .filter(({ kinds }) => spans.some(({ kind }) => kinds.includes(kind)))
      .map(({ label, kinds }) => label.padEnd(labelWidth) + strip(cells, kinds, spans)),
  ]
}

/** As many days to a cell as it takes, the same for all but the last. */
const cellsOf = ({ from, to }: Period, width: number): ReadonlyArray<Period> => {
  const days = daysBetween(from, to) + 1
  const daysInCell = Math.ceil(days / Math.max(1, width))
  return Array.from({ length: Math.ceil(days / daysInCell) }, (_, cell) => ({
    from: addDays(from, cell * daysInCell),
    to: addDays(from, (cell + 1) * daysInCell - 1),
  }))
}

const scale = ({ from, to }: Period, width: number): string =>
  width < from.length + to.length + 1 ? `${from} – ${to}` : from + to.padStart(width - from.length)

const strip = (
  cells: ReadonlyArray<Period>,
  kinds: ReadonlyArray<Kind>,
  spans: ReadonlyArray<Span>,
): string =>
  cells
    .map((cell) => {
      const span = spans.findLast(
        ({ kind, from, to }) => kinds.includes(kind) && from <= cell.to && cell.from <= to,
      )
      return span === undefined ? " " : marks[span.kind]
    })
    .join("")
    .trimEnd()
