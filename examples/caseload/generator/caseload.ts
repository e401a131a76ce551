import type { EpisodeCommand } from "@str-service/domain"
import { isAfter } from "./calendar/moment.ts"
import { livesOf } from "./lives.ts"
import { randomOf } from "./random.ts"
import { astray } from "./recording/astray.ts"
import { record } from "./recording/desk.ts"
import { toCsv } from "./recording/spreadsheet.ts"

/** The two files of the caseload, as text. */
export interface Caseload {
  /** The referrals, as the teams' spreadsheet holds them. */
  readonly referralsCsv: string
  /** What then happened: one command a line, in the order in which they were given. */
  readonly commandsNdjson: string
}

/** Two years of referrals and what became of them: the same seed, the same text. */
export const caseloadOf = (seed: number): Caseload => {
  const recorded = livesOf(randomOf(seed)).map(record)
  const referrals = recorded
    .flatMap((episode) => episode.referrals)
    .toSorted((one, other) => (isAfter(one.at, other.at) ? 1 : -1))
  const commands = [...recorded.flatMap((episode) => episode.commands), ...astray].toSorted(
    byInstant,
  )
  return {
    referralsCsv: toCsv(referrals),
    commandsNdjson: commands.map((command) => `${JSON.stringify(command)}\n`).join(""),
  }
}

const byInstant = (
  { metadata: one }: EpisodeCommand,
  { metadata: other }: EpisodeCommand,
): number => (one.now < other.now ? -1 : Number(one.now > other.now))
