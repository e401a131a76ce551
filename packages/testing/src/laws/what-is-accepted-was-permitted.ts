import { permitted } from "@str-service/domain"
import fc from "fast-check"
import { commands } from "../arbitraries/commands.ts"
import {
  attempted,
  type Deciding,
  eventsOf,
  lawfulHistories,
} from "../histories/lawful-histories.ts"
import { expectEqual } from "../specification/specification-failed.ts"

/** How it is told which commands can be given; `permitted` is one. */
type Permitted = typeof permitted

/** Whatever is accepted was told to be permitted before. */
export const whatIsAcceptedWasPermitted = (
  deciding: Deciding,
  permissionsOf: Permitted = permitted,
) =>
  fc.property(
    lawfulHistories(deciding),
    fc.array(commands, { maxLength: 30, size: "max" }),
    ({ policies, attempts, state }, wild) => {
      const decider = deciding(policies)
      for (const attempt of [...attempts, ...wild.map((one) => attempted(decider, state, one))]) {
        if (eventsOf(attempt).length === 0) continue
        const { type, metadata } = attempt.command
        const permissions = permissionsOf(attempt.before, metadata.today)
        expectEqual(
          permissions.filter(({ command }) => command === type),
          [{ command: type, permitted: true }],
          `Accepted: ${JSON.stringify(attempt.command)}`,
        )
      }
    },
  )
