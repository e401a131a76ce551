import {
  type Day,
  type EpisodeCommand,
  type EpisodeEvent,
  type EventBody,
  episodeDecider,
  type Policy,
} from "@str-service/domain"
import { kmptStr } from "@str-service/policy"
import {
  asReplacement,
  type Request,
  type RequestOf,
  specificationOf,
  theEpisode,
} from "@str-service/testing"
import * as Result from "effect/Result"

const decider = episodeDecider(kmptStr)

/** Specifications of episodes under the shipped policy. */
export const { given } = specificationOf(decider)

const metadata = (commandId: string, today: Day) => ({
  episodeId: theEpisode,
  commandId,
  now: `${today}T09:00:00Z` as const,
  today,
  actor: "worker-1",
})

/** A request made on the day it is about, unless it is made later. */
export const command = (
  request: Request,
  today: Day = request.data.on,
  commandId = "command-0",
): EpisodeCommand => ({ ...request, metadata: metadata(commandId, today) })

/** A correction of an event, made on a day. */
export const amendment = (target: string, to: Request, today: Day): EpisodeCommand => ({
  type: "Amend",
  data: { target, reason: "entered-wrongly", to: asReplacement(to) },
  metadata: metadata("command-0", today),
})

/** An event taken back on a day. */
export const withdrawal = (target: string, today: Day): EpisodeCommand => ({
  type: "Withdraw",
  data: { target, reason: "entered-wrongly" },
  metadata: metadata("command-0", today),
})

/** The events of requests made one after the other, each on the day it is about. */
export const lived = (...requests: ReadonlyArray<Request>): ReadonlyArray<EpisodeEvent> => {
  const events: Array<EpisodeEvent> = []
  for (const [index, request] of requests.entries()) {
    const state = events.reduce(decider.evolve, decider.initialState)
    const asked = command(request, request.data.on, `command-${index + 1}`)
    events.push(...Result.getOrThrow(decider.decide(asked, state)))
  }
  return events
}

const facts = {
  inCrisis: true,
  expectedNeed: "short-term",
  hasOpenEpisode: false,
  section117Aftercare: false,
}

export const referral = (on: Day): Request => ({
  type: "Refer",
  data: { on, personId: "person-1", team: "recovery", facts },
})

export const enablement = (on: Day): Request => ({ type: "StartEnablement", data: { on } })

export const review = (on: Day): Request => ({
  type: "HoldReview",
  data: { on, continuingNeed: ["daily-living"] },
})

export const chargeable = (on: Day): Request => ({ type: "StartChargeable", data: { on } })

export const closing = (on: Day): Request => ({
  type: "Close",
  data: { on, reason: "goals-met", outcome: "supporting-self" },
})

export const support = (on: Day): RequestOf<"RecordSupport"> => ({
  type: "RecordSupport",
  data: {
    on,
    minutes: 60,
    mode: "face-to-face",
    setting: "home",
    areas: ["daily-living"],
    activities: ["spending-time"],
    workerId: "worker-1",
  },
})

const policyOn = (on: Day): Policy => {
  const policy = kmptStr.inForceOn(on)
  if (policy === undefined) throw new Error(`No version is in force on ${on}.`)
  return policy
}

/** The start of enablement on a day, with its limits' last days. */
export const enablementStarted = (
  on: Day,
  lastDays: { readonly enablement: Day; readonly total: Day },
) => {
  const policy = policyOn(on)
  const lastDayOf = (limit: string): Day =>
    limit === "enablement" ? lastDays.enablement : lastDays.total
  const limits = policy
    .limits({}, on)
    .map((rule) => ({ ...rule, on, lastDay: lastDayOf(rule.name), policy: policy.reference }))
  return { type: "EnablementStarted", data: { on, limits } } as const
}

/** The start of chargeable support on a day, and that it is charged for. */
export const chargeableStarted = (on: Day): ReadonlyArray<EventBody> => {
  const policy = policyOn(on)
  const answer = policy.charging?.({ ...facts, team: "recovery", referredOn: on }, on)
  if (answer === undefined) throw new Error("The policy does not decide on charging.")
  return [
    { type: "ChargeableStarted", data: { on, limits: [] } },
    { type: "ChargingAssessed", data: { on, ...answer, policy: policy.reference } },
  ]
}

/** That a limit was gone over, as found on a day. */
export const breachOf = (
  limit: "enablement" | "total",
  lastDay: Day,
  on: Day,
  foundOn: Day,
): EventBody => ({
  type: "LimitBreached",
  data: { on, limit, from: "EnablementStarted", lastDay, foundOn },
})

/** The closing as it is recorded. */
export const closed = (on: Day): EventBody => ({
  type: "Closed",
  data: { on, reason: "goals-met", outcome: "supporting-self" },
})
