import { EpisodeEvent, Rejection } from "@str-service/domain/schemas"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { commands } from "../arbitraries/commands.ts"
import { attempted, type Deciding, lifeOf, outlines } from "../histories/lawful-histories.ts"
import { expectNone } from "../specification/specification-failed.ts"

const isAnswer = {
  events: Schema.is(Schema.Array(EpisodeEvent)),
  rejection: Schema.is(Rejection),
}

/**
 * `decide` answers every command that decodes, however wild, in any state that can be reached: with
 * events or with a rejection, never with an exception.
 */
export const decideNeverThrows = (deciding: Deciding) =>
  fc.property(outlines, fc.array(commands, { maxLength: 30, size: "max" }), (outline, wild) => {
    const { state: reached } = lifeOf(deciding, outline)
    const decider = deciding(outline.policies)
    for (const begin of [decider.initialState, reached]) {
      let state = begin
      for (const command of wild) {
        const { decision, after } = attempted(decider, state, command)
        state = after
        const answered = Result.isSuccess(decision)
          ? isAnswer.events(decision.success)
          : isAnswer.rejection(decision.failure)
        expectNone(answered ? [] : [JSON.stringify(command)], "No events and no rejection came of")
      }
    }
  })
