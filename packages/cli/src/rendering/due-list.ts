import type { Day, Due, DueStatus } from "@str-service/domain"
import { bad, faint, good, strong, warning } from "./colour.ts"
import { table } from "./table.ts"
import { counted, phaseInWords } from "./words.ts"

/** A due list as people like to read it: the most pressing first. */
export const renderDueList = (rows: ReadonlyArray<Due>, on: Day): string => {
  if (rows.length === 0) return `Nothing is due on ${on}.`
  const episodes = new Set(rows.map(({ episodeId }) => episodeId)).size
  return [
    `${strong(`Due on ${on}`)}  ${counted(rows.length, "row")} of ${counted(episodes, "episode")}`,
    "",
    table(rows.map(cellsOf), { head, toTheRight: [1] }),
    "",
    tally(rows),
  ].join("\n")
}

const head = ["last day", "days left", "status", "limit", "phase", "episode", "person"]

const cellsOf = ({ lastDay, daysLeft, status, limit, phase, episodeId, personId }: Due) => [
  lastDay,
  String(daysLeft),
  colours[status](status),
  limit,
  phaseInWords(phase),
  episodeId,
  personId,
]

const colours: Readonly<Record<DueStatus, (text: string) => string>> = {
  breached: bad,
  "due-today": warning,
  approaching: warning,
  within: good,
}

const order: ReadonlyArray<DueStatus> = ["breached", "due-today", "approaching", "within"]

const tally = (rows: ReadonlyArray<Due>): string =>
  faint(
    order
      .map((status) => ({ status, count: rows.filter((row) => row.status === status).length }))
      .filter(({ count }) => count > 0)
      .map(({ status, count }) => `${count} ${status}`)
      .join(", "),
  )
