import * as Equal from "effect/Equal"
import * as Result from "effect/Result"
import type { Policies } from "../../policy/policy.ts"
import { refuseIf } from "../../recording/refusing.ts"
import type { CommandMetadata } from "../commands.ts"
import type { BodyOf, CorrectableBody, EventBody } from "../events.ts"
import type { FactualEvent } from "../history.ts"
import type { Rejection } from "../rejections.ts"
import { assessCharging, assessEligibility, exemptionFrom, limitsFrom, policyOn } from "./asking.ts"
import type { Contexts } from "./contexts.ts"
import { unlawful } from "./lawful.ts"

/** What a correction leaves to derive: the corrected events, and their contexts before and now. */
export interface Correction {
  /** The `eventId` of the event that somebody corrects. */
  readonly target: string
  readonly events: ReadonlyArray<FactualEvent>
  readonly before: Contexts
  readonly now: Contexts
  readonly policies: Policies
  readonly metadata: CommandMetadata
}

type Bodies<Body extends EventBody = EventBody> = Result.Result<ReadonlyArray<Body>, Rejection>

type Pinning = Extract<
  FactualEvent,
  { readonly type: "Referred" | "EnablementStarted" | "ChargeableStarted" }
>

/**
 * The events whose pinned limits the correction changes, as they are to be read now. Limits whose
 * context is as it was keep the version that pinned them.
 */
export const repinned = ({
  events,
  before,
  now,
  policies,
}: Correction): Result.Result<ReadonlyMap<string, CorrectableBody>, Rejection> =>
  Result.gen(function* () {
    const changed = new Map<string, CorrectableBody>()
    for (const event of events.filter(isPinning)) {
      const { eventId } = event.metadata
      const context = now.pins.get(eventId)
      if (context === undefined || Equal.equals(context, before.pins.get(eventId))) continue
      const policy = yield* policyOn(policies, context.versionOn)
      const limits = limitsFrom(policy, event.type, context.facts, context.versionOn)
      if (!Equal.equals(limits, event.data.limits)) changed.set(eventId, withLimits(event, limits))
    }
    return changed
  })

/** A new eligibility assessment where the correction changes it; its withdrawal without a referral. */
export const eligibilityAgain = (correction: Correction): Bodies =>
  Result.gen(function* () {
    const { before, now, policies } = correction
    const assessments = correction.events.filter((event) => event.type === "EligibilityAssessed")
    if (now.eligibility === null) return assessments.map(withdrawalOn(correction))
    if (Equal.equals(now.eligibility, before.eligibility)) return []
    const { versionOn, asOf, facts } = now.eligibility
    const policy = yield* policyOn(policies, versionOn)
    const assessed = yield* assessEligibility(policy, facts, asOf)
    return Equal.equals(assessed.data, assessments.at(-1)?.data) ? [] : [assessed]
  })

/**
 * A new charging assessment where the correction changes it, with the exemption that follows;
 * their withdrawal where chargeable support did not start.
 */
export const chargingAgain = (correction: Correction): Bodies =>
  Result.gen(function* () {
    const { before, now, policies, metadata } = correction
    const assessments = correction.events.filter((event) => event.type === "ChargingAssessed")
    if (now.charging === null) {
      const derived = [...assessments, ...derivedExemptions(correction)]
      return derived.map(withdrawalOn(correction))
    }
    if (Equal.equals(now.charging, before.charging)) return []
    const { versionOn, asOf, facts } = now.charging
    const policy = yield* policyOn(policies, versionOn)
    const assessed = yield* assessCharging(policy, facts, asOf)
    if (Equal.equals(assessed.data, assessments.at(-1)?.data)) return []
    const [was] = assessments.slice(-1).flatMap((event) => exemptionFrom(event, metadata.commandId))
    const [due] = exemptionFrom(assessed, metadata.commandId)
    return [assessed, ...(yield* exemptionChanges(correction, was, due))]
  })

type Grant = BodyOf<"ChargeExemptionGranted">

/**
 * What changes in the exemption that follows from charging. It keeps its id, and whatever somebody
 * said of it that the correction does not touch; one that somebody took back stays so.
 */
const exemptionChanges = (
  correction: Correction,
  was: Grant | undefined,
  due: Grant | undefined,
): Bodies =>
  Result.gen(function* () {
    const { target, events, metadata } = correction
    const standing = derivedExemptions(correction)
    if (due === undefined) return standing.map(withdrawalOn(correction))
    if (was === undefined) return [due]
    const granted = standing.find((event) => event.type === "ChargeExemptionGranted")
    const changes = { ...changedGround(was, due), ...changedDay(was, due) }
    if (granted === undefined || Object.keys(changes).length === 0) return []
    const moved = { ...granted, data: { ...granted.data, ...changes } }
    yield* refuseIf(
      unlawful(
        events.map((event) => (event === granted ? moved : event)),
        target,
      ),
    )
    const amended: BodyOf<"Amended"> = {
      type: "Amended",
      data: {
        on: metadata.today,
        target: granted.metadata.eventId,
        reason: "follows-from-the-record",
        event: { type: moved.type, data: moved.data },
      },
    }
    return [amended]
  })

const changedGround = (was: Grant, { data: { ground } }: Grant): Partial<Grant["data"]> =>
  was.data.ground === ground ? {} : { ground }

const changedDay = (was: Grant, { data: { on, from } }: Grant): Partial<Grant["data"]> =>
  was.data.from === from ? {} : { on, from }

/** The exemptions that followed from the charging assessment, and what ended them. */
const derivedExemptions = ({ events }: Correction) => {
  const ids = new Set(
    events.flatMap((event) =>
      event.type === "ChargeExemptionGranted" && event.data.basis === "charging-assessment"
        ? [event.data.exemptionId]
        : [],
    ),
  )
  return events.filter(
    (event) =>
      (event.type === "ChargeExemptionGranted" || event.type === "ChargeExemptionEnded") &&
      ids.has(event.data.exemptionId),
  )
}

const withdrawalOn =
  ({ metadata }: Correction) =>
  (event: FactualEvent): BodyOf<"Withdrawn"> => ({
    type: "Withdrawn",
    data: {
      on: metadata.today,
      target: event.metadata.eventId,
      reason: "follows-from-the-record",
    },
  })

const isPinning = (event: FactualEvent): event is Pinning =>
  event.type === "Referred" ||
  event.type === "EnablementStarted" ||
  event.type === "ChargeableStarted"

const withLimits = (event: Pinning, limits: Pinning["data"]["limits"]): CorrectableBody =>
  event.type === "Referred"
    ? { type: event.type, data: { ...event.data, limits } }
    : { type: event.type, data: { ...event.data, limits } }
