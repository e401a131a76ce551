import type { EpisodeCommand } from "@str-service/domain"
import fc from "fast-check"
import { commands } from "../arbitraries/commands.ts"
import {
  attempted,
  type Deciding,
  eventsOf,
  lawfulHistories,
} from "../histories/lawful-histories.ts"
import { expectNone } from "../specification/specification-failed.ts"

/**
 * Nothing is accepted that is said to have happened later than the day on which it is said. Days set
 * for later, of a review or of an exemption, have not happened.
 */
export const nothingLiesInTheFuture = (deciding: Deciding) =>
  fc.property(
    lawfulHistories(deciding),
    fc.array(commands, { maxLength: 30, size: "max" }),
    ({ policies, attempts, state }, wild) => {
      const decider = deciding(policies)
      const others = wild.flatMap((command) => [
        attempted(decider, decider.initialState, command),
        attempted(decider, state, command),
      ])
      for (const attempt of [...attempts, ...others]) {
        if (eventsOf(attempt).length === 0) continue
        const { today } = attempt.command.metadata
        expectNone(
          daysSaid(attempt.command).filter((day) => day > today),
          `Accepted on ${today}: ${JSON.stringify(attempt.command)}`,
        )
      }
    },
  )

const daysSaid = (command: EpisodeCommand): ReadonlyArray<string> => {
  switch (command.type) {
    case "Amend":
      return [command.data.to.data.on]
    case "Withdraw":
      return []
    case "Pause":
      return [command.data.on, command.data.resumedOn ?? command.data.on]
    default:
      return [command.data.on]
  }
}
