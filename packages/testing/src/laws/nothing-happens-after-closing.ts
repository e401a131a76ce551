import type { EpisodeCommand } from "@str-service/domain"
import fc from "fast-check"
import { commands, theEpisode } from "../arbitraries/commands.ts"
import {
  attempted,
  type Deciding,
  eventsOf,
  lawfulHistories,
} from "../histories/lawful-histories.ts"
import { expectNone } from "../specification/specification-failed.ts"

/**
 * Once an episode is closed, nothing new is accepted that happened after its day of closing; notes
 * of days up to it are. Excepted are notices of charges, which may be given late, and corrections.
 * An exemption counts by the days it is for, not by the day on which it was granted; the day set for
 * a next review is no happening.
 */
export const nothingHappensAfterClosing = (deciding: Deciding) =>
  fc.property(
    lawfulHistories(deciding),
    fc.array(commands, { minLength: 10, maxLength: 40, size: "max" }),
    ({ policies, attempts }, late) => {
      const decider = deciding(policies)
      const closed = attempts.findLast(({ after }) => after.phase === "Closed")?.after
      const tried =
        closed === undefined
          ? []
          : late.map(asLate).map((command) => attempted(decider, closed, command))
      for (const attempt of [...attempts, ...tried]) {
        const { before, command } = attempt
        if (before.phase !== "Closed" || eventsOf(attempt).length === 0) continue
        const { on } = before.closing
        expectNone(
          daysLived(command).filter((day) => day > on),
          `Accepted although the episode was closed on ${on}: ${JSON.stringify(command)}`,
        )
      }
    },
  )

const asLate = (command: EpisodeCommand, index: number): EpisodeCommand => ({
  ...command,
  metadata: { ...command.metadata, episodeId: theEpisode, commandId: `late-${index}` },
})

const daysLived = (command: EpisodeCommand): ReadonlyArray<string> => {
  switch (command.type) {
    case "Amend":
    case "Withdraw":
    case "GiveChargeNotice":
      return []
    case "GrantChargeExemption":
      return [command.data.from, command.data.until ?? command.data.from]
    case "Pause":
      return [command.data.on, command.data.resumedOn ?? command.data.on]
    default:
      return [command.data.on]
  }
}
