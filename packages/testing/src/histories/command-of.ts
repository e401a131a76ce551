import {
  addDays,
  type CommandOf,
  type CorrectionReason,
  correctedEvents,
  type Day,
  type EpisodeCommand,
  type EpisodeState,
} from "@str-service/domain"
import { asReplacement, theEpisode } from "../arbitraries/commands.ts"
import type { Request, RequestOf } from "../arbitraries/requests.ts"
import type { Occasion } from "./occasions.ts"
import { about, onDay, pickOf, placed, possibleDay } from "./placing.ts"
import { type CorrectableEvent, isCorrectable, requestBehind } from "./request-behind.ts"
import type { Proceeding, Step } from "./steps.ts"

/** The command that a step comes to, as an episode then stands; before a referral, mostly that. */
export const commandOf = (
  step: Step,
  referral: RequestOf<"Refer"> | undefined,
  state: EpisodeState,
  occasion: Occasion,
  place: number,
): EpisodeCommand => ({
  ...(state.phase === "NotReferred" && step.careful && referral !== undefined
    ? recording(referral, step, state, occasion)
    : askedBy(step, state, occasion)),
  metadata: {
    episodeId: theEpisode,
    commandId: `command-${place}`,
    now: `${occasion.today}T${two(Math.floor(step.minute / 60))}:${two(step.minute % 60)}:00Z`,
    today: occasion.today,
    actor: "worker-1",
  },
})

type Asked =
  | Request
  | Pick<CommandOf<"Amend">, "type" | "data">
  | Pick<CommandOf<"Withdraw">, "type" | "data">

const askedBy = (step: Step, state: EpisodeState, occasion: Occasion): Asked => {
  const { intent } = step
  const { today } = occasion
  const recorded = correctedEvents(state.history).filter(isCorrectable)
  switch (intent.kind) {
    case "record":
      return recording(intent.request, step, state, occasion)
    case "proceed":
      return recording(next(intent, state, step.pick), step, state, occasion)
    case "amend": {
      const alike = recorded.filter((event) => requestBehind(event).type === intent.to.type)
      const target = pickOf(alike, step.pick)
      return target === undefined
        ? recording(intent.to, step, state, occasion)
        : amending(target, sameThing(target, intent.to, state, today), intent.reason)
    }
    case "move": {
      const target = pickOf(intent.onlyOrder ? recorded.filter(isOfOrder) : recorded, step.pick)
      if (target === undefined) return lookingInVain(intent.reason)
      const to = requestBehind(target)
      const on = step.near === null ? addDays(to.data.on, intent.by) : occasion.on
      return amending(target, onDay(to, step.careful && on > today ? today : on), intent.reason)
    }
    case "withdraw":
      return withdrawing(pickOf(recorded, step.pick), intent.reason)
    case "reopen": {
      const closing = recorded.find((event) => event.type === "Closed")
      return withdrawing(closing ?? pickOf(recorded, step.pick), intent.reason)
    }
  }
}

const recording = (
  request: Request,
  step: Step,
  state: EpisodeState,
  { today, on: wanted }: Occasion,
): Request => {
  const asked = about(request, state, step)
  if (!step.careful) return placed(asked, wanted, addDays(wanted, 999))
  return placed(asked, possibleDay(request.type, state, wanted, today), today)
}

/** What the other events must keep in order with. */
const isOfOrder = ({ type }: CorrectableEvent): boolean =>
  type === "Referred" ||
  type === "EnablementStarted" ||
  type === "ChargeableStarted" ||
  type === "Closed" ||
  type === "Paused" ||
  type === "Resumed"

/** What is still lacking for the next step of an episode's life, or a note where it has ended. */
const next = (going: Proceeding, state: EpisodeState, pick: number): Request => {
  const isPaused =
    "record" in state && state.record.pauses.some(({ resumedOn }) => resumedOn === null)
  if (isPaused && pick % 2 === 0) return { type: "Resume", data: { on: going.close.data.on } }
  switch (state.phase) {
    case "Referred":
      return state.record.assessment?.outcome === "accept" ||
        state.record.assessment?.outcome === "discuss"
        ? { type: "StartEnablement", data: going.start.data }
        : going.tell
    case "InEnablement":
      return state.record.reviews.some((review) => review.continuingNeed.length > 0)
        ? { type: "StartChargeable", data: going.start.data }
        : going.review
    case "InChargeable":
      return pick % 3 === 0 ? going.close : going.tell
    case "NotReferred":
    case "Closed":
      return going.tell
  }
}

/** Another content for what an event is about, so that goals and exemptions keep their ids. */
const sameThing = (
  target: CorrectableEvent,
  to: Request,
  state: EpisodeState,
  today: Day,
): Request => {
  const again = placed(to, possibleDay(to.type, state, target.data.on, today), today)
  const { type, data } = again
  const goalId = "goalId" in target.data ? target.data.goalId : undefined
  const exemptionId = "exemptionId" in target.data ? target.data.exemptionId : undefined
  switch (type) {
    case "SetGoal":
      return { type, data: { ...data, goalId: goalId ?? data.goalId } }
    case "ReviewGoal":
      return { type, data: { ...data, goalId: goalId ?? data.goalId } }
    case "GrantChargeExemption":
      return { type, data: { ...data, exemptionId: exemptionId ?? data.exemptionId } }
    case "EndChargeExemption":
      return { type, data: { ...data, exemptionId: exemptionId ?? data.exemptionId } }
    default:
      return again
  }
}

const amending = (target: CorrectableEvent, to: Request, reason: CorrectionReason): Asked => ({
  type: "Amend",
  data: { target: target.metadata.eventId, reason, to: asReplacement(to) },
})

const withdrawing = (target: CorrectableEvent | undefined, reason: CorrectionReason): Asked =>
  target === undefined
    ? lookingInVain(reason)
    : { type: "Withdraw", data: { target: target.metadata.eventId, reason } }

const lookingInVain = (reason: CorrectionReason): Asked => ({
  type: "Withdraw",
  data: { target: "command-0/0", reason },
})

const two = (amount: number): string => String(amount).padStart(2, "0")
