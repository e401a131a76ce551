import fc from "fast-check"
import { type Deciding, lawfulHistories } from "../histories/lawful-histories.ts"
import { complaintsOfDerivation } from "../oracle/derivation.ts"
import { complaintsOfOrder } from "../oracle/order.ts"
import { momentsOf } from "../oracle/past.ts"
import { complaintsOfState } from "../oracle/state.ts"
import { expectNone } from "../specification/specification-failed.ts"

/**
 * Whatever is accepted leads to a state that can be: its phase and facts are those that the events
 * tell, nothing lies out of order, and what was derived is what the policy says of it.
 */
export const acceptedEventsFoldToALawfulState = (deciding: Deciding) =>
  fc.property(lawfulHistories(deciding), (history) => {
    for (const { attempt, after } of momentsOf(history)) {
      expectNone(
        [
          ...complaintsOfOrder(after),
          ...complaintsOfState(after, attempt.after),
          ...complaintsOfDerivation(after, attempt.after, history.policies),
        ],
        `No lawful state after ${JSON.stringify(attempt.command)}`,
      )
    }
  })
