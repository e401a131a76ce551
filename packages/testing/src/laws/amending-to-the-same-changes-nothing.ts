import type { EpisodeEvent } from "@str-service/domain"
import * as Result from "effect/Result"
import fc from "fast-check"
import { theEpisode } from "../arbitraries/commands.ts"
import {
  type Attempt,
  attempted,
  type Deciding,
  eventsOf,
  lawfulHistories,
} from "../histories/lawful-histories.ts"
import { pickOf } from "../histories/placing.ts"
import { type CorrectableEvent, isCorrectable, requestBehind } from "../histories/request-behind.ts"
import { outcomeOf } from "../oracle/outcome.ts"
import { readingOf } from "../oracle/reading.ts"
import { tellingOf } from "../oracle/telling.ts"
import { expectEqual } from "../specification/specification-failed.ts"

/**
 * Amending an event to what it says already is accepted, appends the amendment and nothing else, and
 * leaves the state as it was in phase and facts. Where the referral was itself amended, the version
 * of its new day may not know a code or a fact of other events: these are the only refusals.
 */
export const amendingToTheSameChangesNothing = (deciding: Deciding) =>
  fc.property(lawfulHistories(deciding), fc.nat({ max: 999 }), (history, pick) => {
    const { policies, commands, events, state } = history
    const target = pickOf(readingOf(events).events.filter(isCorrectable), pick)
    const last = commands.at(-1)
    fc.pre(target !== undefined && last !== undefined)
    fc.pre(target.data.on <= last.metadata.today)
    const attempt = attempted(deciding(policies), state, {
      type: "Amend",
      data: { target: target.metadata.eventId, reason: "other", to: requestBehind(target) },
      metadata: { ...last.metadata, episodeId: theEpisode, commandId: "amend-to-the-same" },
    })
    fc.pre(!isOfAnotherVersion(attempt, target, isReferralAmended(events)))
    const { type, data } = target
    expectEqual(
      bodiesOf(attempt),
      [
        {
          type: "Amended",
          data: {
            on: last.metadata.today,
            target: target.metadata.eventId,
            reason: "other",
            event: { type, data },
          },
        },
      ],
      `Amended to the same, ${JSON.stringify(target)} gave ${JSON.stringify(outcomeOf(attempt.decision))}`,
    )
    expectEqual(tellingOf(attempt.after), tellingOf(state), "The state after amending to the same")
  })

const bodiesOf = (attempt: Attempt): ReadonlyArray<object> =>
  eventsOf(attempt).map(({ metadata, ...body }) => body)

const isOfAnotherVersion = (
  { decision }: Attempt,
  target: CorrectableEvent,
  moved: boolean,
): boolean =>
  moved &&
  target.type !== "Referred" &&
  Result.isFailure(decision) &&
  (decision.failure._tag === "UnknownCodes" || decision.failure._tag === "FactsRefused")

const isReferralAmended = (events: ReadonlyArray<EpisodeEvent>): boolean =>
  events.some((event) => event.type === "Amended" && event.data.event.type === "Referred")
