import type { RejectedCommand } from "../running/run-episodes.ts"
import { bad } from "./colour.ts"
import { table, terminalWidth } from "./table.ts"

/** A command that was refused, and why in a sentence. */
type Refusal = Pick<RejectedCommand, "command" | "message">

/** The commands that were rejected, in their order, each with the reason and what to do. */
export const renderRejections = (rejected: ReadonlyArray<Refusal>): string =>
  table(rejected.map(cellsOf), {
    head: ["command", "episode", "asks", "rejected, because"],
    width: terminalWidth(),
  })

const cellsOf = ({ command: { type, metadata }, message }: Refusal) => [
  metadata.commandId,
  metadata.episodeId,
  type,
  `${bad("✗")} ${message}`,
]
