import * as Result from "effect/Result"
import type { Policies } from "../../policy/policy.ts"
import { refuseIf } from "../../recording/refusing.ts"
import type { CommandOf } from "../commands.ts"
import type { BodyOf, CorrectableBody, EventBody } from "../events.ts"
import { correctedEvents, type FactualEvent } from "../history.ts"
import type { Rejection } from "../rejections.ts"
import type { KnownEpisode } from "../state.ts"
import { notAssignable } from "./assigning.ts"
import { unknownCodes } from "./codes.ts"
import { contextsOf } from "./contexts.ts"
import { inFuture } from "./days.ts"
import { type Correction, chargingAgain, eligibilityAgain, repinned } from "./derive-again.ts"
import { unlawful } from "./lawful.ts"
import { replacementFor } from "./replace.ts"
import { findTarget } from "./target.ts"

type CorrectionCommand = CommandOf<"Amend" | "Withdraw">

/**
 * Corrects the record, and derives again whatever was derived from what is corrected. Refused when
 * the history so corrected could not have been recorded.
 */
export const correct = (
  command: CorrectionCommand,
  state: KnownEpisode,
  policies: Policies,
): Result.Result<ReadonlyArray<EventBody>, Rejection> =>
  Result.gen(function* () {
    const { target, reason } = command.data
    const replacement = yield* replacementOf(command, state, policies)
    const before = correctedEvents(state.history)
    const withdrawn = replacement === null ? withdrawnWith(target, before, state) : []
    const events = before
      .filter((event) => !withdrawn.includes(event.metadata.eventId))
      .map(
        (event): FactualEvent =>
          replacement !== null && event.metadata.eventId === target
            ? { ...replacement, metadata: event.metadata }
            : event,
      )
    yield* refuseIf(unlawful(events, target))
    const correction: Correction = {
      target,
      events,
      before: contextsOf(before),
      now: contextsOf(events),
      policies,
      metadata: command.metadata,
    }
    const amended = new Map<string, CorrectableBody>([
      ...(replacement === null ? [] : [[target, replacement] as const]),
      ...(yield* repinned(correction)),
    ])
    const { today: on } = command.metadata
    const reasonFor = (eventId: string) => (eventId === target ? reason : "follows-from-the-record")
    return [
      ...withdrawn.map(
        (eventId): BodyOf<"Withdrawn"> => ({
          type: "Withdrawn",
          data: { on, target: eventId, reason: reasonFor(eventId) },
        }),
      ),
      ...[...amended].map(
        ([eventId, event]): BodyOf<"Amended"> => ({
          type: "Amended",
          data: { on, target: eventId, reason: reasonFor(eventId), event },
        }),
      ),
      ...(yield* eligibilityAgain(correction)),
      ...(yield* chargingAgain(correction)),
    ]
  })

/** What the event is to say instead; `null` when it is taken back. */
const replacementOf = (
  { type, data, metadata }: CorrectionCommand,
  state: KnownEpisode,
  policies: Policies,
): Result.Result<CorrectableBody | null, Rejection> =>
  Result.gen(function* () {
    const event = yield* findTarget(data.target, state.history)
    if (type === "Withdraw") return null
    yield* refuseIf(inFuture(data.to, metadata.today))
    const referredOn = data.to.type === "Refer" ? data.to.data.on : state.referral.on
    yield* refuseIf(unknownCodes(data.to, policies, [referredOn, data.to.data.on]))
    yield* refuseIf(notAssignable(data.to, policies))
    return yield* replacementFor(event, data.to, state, policies)
  })

/** An event that is taken back, and with a pause its end: without its beginning it says nothing. */
const withdrawnWith = (
  target: string,
  events: ReadonlyArray<FactualEvent>,
  { record }: KnownEpisode,
): ReadonlyArray<string> => {
  const paused = events.find(
    (event) => event.type === "Paused" && event.metadata.eventId === target,
  )
  const period = record.pauses.find(({ from }) => from === paused?.data.on)
  const ends = events.filter(
    (event) => event.type === "Resumed" && event.data.on === period?.resumedOn,
  )
  return [target, ...ends.map((event) => event.metadata.eventId)]
}
