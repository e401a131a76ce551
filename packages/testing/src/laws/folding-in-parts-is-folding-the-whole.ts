import fc from "fast-check"
import { type Deciding, lawfulHistories } from "../histories/lawful-histories.ts"
import { expectEqual } from "../specification/specification-failed.ts"

/**
 * The fold of a whole history is the fold of any later part from the state that the earlier part
 * leads to, and the state that deciding reached.
 */
export const foldingInPartsIsFoldingTheWhole = (deciding: Deciding) =>
  fc.property(lawfulHistories(deciding), fc.nat({ max: 200 }), (history, cut) => {
    const { initialState, evolve } = deciding(history.policies)
    const { events } = history
    const place = cut % (events.length + 1)
    const whole = events.reduce(evolve, initialState)
    const early = events.slice(0, place).reduce(evolve, initialState)
    expectEqual(events.slice(place).reduce(evolve, early), whole, `Folded in two at ${place}`)
    expectEqual(history.state, whole, "The state that deciding reached")
  })
